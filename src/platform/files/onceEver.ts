/**
 * Whether this is the first time ever, for this data folder. The memory is an empty file `told-WHAT`, made in the same step as
 * the question is answered. Where it cannot be made the answer is true: better told twice than never.
 */
import { join } from 'node:path';
import { makeEmptyFile } from './fileWriting.ts';
import { PRIVATE_FILE_MODE } from './privateData.ts';

export function isFirstTime(folder: string, what: string): boolean {
  try {
    return makeEmptyFile(join(folder, `told-${what}`), PRIVATE_FILE_MODE);
  } catch {
    return true;
  }
}

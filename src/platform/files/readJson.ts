import { readFileSync } from 'node:fs';
import type { Log } from '../../app/ports.ts';
import { withoutByteOrderMark } from '../../core/text/byteOrderMark.ts';

/** What a JSON file contains, unchecked; undefined where it cannot be read or is no JSON. */
export function readJson(file: string, log: Log): unknown {
  try {
    return JSON.parse(withoutByteOrderMark(readFileSync(file, 'utf8')));
  } catch (error) {
    log.warn(`${file} could not be read`, error);
    return undefined;
  }
}

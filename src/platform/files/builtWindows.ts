/**
 * How the built windows lie in the archive: as they are served, but for the parts of languages, of which a person needs one. The build packs
 * those (scripts/setup/localeTexts.ts): they are a megabyte less to read at each start, and to fetch with each update.
 */
import { basename, dirname } from 'node:path';
import { readShippedBytes, readShippedPackedBytes } from './fileReading.ts';

/** The folder of the built windows that holds nothing but packed parts of languages. */
export const languagesFolder = 'languages';

/** Where the packed form of such a part lies. */
export const packed = (file: string): string => `${file}.gz`;

/** What a window asked for, as it is served. @throws where there is no such file */
export function readWindowFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return basename(dirname(file)) === languagesFolder ? readShippedPackedBytes(packed(file)) : readShippedBytes(file);
}

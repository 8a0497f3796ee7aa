/** Bells of a person's own: copies of sound files in the data folder, each named after what it holds. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { DataFiles } from '../../app/files/dataFiles.ts';
import type { BellFiles } from '../../app/ports.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { readFoundBytes } from './fileReading.ts';
import { writeWholeBytes } from './fileWriting.ts';
import { makePrivateFolder, PRIVATE_FILE_MODE } from './privateData.ts';

const FOLDER = 'bells';
const ID_DIGITS = 16;

/** @param choosePath asks the person; null when they choose none */
export function bellFiles(
  data: string,
  files: Pick<DataFiles, 'list' | 'remove'>,
  choosePath: () => Promise<string | null>,
): BellFiles {
  const folder = join(data, FOLDER);
  return {
    async choose() {
      const path = await choosePath();
      return path === null ? null : { name: basename(path), bytes: readFoundBytes(path, largestBytes.bell) };
    },
    keep(bytes) {
      const id = createHash('sha256').update(bytes).digest('hex').slice(0, ID_DIGITS);
      makePrivateFolder(folder);
      writeWholeBytes(join(folder, id), bytes, PRIVATE_FILE_MODE);
      return id;
    },
    read: (id) => readFoundBytes(join(folder, id), largestBytes.bell),
    keepOnly(ids) {
      for (const name of files.list(FOLDER)) if (!ids.includes(name)) files.remove(`${FOLDER}/${name}`);
    },
  };
}

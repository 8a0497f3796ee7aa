/**
 * The one way to write a file; lint sees to it. It is written beside its place, whole and synced, and then takes it in one step: a
 * kill or a full disk at any moment leaves the old file or the new one. A full disk may take the beginning of a text without a
 * word; only writing on tells, and here it does.
 */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../app/ports.ts';
import { MINUTE } from '../../core/time/time.ts';

/** As anybody's program makes a file: what of it is taken away is said by the person's umask. */
const OPEN_FILE_MODE = 0o666;

/** `NAME.tmp-` and sixteen digits, ten of them the time: earlier releases had theirs made by a library, of the same form. */
const temporaryName = /\.tmp-\d{10}[0-9a-f]{6}$/;
/** What is younger may be in the middle of being written, by whoever. */
const LEFT_BEHIND_AFTER_MS = MINUTE;

/** Replaces the file in one step. @param mode of a file that is for the person alone; absent: as open as the umask has it. @throws when it cannot be written */
export function writeWhole(file: string, text: string, mode?: number): void {
  const place = whereLinksLead(file);
  if (statSync(place, { throwIfNoEntry: false })?.isFile() === false)
    throw new Error(`${place} is no file to be replaced`);
  const beside = `${place}.tmp-${Date.now().toString().slice(-10)}${randomDigits()}`;
  try {
    const handle = openSync(beside, 'wx', mode ?? OPEN_FILE_MODE);
    try {
      writeFileSync(handle, text); // on a handle it writes on until all is written
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Makes an empty file; false where something of that name is there already. @throws when it cannot be made */
export function makeEmptyFile(file: string, mode: number): boolean {
  try {
    closeSync(openSync(file, 'wx', mode));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes away what killed writes have left beside their files. Never throws.
 * @param wall epoch milliseconds now
 */
export function sweepTemporaryFiles(folder: string, wall: number, log: Log): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!temporaryName.test(name)) continue;
      const path = join(folder, name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found?.isFile() === true && wall - found.mtimeMs > LEFT_BEHIND_AFTER_MS) rmSync(path, { force: true });
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      log.warn(`what was left behind in ${folder} could not be taken away`, error);
  }
}

/** A link is written through, not replaced: people keep such files in a place of their own. */
function whereLinksLead(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

const randomDigits = (): string =>
  Math.floor(Math.random() * 0x1000000)
    .toString(16)
    .padStart(6, '0');

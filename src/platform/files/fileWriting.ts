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
/** Characters. */
const PART_LENGTH = 64 * 1024;
/** What is younger may be in the middle of being written, by whoever. */
const LEFT_BEHIND_AFTER_MS = MINUTE;

/** Replaces the file in one step. @param mode of a file that is for the person alone; absent: as open as the umask has it. @throws when it cannot be written */
export function writeWhole(file: string, text: string, mode?: number): void {
  writeParts(file, [text], mode === undefined ? {} : { mode });
}

interface PartWishes {
  readonly mode?: number;
  /** Where it is written at first, by `temporaryBeside`: for somebody else who clears it away where this thread is ended. */
  readonly beside?: string;
  /** Hears now and then that more is written; what it throws ends the writing. */
  readonly tell?: () => void;
}

/** As `writeWhole`, for a text that is never in memory as a whole. @throws as `writeWhole`, or what `tell` throws */
export function writeParts(
  file: string,
  texts: Iterable<string>,
  { mode = OPEN_FILE_MODE, beside = temporaryBeside(file), tell }: PartWishes,
): void {
  inPlaceOf(file, { mode, beside, ...(tell && { tell }) }, (handle) => {
    let waiting = '';
    for (const text of texts) {
      waiting += text;
      if (waiting.length < PART_LENGTH) continue;
      writeFileSync(handle, waiting); // on a handle it writes on until all is written
      waiting = '';
      tell?.();
    }
    writeFileSync(handle, waiting);
  });
}

/** As `writeWhole`, of bytes. @throws as `writeWhole` */
export function writeWholeBytes(file: string, bytes: Uint8Array, mode: number): void {
  inPlaceOf(file, { mode, beside: temporaryBeside(file) }, (handle) => {
    writeFileSync(handle, bytes);
  });
}

function inPlaceOf(
  file: string,
  { mode, beside, tell }: PartWishes & Required<Pick<PartWishes, 'mode' | 'beside'>>,
  write: (handle: number) => void,
): void {
  const place = whereLinksLead(file);
  if (statSync(place, { throwIfNoEntry: false })?.isFile() === false)
    throw new Error(`${place} is no file to be replaced`);
  try {
    const handle = openSync(beside, 'wx', mode);
    try {
      write(handle);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    tell?.();
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A new name for what is to take the place of a file. */
export function temporaryBeside(file: string): string {
  return `${whereLinksLead(file)}.tmp-${Date.now().toString().slice(-10)}${randomDigits()}`;
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

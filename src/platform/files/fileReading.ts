/**
 * The one way to read a file; lint sees to it. What lies in a folder may be anything by now: opening a pipe waits for somebody who
 * writes into it, a device never ends, and a file of gigabytes takes the memory. So a file is opened without waiting, looked at
 * while it is open, and read only when it is a regular one of a size that its kind may have.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import type { FoundFile } from '../../app/files/foundFile.ts';
import { withoutByteOrderMark } from '../../core/text/byteOrderMark.ts';

/** Windows has neither pipes among files nor this flag. */
const WITHOUT_WAITING = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);
const unpack = promisify(gunzip);
const CHUNK_BYTES = 64 * 1024;

/** A file of the person's or of the system's, as it is found; links may lead to it. Never throws, and never waits. */
export function readFound(file: string, longestBytes: number): FoundFile {
  try {
    const handle = openSync(file, WITHOUT_WAITING);
    try {
      if (!fstatSync(handle).isFile()) return { type: 'damaged', why: 'it is no regular file' };
      return readText(handle, longestBytes);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { type: 'missing' };
    return { type: 'damaged', why: String(error) };
  }
}

/** As `readFound`, as bytes; null where there is no such file, or it may not be read. */
export function readFoundBytes(file: string, longestBytes: number): Buffer | null {
  try {
    const handle = openSync(file, WITHOUT_WAITING);
    try {
      if (!fstatSync(handle).isFile()) return null;
      const found = readUpTo(handle, longestBytes);
      return found.length > longestBytes ? null : found;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

/**
 * What a person hands to the command line: a file, or standard input (`-`). It may be a pipe, and is waited for; nothing else runs.
 * @throws when it cannot be read, or is larger
 */
export function readHandedIn(file: string, longestBytes: number): string {
  const handle = file === '-' ? 0 : openSync(file, 'r');
  try {
    const found = readText(handle, longestBytes);
    if (found.type === 'text') return found.text;
    throw new Error(found.why);
  } finally {
    if (file !== '-') closeSync(handle);
  }
}

/**
 * The text of a file that ships with the app: what was built is trusted. It may lie in an archive, which only this reading opens.
 * @throws where the installation lacks it
 */
export function readShipped(file: string): string {
  return readFileSync(file, 'utf8');
}

/** As `readShipped`, of one that was packed by gzip. */
export function readShippedPacked(file: string): string {
  return gunzipSync(readFileSync(file)).toString('utf8');
}

/** As `readShipped`, as bytes. */
export async function readShippedBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(file));
}

/** As `readShippedPacked`, as bytes, and beside everything else. */
export async function readShippedPackedBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await unpack(await readFile(file)));
}

export interface OpenedFile {
  readonly bytes: number;
  /** The text, part by part. @param tell hears after each part how many bytes are read @throws where it is longer than it was, or cannot be read */
  readonly parts: (tell: (readBytes: number) => void) => Generator<string>;
  readonly close: () => void;
}

/** A file of the person's that is too large to be in memory as a whole. Opened without waiting: null where it is no regular file, such as a pipe or a device. @throws where it cannot be opened */
export function openInParts(file: string): OpenedFile | null {
  const handle = openSync(file, WITHOUT_WAITING);
  const close = (): void => {
    closeSync(handle);
  };
  const found = fstatSync(handle);
  if (!found.isFile()) {
    close();
    return null;
  }
  return {
    bytes: found.size,
    *parts(tell) {
      const decoder = new TextDecoder();
      const part = Buffer.allocUnsafe(CHUNK_BYTES);
      for (let readBytes = 0; readBytes <= found.size;) {
        const count = readSync(handle, part, 0, part.length, null);
        if (count === 0) {
          yield decoder.decode();
          return;
        }
        readBytes += count;
        yield decoder.decode(part.subarray(0, count), { stream: true });
        tell(readBytes);
      }
      throw new Error(`${file} grows while it is read`);
    },
    close,
  };
}

function readText(handle: number, longestBytes: number): Exclude<FoundFile, { type: 'missing' }> {
  const found = readUpTo(handle, longestBytes);
  if (found.length > longestBytes) return { type: 'damaged', why: `it is larger than ${longestBytes} bytes` };
  return { type: 'text', text: withoutByteOrderMark(found.toString('utf8')) };
}

/** As much as there is, and no more than one byte above what is allowed: some files do not say how large they are, and one may grow meanwhile. */
function readUpTo(handle: number, longestBytes: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; length <= longestBytes;) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, longestBytes + 1 - length));
    const count = readSync(handle, chunk, 0, chunk.length, null);
    if (count === 0) break;
    length += count;
    chunks.push(chunk.subarray(0, count));
  }
  return Buffer.concat(chunks);
}

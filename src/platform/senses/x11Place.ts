/**
 * Where an X11 display of this machine is reached, and what it takes to be let in.
 * Source: X(7), "Display Names"; Xsecurity(7), "MIT-MAGIC-COOKIE-1"; the file's form: Xau(3).
 */
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { readFoundBytes } from '../files/fileReading.ts';
import { largestBytes } from '../../core/text/limits.ts';

export interface X11Place {
  readonly socket: string;
  readonly authority: { readonly name: string; readonly data: Buffer };
}

const COOKIE = 'MIT-MAGIC-COOKIE-1';
const NOBODY = { name: '', data: Buffer.alloc(0) };
/** Of addresses in the file: this machine's, and any. */
const FAMILY = { local: 256, wild: 65_535 };

/** Null where no display of this machine is named; one behind a network is none. */
export function x11Place(environment: NodeJS.ProcessEnv): X11Place | null {
  const display = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(environment['DISPLAY'] ?? '')?.[1];
  if (display === undefined) return null;
  const path = `/tmp/.X11-unix/X${display}`;
  const file = environment['XAUTHORITY'] ?? join(environment['HOME'] ?? '', '.Xauthority');
  const bytes = readFoundBytes(file, largestBytes.systemEntry);
  return {
    socket: existsSync(path) ? path : `\0${path}`, // a container may share the network's names and not the folder
    authority: bytes === null ? NOBODY : authorityFor(display, bytes),
  };
}

/** @param bytes of the authority file: family, then address, display, name and data, each with its length, one entry after the other */
export function authorityFor(display: string, bytes: Buffer): X11Place['authority'] {
  let at = 0;
  const next = (): Buffer => {
    const length = bytes.readUInt16BE(at);
    at += 2 + length;
    return bytes.subarray(at - length, at);
  };
  while (at + 2 <= bytes.length) {
    const family = bytes.readUInt16BE(at);
    at += 2;
    try {
      const [address, number, name, data] = [next(), next(), next(), next()];
      const isOurs = family === FAMILY.wild || (family === FAMILY.local && address.toString() === hostname());
      const isIts = number.length === 0 || number.toString() === display;
      if (isOurs && isIts && name.toString() === COOKIE) return { name: COOKIE, data: Buffer.from(data) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return NOBODY; // it ends in the middle of an entry
    }
  }
  return NOBODY;
}

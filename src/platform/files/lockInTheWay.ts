/**
 * What Chromium makes in the data folder so that one app at a time works on it: three links. Where something else lies under one of
 * their names it takes that for a running app, and the start ends without a word.
 */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setAside } from './setAside.ts';

/** Source: chrome/common/chrome_constants.cc */
const names = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/**
 * Sets aside what lies there and was not made by Chromium.
 * @param wall epoch milliseconds, for the names of what is set aside
 * @returns the path of what could not be moved; null where the way is free
 */
export function lockInTheWay(folder: string, wall: number): string | null {
  for (const path of names.map((name) => join(folder, name))) {
    try {
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found !== undefined && !found.isSymbolicLink() && !found.isSocket()) setAside(path, wall);
    } catch {
      return path;
    }
  }
  return null;
}

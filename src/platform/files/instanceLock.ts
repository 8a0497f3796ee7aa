/**
 * What Chromium makes in the data folder so that one app at a time works on it: three links. Where something else lies under one of
 * their names it takes that for a running app, and the start ends without a word.
 */
import { lstatSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../app/ports.ts';
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

/**
 * Remembers the links once the lock is ours. A data folder that is made anew has none, and a second start would be a second app at
 * work on the same data.
 * @returns makes those again that are not there. Never throws.
 */
export function rememberLock(folder: string, log: Log): () => void {
  const links = names.flatMap((name): { readonly path: string; readonly target: string }[] => {
    try {
      return [{ path: join(folder, name), target: readlinkSync(join(folder, name)) }];
    } catch {
      return []; // Windows has a lock of its own
    }
  });
  return () => {
    for (const { path, target } of links) {
      try {
        if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(target, path);
      } catch (error) {
        log.warn('a second start may become a second app: the lock could not be made again', error);
      }
    }
  };
}

/**
 * Where the data folder lies instead, if the session names it in a way that leads elsewhere with every working folder: a relative
 * `HOME` or `XDG_CONFIG_HOME` is invalid and to be ignored. Null: it may stay. Source: XDG Base Directory Specification
 */
import { userInfo } from 'node:os';
import { basename, isAbsolute, join, resolve } from 'node:path';

/** @param isChosen a person named it on the command line, and meant it from where they were */
export function dataFolderInstead(found: string, isChosen: boolean, home = homeOfUser()): string | null {
  if (isAbsolute(found)) return null;
  return isChosen ? resolve(found) : join(home, '.config', basename(found));
}

/** As the system knows it, whatever the environment says; a user whom it does not know has none. */
function homeOfUser(): string {
  try {
    return userInfo().homedir;
  } catch {
    return '/';
  }
}

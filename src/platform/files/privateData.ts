/**
 * What a person's data may be read by: that person, and nobody else on the machine. The one place that says how files of the data
 * folder are made, and that mends those of older versions. The process's umask stays as it is, because whatever we start (a file
 * manager, a speech service) would inherit it, and so would the files that a person exports. On Windows the person's profile
 * folder is private already, and none of this does anything.
 */
import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Log } from '../../app/ports.ts';

export const PRIVATE_FILE_MODE = 0o600;
export const PRIVATE_FOLDER_MODE = 0o700;
/** Whatever group and others may do. */
const OTHERS = 0o077;
const PERMISSIONS = 0o7777;

/** Makes the folder, and those above it, where they are missing. @throws when it cannot be made */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER_MODE });
}

/** Whether it is a folder of ours that nobody else can look into. Never throws. */
export function isPrivateFolder(folder: string): boolean {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && isOurs(found) && (found.mode & OTHERS) === 0;
  } catch {
    return false;
  }
}

/**
 * Takes the data folder and all in it away from group and others; what the person may do stays as it is. Links are not followed,
 * but for the data folder itself: what they lead to may be shared on purpose. What belongs to somebody else stays as it is, and so
 * does a folder that holds more than our data. Never throws; whatever could not be mended is logged in one line.
 * @param others folders that are more than ours: somebody may start the app with any data folder, such as their home
 */
export function mendPrivacy(folder: string, log: Log, others: readonly string[] = [homedir(), tmpdir()]): void {
  if (process.platform === 'win32') return;
  const failures: unknown[] = [];
  try {
    const place = realpathSync(folder);
    if (others.some((other) => isWithin(place, whereItLies(other))))
      log.warn('the data folder holds more than our data, and stays as open as it is');
    else mend(place, statSync(place), (error) => failures.push(error));
  } catch (error) {
    failures.push(error);
  }
  if (failures.length > 0) log.warn(`${failures.length} files of the data folder may be open to others`, failures[0]);
}

/** A home, too, may be a link; one that is not there is nowhere else. */
function whereItLies(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** From the top down: once a folder is closed, nobody else can exchange what is in it. */
function mend(path: string, found: Stats, failed: (error: unknown) => void): void {
  if (!isOurs(found)) {
    failed(new Error(`${path} belongs to somebody else`));
    return;
  }
  try {
    if ((found.mode & OTHERS) !== 0) chmodSync(path, found.mode & PERMISSIONS & ~OTHERS);
    if (found.isDirectory())
      for (const name of readdirSync(path)) {
        const inside = join(path, name);
        const entry = lstatSync(inside, { throwIfNoEntry: false });
        if (entry !== undefined && !entry.isSymbolicLink()) mend(inside, entry, failed);
      }
  } catch (error) {
    failed(error);
  }
}

const isOurs = ({ uid }: Stats): boolean => process.getuid === undefined || uid === process.getuid();

/** Also the folder itself. */
function isWithin(folder: string, place: string): boolean {
  const way = relative(folder, place);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

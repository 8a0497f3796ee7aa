/** The person's data folder, as it is there now. */
import { closeSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataFolder } from '../../app/files/dataFiles.ts';
import { readFound } from './fileReading.ts';
import { writeWhole } from './fileWriting.ts';
import { makePrivateFolder, PRIVATE_FILE_MODE } from './privateData.ts';
import { setAside } from './setAside.ts';

/** @param wallNow epoch milliseconds, for the names of what is set aside */
export function openDataFolder(folder: string, wallNow: () => number): DataFolder {
  const pathOf = (name: string): string => join(folder, name);
  let held = hold(folder);
  return {
    read: (name, longestBytes) => readFound(pathOf(name), longestBytes),
    list(name) {
      const inside = pathOf(name);
      return statSync(inside, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(inside).toSorted();
    },
    write(name, text) {
      const path = pathOf(name);
      makePrivateFolder(dirname(path));
      setAsideWhatIsInTheWay(path, wallNow());
      writeWhole(path, text, PRIVATE_FILE_MODE);
    },
    remove(name) {
      rmSync(pathOf(name), { force: true });
    },
    setAside: (name) => setAside(pathOf(name), wallNow()),
    isStillThere: () => identityAt(folder) === held.identity,
    makeAnew() {
      makePrivateFolder(folder);
      held.release();
      held = hold(folder);
    },
  };
}

/** Nothing can take the place of a folder, and a pipe or a device there was not made by us. */
function setAsideWhatIsInTheWay(path: string, wall: number): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) setAside(path, wall);
}

interface HeldFolder {
  /** Device and number; they tell a folder from one that has come in its place. */
  readonly identity: string;
  readonly release: () => void;
}

/** As long as it is held open, its number is given to no other folder, not even to one that is made right after it was deleted. */
function hold(folder: string): HeldFolder {
  const identity = identityAt(folder);
  try {
    const handle = openSync(folder, 'r');
    return {
      identity,
      release: () => {
        closeSync(handle);
      },
    };
  } catch {
    return { identity, release: () => undefined }; // Windows opens no folder so, and gives none away whose files are open
  }
}

function identityAt(folder: string): string {
  try {
    const { dev, ino } = statSync(folder);
    return `${dev}:${ino}`;
  } catch {
    return 'nowhere';
  }
}

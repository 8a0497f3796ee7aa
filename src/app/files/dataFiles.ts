/**
 * The files of the person's data folder: read within their limits, and kept whatever the disk does. What it refuses now is tried
 * again until it is kept, and the person is told of it once. A folder that was deleted or moved away while the app runs is made
 * anew, with all that is known.
 */
import { SECOND } from '../../core/time/time.ts';
import type { Clock, Log, Stop } from '../ports.ts';
import type { FoundFile } from './foundFile.ts';

/** The folder on the disk; names are relative to it, and may lead into a folder within. */
export interface DataFolder {
  /** Never throws. */
  read(name: string, longestBytes: number): FoundFile;
  /** The names in a folder within, in the order of the alphabet; none where there is no such folder. @throws when it cannot be read */
  list(folder: string): readonly string[];
  /** Replaces it in one step, for the person's eyes alone. @throws when it cannot */
  write(name: string, text: string): void;
  /** @throws when it cannot */
  remove(name: string): void;
  /** Moves what cannot be used out of the way and gives its new path. @throws when it cannot */
  setAside(name: string): string;
  /** Whether the path still leads to the folder that was opened. */
  isStillThere(): boolean;
  /** From now on the folder at the path is the one, made where there is none. @throws when it cannot be made */
  makeAnew(): void;
}

export interface DataFiles {
  /** What cannot be used stays where it is: see `setAside`. Never throws. */
  read(name: string, longestBytes: number): FoundFile;
  /** The names in a folder within, in the order of the alphabet. Never throws. */
  list(folder: string): readonly string[];
  /** Keeps the text at once, or else as soon as the disk takes it. Never throws. */
  keep(name: string, text: string): void;
  /** Removes it at once, or else as soon as it can be. Never throws. */
  remove(name: string): void;
  /** The new path; null where it could not be moved, which is logged. */
  setAside(name: string): string | null;
  /** Tries a last time what is not kept yet. */
  readonly stop: Stop;
}

export interface DataTroubles {
  /** The disk refuses; it is tried on. Told again only after all had been kept. */
  notKept(): void;
  /** The folder had gone, and was made anew. */
  folderGone(): void;
}

const TRY_AGAIN_AFTER_MS = 10 * SECOND;

export function openDataFiles(
  folder: DataFolder,
  { clock, log }: { readonly clock: Pick<Clock, 'after'>; readonly log: Log },
  tell: DataTroubles,
): DataFiles {
  /** The latest text of each file, on the disk or on its way there. */
  const known = new Map<string, string>();
  /** In the order in which they were asked for: what takes the place of a file is kept before that file goes. */
  const waiting = new Map<string, 'write' | 'remove'>();
  let stopTrying: Stop | null = null;

  const refuse = (what: string, error: unknown): void => {
    if (stopTrying !== null) return;
    log.error(`${what}; it is tried again until it can`, error);
    tell.notKept();
    tryLater();
  };

  const tryLater = (): void => {
    stopTrying = clock.after(TRY_AGAIN_AFTER_MS, () => {
      doWaiting();
      if (waiting.size > 0) {
        tryLater();
        return;
      }
      stopTrying = null;
      log.info('all that could not be kept is kept now');
    });
  };

  const doWaiting = (): void => {
    if (!hasFolder()) return;
    for (const [name, what] of waiting) {
      try {
        if (what === 'remove') folder.remove(name);
        else folder.write(name, known.get(name) ?? '');
        waiting.delete(name);
      } catch (error) {
        refuse(`could not ${what} ${name}`, error);
        return; // the disk that refuses one would refuse the others, too
      }
    }
  };

  /** Whether there is a folder to write into; one that has gone is made anew, and all that is known waits to be written. */
  const hasFolder = (): boolean => {
    if (folder.isStillThere()) return true;
    for (const name of known.keys()) waiting.set(name, 'write');
    try {
      folder.makeAnew();
    } catch (error) {
      refuse('the data folder has gone, and could not be made anew', error);
      return false;
    }
    tell.folderGone(); // before the log: its own folder has gone, too
    log.warn('the data folder had gone, and was made anew with all that is known');
    return true;
  };

  return {
    read(name, longestBytes) {
      const found = folder.read(name, longestBytes);
      if (found.type === 'text') known.set(name, found.text);
      return found;
    },
    list(name) {
      try {
        return folder.list(name);
      } catch (error) {
        log.error(`the folder ${name} could not be read`, error);
        return [];
      }
    },
    keep(name, text) {
      known.set(name, text);
      waiting.delete(name);
      waiting.set(name, 'write');
      doWaiting();
    },
    remove(name) {
      known.delete(name);
      waiting.delete(name);
      waiting.set(name, 'remove');
      doWaiting();
    },
    setAside(name) {
      known.delete(name);
      waiting.delete(name);
      try {
        return folder.setAside(name);
      } catch (error) {
        log.error(`${name} could not be set aside`, error);
        return null;
      }
    },
    stop() {
      if (waiting.size > 0) doWaiting();
      stopTrying?.();
    },
  };
}

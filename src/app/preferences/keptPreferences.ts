/**
 * The preferences on the disk: loaded at start, saved at each change. Nothing of a file is ever lost: a damaged one is set aside, what
 * this version does not know stays in it, and a file of a newer version (after an update that was taken back) is never written. What
 * is changed then is kept beside it, in a file named after this version, until the newer version comes back and takes it over.
 */
import { migrations, type FileEntries, type Migration } from '../../core/preferences/migrations.ts';
import { defaultPreferences, type Preferences } from '../../core/preferences/preferences.ts';
import {
  changesFile,
  readPreferencesFile,
  wholeFile,
  type ReadPreferences,
} from '../../core/preferences/preferencesFile.ts';
import { joinedUnknown, type UnknownEntry } from '../../core/preferences/unknownEntries.ts';
import type { Log } from '../ports.ts';

/** What was found at start. `damaged`: the file was set aside under `asideFile` (null: that failed); what could be read of it is kept. */
export interface LoadedPreferences {
  readonly preferences: Preferences;
  /** There was no file at all: nobody has ever used the app here. */
  readonly firstEver: boolean;
  /** The file is of a newer version, and this is the first start that finds it so. */
  readonly newlyNewer: boolean;
  readonly damaged: { readonly asideFile: string | null; readonly dropped: readonly string[] } | null;
}

export interface KeptPreferences {
  /** Reads the files; never throws. */
  readonly load: () => LoadedPreferences;
  /** As `DataFiles.keep`. */
  readonly save: (preferences: Preferences) => void;
  /** All that belongs into a copy of the file. */
  readonly forExport: (preferences: Preferences) => FileEntries;
  /** Keeps what an imported file has and this version does not know, from the next save on. */
  readonly keepUnknown: (entries: readonly UnknownEntry[]) => void;
}

/** The files, by name without ending. */
export interface PreferencesFolder {
  has(name: string): boolean;
  /** Undefined where the file cannot be read or is no JSON. */
  read(name: string): unknown;
  /** As `DataFiles.keep`. */
  write(name: string, content: FileEntries): void;
  /** As `DataFiles.setAside`. */
  setAside(name: string): string | null;
  /** As `DataFiles.remove`. */
  remove(name: string): void;
}

const MAIN = 'preferences';
/** Damaged places, in a line of the log. */
const MOST_NAMED = 10;
/** Where a version keeps what is changed while the file is of a newer one. */
const besideOf = (version: number): string => `${MAIN}.${String(version)}`;

type Found = Pick<LoadedPreferences, 'preferences' | 'damaged'>;

/** @param steps the migrations of this version; other ones only in tests */
export function openKeptPreferences(
  folder: PreferencesFolder,
  log: Log,
  steps: readonly Migration[] = migrations,
): KeptPreferences {
  const own = besideOf(steps.length);
  /** What our own file has and this version does not know. */
  let unknown: readonly UnknownEntry[] = [];
  /** The file of a newer version, as far as it is understood. */
  let newer: ReadPreferences | null = null;

  const save = (preferences: Preferences): void => {
    if (newer === null) folder.write(MAIN, wholeFile(preferences, unknown, steps));
    else folder.write(own, changesFile(preferences, newer, unknown, steps));
  };

  /** A file's preferences over those that are there; where it is damaged, it is out of the way afterwards. */
  const readOver = (name: string, base: Preferences): ReadPreferences & Found => {
    const read = readPreferencesFile(folder.read(name), steps, base);
    if (read.dropped.length === 0) return { ...read, damaged: null };
    log.warn(`${name}.json is damaged at ${read.dropped.length} places`, read.dropped.slice(0, MOST_NAMED));
    return { ...read, damaged: { asideFile: folder.setAside(name), dropped: read.dropped } };
  };

  /** After an update that was taken back and made again: what was changed meanwhile, the furthest way back last. */
  const takeOver = (main: Found): Found => {
    const versions = Array.from({ length: steps.length + 1 }, (_, index) => steps.length - index);
    const found = versions.map(besideOf).filter((name) => folder.has(name));
    let latest = main;
    for (const name of found) {
      const { preferences, damaged, ...read } = readOver(name, latest.preferences);
      latest = { preferences, damaged: latest.damaged ?? damaged };
      unknown = joinedUnknown(unknown, read.unknown);
    }
    if (found.length > 0) {
      save(latest.preferences);
      for (const name of found.filter((one) => folder.has(one))) folder.remove(name);
    }
    return latest;
  };

  const ofOwnFile = (main: ReadPreferences & Found): Omit<LoadedPreferences, 'firstEver'> => {
    const { preferences, damaged } = main;
    unknown = main.unknown;
    if (damaged !== null) save(preferences);
    return { ...takeOver({ preferences, damaged }), newlyNewer: false };
  };

  const besideNewer = (main: ReadPreferences): Omit<LoadedPreferences, 'firstEver'> => {
    newer = main;
    if (folder.has(own)) {
      const { preferences, damaged, ...changes } = readOver(own, main.preferences);
      unknown = changes.unknown;
      return { preferences, damaged, newlyNewer: false };
    }
    save(main.preferences); // says also that it was told of
    return { preferences: main.preferences, damaged: null, newlyNewer: true };
  };

  return {
    load() {
      if (!folder.has(MAIN))
        return { preferences: defaultPreferences, firstEver: true, newlyNewer: false, damaged: null };
      const main = readOver(MAIN, defaultPreferences);
      return { firstEver: false, ...(main.isNewer ? besideNewer(main) : ofOwnFile(main)) };
    },
    save,
    forExport: (preferences) => wholeFile(preferences, joinedUnknown(newer?.unknown ?? [], unknown), steps),
    keepUnknown(entries) {
      unknown = joinedUnknown(unknown, entries);
    },
  };
}

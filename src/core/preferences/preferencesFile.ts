/** The preferences file as a whole: preferences, its version, and what in it is not known here. */
import { shortRoutineId } from '../routine/routineId.ts';
import { isRecord } from '../text/plainData.ts';
import { migrated, migrations, type FileEntries, type Migration } from './migrations.ts';
import { parsePreferences } from './parsePreferences.ts';
import { defaultPreferences, type Preferences } from './preferences.ts';
import { everything, salvagePreferences } from './salvagePreferences.ts';
import { sortedEntries, withUnknown, type UnknownEntry } from './unknownEntries.ts';

/** What a file holds, in entries of the version that reads it; of a newer one, as they are. */
export interface OpenedFile {
  readonly entries: FileEntries;
  /** Written by a newer version: its names may mean something else there. */
  readonly isNewer: boolean;
  /** The file says a version that is none. */
  readonly versionDamaged: boolean;
}

export interface ReadPreferences {
  readonly preferences: Preferences;
  readonly unknown: readonly UnknownEntry[];
  readonly isNewer: boolean;
  /** What was damaged, as dotted paths; of a newer version nothing is: what is not understood may be sound there. */
  readonly dropped: readonly string[];
}

/** Null where the content is no preferences file at all. */
export function openedFile(content: unknown, steps: readonly Migration[] = migrations): OpenedFile | null {
  if (!isRecord(content)) return null;
  const { version = 0, ...entries } = content;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return { entries, isNewer: false, versionDamaged: true };
  const isNewer = version > steps.length;
  const latest = isNewer ? entries : migrated(entries, version, steps);
  return { entries: withShortRoutineIds(latest), isNewer, versionDamaged: false };
}

/** Kinds go through routines by their ids; earlier releases took longer ones than ids may be. */
function withShortRoutineIds(entries: FileEntries): FileEntries {
  const kinds = entries['breakKinds'];
  if (!Array.isArray(kinds)) return entries;
  const short = (id: unknown): unknown => (typeof id === 'string' ? shortRoutineId(id) : id);
  const breakKinds = kinds.map((kind: unknown) =>
    isRecord(kind) && Array.isArray(kind['routines']) ? { ...kind, routines: kind['routines'].map(short) } : kind,
  );
  return { ...entries, breakKinds };
}

/** All of a file that can be used, laid over `base`. Never fails. */
export function readPreferencesFile(
  content: unknown,
  steps: readonly Migration[] = migrations,
  base: Preferences = defaultPreferences,
): ReadPreferences {
  const opened = openedFile(content, steps);
  if (opened === null) return { preferences: base, unknown: [], isNewer: false, dropped: [everything] };
  const { isNewer, versionDamaged } = opened;
  const { known, unknown } = sortedEntries(opened.entries, base);
  const parsed = parsePreferences(known, base);
  const { preferences, dropped } = parsed.ok
    ? { preferences: parsed.preferences, dropped: [] }
    : salvagePreferences(known, base);
  return {
    preferences,
    unknown,
    isNewer,
    dropped: isNewer ? [] : [...(versionDamaged ? ['version'] : []), ...dropped],
  };
}

/** What is written: every preference, and what is not known. */
export function wholeFile(
  preferences: Preferences,
  unknown: readonly UnknownEntry[],
  steps: readonly Migration[] = migrations,
): FileEntries {
  return { version: steps.length, ...withUnknown(preferences, unknown) };
}

/**
 * What is written beside a file of a newer version: the preferences that differ from what was understood of that file. What the
 * newer version alone knows within them (a key of the shortcuts, a field of a break kind) stands in them, too.
 * @param unknown what neither of them has, such as from an import
 */
export function changesFile(
  preferences: Preferences,
  newer: Pick<ReadPreferences, 'preferences' | 'unknown'>,
  unknown: readonly UnknownEntry[],
  steps: readonly Migration[] = migrations,
): FileEntries {
  const inner = newer.unknown.filter(({ path }) => path.length > 1);
  const before: FileEntries = newer.preferences;
  const changed = Object.entries(preferences).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return { version: steps.length, ...withUnknown(Object.fromEntries(changed), [...inner, ...unknown]) };
}

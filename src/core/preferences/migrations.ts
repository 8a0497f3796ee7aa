/**
 * The versions of the preferences file, and the way from each to the next. A file says its version under `version`; the files from
 * before there were versions say none, and are of version 0.
 *
 * A step is pure and fits any part of a file, since a file may hold only some preferences. It leaves alone what it does not know, and
 * never overwrites a name that is there already: a file that was in the hands of several versions may hold names of later ones.
 * Each step has a file of its version in test/core/preferences/files, which is never changed again.
 */
import { isRecord } from '../text/plainData.ts';

/** What a preferences file holds besides its version, unchecked. */
export type FileEntries = Readonly<Record<string, unknown>>;

export type Migration = (entries: FileEntries) => FileEntries;

/** The first leads from version 0 to 1, and so on. */
export const migrations: readonly Migration[] = [
  (entries) => entries, // version 1 says its version, and has the same names
  // version 2 has more routines: kinds that still go through those of the first days go through the new ones, too
  (entries) => {
    const kinds = entries['breakKinds'];
    if (!Array.isArray(kinds)) return entries;
    return { ...entries, breakKinds: kinds.map((kind: unknown) => withLaterRoutines(kind)) };
  },
];

/** What the two first kinds went through in version 1, and what they go through since. */
const laterRoutines: readonly { readonly id: string; readonly before: string; readonly since: readonly string[] }[] = [
  {
    id: 'reset',
    before: 'unfold_90 downshift_60',
    since: ['unfold_90', 'downshift_60', 'rock_90', 'circles_90', 'bow_90'],
  },
  {
    id: 'release',
    before: 'stand_180 walk_180 chair_180',
    since: [
      ...['stand_180', 'walk_180', 'chair_180', 'couch_180', 'sigh_120', 'stride_180', 'figure_four_150'],
      ...['side_stretch_180', 'wipers_180', 'switch_180'],
    ],
  },
];

function withLaterRoutines(kind: unknown): unknown {
  if (!isRecord(kind) || !Array.isArray(kind['routines'])) return kind;
  const chosen = kind['routines'].join(' ');
  const later = laterRoutines.find(({ id, before }) => id === kind['id'] && before === chosen);
  return later === undefined ? kind : { ...kind, routines: later.since };
}

/**
 * The entries as the last version has them.
 * @param from the version they are of: a whole number, at most the last one
 */
export function migrated(entries: FileEntries, from: number, steps: readonly Migration[] = migrations): FileEntries {
  return steps.slice(from).reduce((latest, step) => step(latest), entries);
}

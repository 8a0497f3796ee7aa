/**
 * The versions of the preferences file, and the way from each to the next. A file says its version under `version`; the files from
 * before there were versions say none, and are of version 0.
 *
 * A step is pure and fits any part of a file, since a file may hold only some preferences. It leaves alone what it does not know, and
 * never overwrites a name that is there already: a file that was in the hands of several versions may hold names of later ones.
 * Each step has a file of its version in test/core/preferences/files, which is never changed again.
 */

/** What a preferences file holds besides its version, unchecked. */
export type FileEntries = Readonly<Record<string, unknown>>;

export type Migration = (entries: FileEntries) => FileEntries;

/** The first leads from version 0 to 1, and so on. */
export const migrations: readonly Migration[] = [
  (entries) => entries, // version 1 says its version, and has the same names
];

/**
 * The entries as the last version has them.
 * @param from the version they are of: a whole number, at most the last one
 */
export function migrated(entries: FileEntries, from: number, steps: readonly Migration[] = migrations): FileEntries {
  return steps.slice(from).reduce((latest, step) => step(latest), entries);
}

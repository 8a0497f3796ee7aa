/**
 * What a preferences file holds under names that this version does not know, such as those of a newer one. It is taken out before the
 * file is checked, and put back whenever the preferences are written, so that it is neither lost nor called damage.
 */
import { isRecord } from '../text/plainData.ts';
import type { FileEntries } from './migrations.ts';
import { unknownPlaces } from './parsePreferences.ts';
import type { Preferences } from './preferences.ts';
import { without } from './withoutEntry.ts';

export interface UnknownEntry {
  /** Names from the outside in; a break kind by its id, since kinds come and go. */
  readonly path: readonly string[];
  readonly value: unknown;
}

export interface SortedEntries {
  readonly known: FileEntries;
  readonly unknown: readonly UnknownEntry[];
}

/** @param base what the entries are laid over: it tells what a part of a group or of a break kind belongs to */
export function sortedEntries(entries: FileEntries, base: Preferences): SortedEntries {
  const places = unknownPlaces(entries, base);
  return {
    known: places.reduce((rest, place) => without(rest, place), entries),
    unknown: places.map((place) => entryAt(entries, place)),
  };
}

/** The content with the unknown entries in it; those of a break kind that is gone go with it. */
export function withUnknown(content: FileEntries, unknown: readonly UnknownEntry[]): FileEntries {
  return unknown.reduce((rest, { path, value }) => {
    const filled = put(rest, path, value);
    return isRecord(filled) ? filled : rest;
  }, content);
}

/** Both, and of two under one name the later. */
export function joinedUnknown(
  earlier: readonly UnknownEntry[],
  later: readonly UnknownEntry[],
): readonly UnknownEntry[] {
  const isReplaced = ({ path }: UnknownEntry): boolean =>
    later.some((other) => JSON.stringify(other.path) === JSON.stringify(path));
  return [...earlier.filter((entry) => !isReplaced(entry)), ...later];
}

function entryAt(entries: FileEntries, place: readonly string[]): UnknownEntry {
  const path: string[] = [];
  let value: unknown = entries;
  for (const name of place) {
    const inner: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    const id = Array.isArray(value) && isRecord(inner) ? inner['id'] : name;
    path.push(typeof id === 'string' ? id : name);
    value = inner;
  }
  return { path, value };
}

function put(holder: unknown, [name, ...deeper]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(holder))
    return holder.map((item: unknown) => (isRecord(item) && item['id'] === name ? put(item, deeper, value) : item));
  if (!isRecord(holder)) return holder;
  if (deeper.length === 0) return Object.hasOwn(holder, name) ? holder : { ...holder, [name]: value };
  return Object.hasOwn(holder, name) ? { ...holder, [name]: put(holder[name], deeper, value) } : holder;
}

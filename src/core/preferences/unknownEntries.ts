/**
 * What a preferences file holds under names that this version does not know, such as those of a newer one. It is taken out before the
 * file is checked, and put back whenever the preferences are written, so that it is neither lost nor called damage.
 */
import { isRecord } from '../text/plainData.ts';
import type { FileEntries } from './migrations.ts';
import { unknownPlaces } from './parsePreferences.ts';
import type { Preferences } from './preferences.ts';
import { byFirstName, inwards, without } from './withoutEntry.ts';

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
    known: without(entries, places),
    unknown: places.map((place) => entryAt(entries, place)),
  };
}

/** The content with the unknown entries in it; those of a break kind that is gone go with it. */
export function withUnknown(content: FileEntries, unknown: readonly UnknownEntry[]): FileEntries {
  const filled = filledIn(content, unknown);
  return isRecord(filled) ? filled : content;
}

/** Both, and of two under one name the later. */
export function joinedUnknown(
  earlier: readonly UnknownEntry[],
  later: readonly UnknownEntry[],
): readonly UnknownEntry[] {
  const replaced = new Set(later.map(({ path }) => JSON.stringify(path)));
  return [...earlier.filter(({ path }) => !replaced.has(JSON.stringify(path))), ...later];
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

/** What is there stays. Nothing is put into what is not there. One pass, however many entries there are. */
function filledIn(holder: unknown, entries: readonly UnknownEntry[]): unknown {
  const byName = byFirstName(entries, ({ path }) => path);
  const inside = (name: unknown): readonly UnknownEntry[] =>
    (typeof name === 'string' ? byName.get(name) : undefined)
      ?.filter(({ path }) => path.length > 1)
      .map(({ path, value }) => ({ path: inwards(path), value })) ?? [];
  if (byName.size === 0) return holder;
  if (Array.isArray(holder))
    return holder.map((item: unknown) => (isRecord(item) ? filledIn(item, inside(item['id'])) : item));
  if (!isRecord(holder)) return holder;
  const filled = [...byName].flatMap(([name, found]): [string, unknown][] => {
    if (Object.hasOwn(holder, name)) return [[name, filledIn(holder[name], inside(name))]];
    const whole = found.find(({ path }) => path.length === 1);
    return whole === undefined ? [] : [[name, filledIn(whole.value, inside(name))]];
  });
  return { ...holder, ...Object.fromEntries(filled) };
}

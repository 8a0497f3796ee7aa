/** Plain data without the entries at some places: one pass, however many places there are. */
import { isRecord } from '../text/plainData.ts';

/** Names from the outside in, of a list the index. */
export type Place = readonly string[];

export function without(
  value: Readonly<Record<string, unknown>>,
  places: readonly Place[],
): Readonly<Record<string, unknown>>;
export function without(value: unknown, places: readonly Place[]): unknown;
export function without(value: unknown, places: readonly Place[]): unknown {
  const inner = byFirstName(places, (place) => place);
  const left = ([name, entry]: readonly [string, unknown]): readonly [string, unknown][] => {
    const found = inner.get(name);
    if (found === undefined) return [[name, entry]];
    return found.some(({ length }) => length === 1) ? [] : [[name, without(entry, found.map(inwards))]];
  };
  if (inner.size === 0) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => left([String(index), item]).map(([, kept]) => kept));
  }
  return isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(left)) : value;
}

export const inwards = (place: Place): Place => place.slice(1);

/** The items by the first name of their places; those whose place is the whole are left out. */
export function byFirstName<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => Place,
): ReadonlyMap<string, readonly Item[]> {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const [name] = placeOf(item);
    if (name === undefined) continue;
    const found = byName.get(name);
    if (found === undefined) byName.set(name, [item]);
    else found.push(item);
  }
  return byName;
}

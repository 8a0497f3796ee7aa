/** What can be kept of a settings file that did not pass its check. */
import { isRecord } from '../text/plainData.ts';
import { parsePreferences, wrongPlaces } from './parsePreferences.ts';
import { defaultPreferences, type Preferences } from './preferences.ts';
import { without, type Place } from './withoutEntry.ts';

/** Stands for the whole file among what was let go. */
export const everything = '(everything)';

export interface SalvagedPreferences {
  readonly preferences: Preferences;
  /** The fields that were let go, as dotted paths; `everything` where nothing could be read. */
  readonly dropped: readonly string[];
}

/**
 * Keeps all of a damaged or foreign settings file that is sound, down to the single field of a single break kind: what is
 * wrong takes its value in `base`, and where it has none (the interval of a kind of one's own), what it belongs to goes. Never fails.
 */
export function salvagePreferences(input: unknown, base: Preferences = defaultPreferences): SalvagedPreferences {
  const dropped: string[] = [];
  let rest = input;
  while (isRecord(rest)) {
    const parsed = parsePreferences(rest, base);
    if (parsed.ok) return { preferences: parsed.preferences, dropped };
    const places = innermost(wrongPlaces(rest, base).map((place) => existing(rest, place)));
    if (places.length === 0) break;
    for (const place of places) dropped.push(place.join('.'));
    rest = without(rest, places); // each round leaves less, so it ends, and goes a level further out, so that they are few
  }
  return { preferences: base, dropped: [everything] };
}

/** Each once, without those that hold another one: once that one is gone, they may be right. */
function innermost(places: readonly Place[]): readonly Place[] {
  const named = new Map(places.map((place) => [JSON.stringify(place), place]));
  const outer = new Set(places.flatMap((place) => place.map((_, length) => JSON.stringify(place.slice(0, length)))));
  return [...named].flatMap(([name, place]) => (place.length === 0 || outer.has(name) ? [] : [place]));
}

/** The longest beginning of the path that is there: what is missing cannot be let go, but what it is missing from can. */
function existing(value: unknown, [name, ...deeper]: Place): Place {
  if (name === undefined || !isContainer(value)) return [];
  const inner: unknown = Reflect.get(value, name);
  return inner === undefined ? [] : [name, ...existing(inner, deeper)];
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

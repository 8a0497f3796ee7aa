/** What can be kept of a settings file that did not pass its check. */
import { isRecord } from '../text/plainData.ts';
import { parsePreferences } from './parsePreferences.ts';
import { defaultPreferences, type Preferences } from './preferences.ts';
import { without } from './withoutEntry.ts';

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
    const path = existing(rest, parsed.field.split('.'));
    if (path.length === 0) break;
    dropped.push(path.join('.'));
    rest = without(rest, path); // each round leaves less, so it ends
  }
  return { preferences: base, dropped: [everything] };
}

/** The longest beginning of the path that is there: what is missing cannot be let go, but what it is missing from can. */
function existing(value: unknown, [name, ...deeper]: readonly string[]): readonly string[] {
  if (name === undefined || !isContainer(value)) return [];
  const inner: unknown = Reflect.get(value, name);
  return inner === undefined ? [] : [name, ...existing(inner, deeper)];
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

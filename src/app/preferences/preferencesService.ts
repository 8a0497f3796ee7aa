/** The preferences in force: what changes them is checked, saved, and told to all that follow them. */
import type { PreferencesAnswer } from '../../contract.ts';
import { parsePreferences } from '../../core/preferences/parsePreferences.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { Ports } from '../ports.ts';
import { preferenceRefusal } from './preferenceRefusal.ts';

export interface PreferencesService {
  current(): Preferences;
  /**
   * Takes a change of some preferences, or refuses all of it.
   * @param change anything at all, as it came from a window
   */
  readonly set: (change: unknown) => PreferencesAnswer;
}

/** @param onChange hears the preferences after every change that was taken */
export function openPreferences(
  { storage }: Pick<Ports, 'storage'>,
  first: Preferences,
  t: Translate,
  onChange: (preferences: Preferences) => void,
): PreferencesService {
  let preferences = first;

  return {
    current: () => preferences,
    set(change) {
      const parsed = parsePreferences(change, preferences);
      if (!parsed.ok) return { accepted: false, field: parsed.field, message: preferenceRefusal(parsed, t) };
      preferences = parsed.preferences;
      storage.savePreferences(preferences);
      onChange(preferences);
      return { accepted: true };
    },
  };
}

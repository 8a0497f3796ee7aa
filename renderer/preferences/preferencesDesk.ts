/**
 * Where the window's fields hand in their changes. One at a time and in order: break kinds are handed in as a whole
 * list, so a second change made from an old list would undo the first.
 */
import type { AppBridge, PreferencesAnswer, PreferencesChange } from '../../src/contract.ts';
import type { Preferences } from '../../src/core/preferences.ts';

/** Makes the change out of the preferences then in force. */
export type MakeChange = (preferences: Preferences) => PreferencesChange;

/** The answer to a change; rejects only when the app cannot be reached. */
export type HandIn = (make: MakeChange) => Promise<PreferencesAnswer>;

export interface PreferencesDesk {
  /** Takes note of the preferences now in force. */
  readonly note: (preferences: Preferences) => void;
  readonly handIn: HandIn;
}

/** @param onAccepted hears the preferences as they now are, before the app's own notice comes */
export function openPreferencesDesk(
  app: Pick<AppBridge, 'setPreferences'>,
  first: Preferences,
  onAccepted: (preferences: Preferences) => void,
): PreferencesDesk {
  let inForce = first;
  let previous: Promise<unknown> = Promise.resolve();

  async function send(make: MakeChange): Promise<PreferencesAnswer> {
    const change = make(inForce);
    const answer = await app.setPreferences(change);
    if (answer.accepted) {
      inForce = { ...inForce, ...change };
      onAccepted(inForce);
    }
    return answer;
  }

  return {
    note(preferences) {
      inForce = preferences;
    },
    handIn(make) {
      const answer = previous.then(() => send(make));
      previous = answer.catch(() => undefined);
      return answer;
    },
  };
}

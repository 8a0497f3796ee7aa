/**
 * Where the window's fields hand in their changes. One at a time and in order: break kinds are handed in as a whole
 * list, so a second change made from an old list would undo the first. The last change can be taken back: what was in force before is
 * handed in again, so an undo is checked and saved like any change, and so are a reset and an import. Whether the safety text was
 * read is no preference, and none of them touches it.
 */
import type { AppBridge, PreferencesAnswer, PreferencesChange } from '../../../src/contract.ts';
import { weekdays, type BreakKind, type Preferences } from '../../../src/core/preferences/preferences.ts';
import { changedNames } from './changedNames.ts';

/** Makes the change out of the preferences then in force. */
export type MakeChange = (preferences: Preferences) => PreferencesChange;

/** The answer to a change; rejects only when the app cannot be reached. */
export type HandIn = (make: MakeChange) => Promise<PreferencesAnswer>;

/** A change that was made here, and what was in force before. */
export interface LastChange {
  readonly before: Preferences;
  readonly change: PreferencesChange;
}

interface MadeChange extends LastChange {
  readonly atMs: number;
}

/** What the window then shows. */
export interface Accepted {
  readonly preferences: Preferences;
  /** What can be undone; null after an undo. */
  readonly last: LastChange | null;
}

export interface PreferencesEditor {
  /** Takes note of the preferences now in force. */
  readonly note: (preferences: Preferences) => void;
  readonly handIn: HandIn;
  /** Takes the last change back, and nothing that was changed elsewhere since. */
  readonly undo: () => Promise<PreferencesAnswer>;
}

/** Steps of one value within this time are one change: three times "one minute more" are undone together. */
const TOGETHER_MS = 2_000;

/**
 * @param onAccepted hears the preferences as they now are, before the app's own notice comes
 * @param nowMs a clock that nobody sets, such as performance.now()
 */
export function openPreferencesEditor(
  app: Pick<AppBridge, 'setPreferences'>,
  first: Preferences,
  onAccepted: (accepted: Accepted) => void,
  nowMs: () => number,
): PreferencesEditor {
  let inForce = first;
  let last: MadeChange | null = null;
  let previous: Promise<unknown> = Promise.resolve();

  async function send(make: MakeChange, isUndo: boolean): Promise<PreferencesAnswer> {
    const before = inForce;
    const change = withRemovalsSpelledOut(make(before), before);
    const answer = await app.setPreferences(change);
    if (!answer.accepted) return answer;
    inForce = { ...inForce, ...change };
    const atMs = nowMs();
    if (isUndo) last = null;
    else if (changedNames(before, inForce).length > 0)
      last = { before: joined(last, before, change, atMs), change, atMs };
    onAccepted({ preferences: inForce, last });
    return answer;
  }

  function sendInTurn(make: MakeChange, isUndo = false): Promise<PreferencesAnswer> {
    const answer = previous.then(() => send(make, isUndo));
    previous = answer.catch(() => undefined);
    return answer;
  }

  return {
    note(preferences) {
      inForce = preferences;
    },
    handIn: (make) => sendInTurn(make),
    undo: () => sendInTurn(() => (last === null ? {} : inverse(last)), true),
  };
}

/** The preferences that an undo leads back to: those before the first of several quick steps of one value. */
function joined(last: MadeChange | null, before: Preferences, change: PreferencesChange, atMs: number): Preferences {
  if (last === null || atMs - last.atMs > TOGETHER_MS) return before;
  const names = changedNames(before, { ...before, ...change }).join();
  const lastNames = changedNames(last.before, { ...last.before, ...last.change }).join();
  return names === lastNames && names !== 'breakKinds' ? last.before : before;
}

/**
 * The app keeps whatever a change does not name of a kind that it knows, so fixed times and days that were removed are
 * named as empty ones.
 */
function withRemovalsSpelledOut(change: PreferencesChange, before: Preferences): PreferencesChange {
  const { breakKinds, ...rest } = change;
  if (breakKinds === undefined) return rest;
  const whole = (kind: BreakKind): BreakKind => {
    const known = before.breakKinds.find(({ id }) => id === kind.id);
    return { ...(known?.at && { at: [] }), ...(known?.days && { days: weekdays }), ...kind };
  };
  return { ...rest, breakKinds: breakKinds.map(whole) };
}

function inverse({ before, change }: LastChange): PreferencesChange {
  const names = Object.keys(change) as (keyof Preferences)[];
  const was: Partial<Preferences> = Object.fromEntries(names.map((name) => [name, before[name]]));
  return was;
}

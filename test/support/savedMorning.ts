/** A state file as the app itself would have left it: made by the engine from a lived morning, not written by hand. */
import { startCycle, stepBreakCycle } from '../../src/core/cycle/breakCycle.ts';
import type { EngineSettings } from '../../src/core/cycle/cycleTypes.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { saveCycle, type SavedCycle } from '../../src/core/cycle/savedCycle.ts';
import { SECOND } from '../../src/core/time/time.ts';

/** The state after `workedMs` of steady work that ends now. */
export function savedMorning(workedMs: number, preferences: Partial<Preferences> = {}): SavedCycle {
  const settings: EngineSettings = {
    preferences: { ...defaultPreferences, ...preferences },
    routineLengthsMs: {},
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const startsAtWall = Date.now() - workedMs;
  let { state } = startCycle(settings, { at: 0, wall: startsAtWall });
  for (let at = SECOND; at <= workedMs; at += SECOND) {
    const reading = { at, wall: startsAtWall + at, idleMs: 0, locked: false, holds: [] };
    ({ state } = stepBreakCycle(state, { type: 'reading', reading }, settings));
  }
  return saveCycle(state, { at: workedMs, wall: startsAtWall + workedMs });
}

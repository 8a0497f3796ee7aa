/** A day that was lived up to a moment. */
import type { CycleState, EngineSettings } from '../../src/core/cycle/breakCycle.ts';
import { SECOND, type Moment } from '../../src/core/time/time.ts';
import { livedThrough, scenarioOf, type Written } from './randomDays.ts';
import { routineLengthsMs } from './simulatedDesk.ts';

export interface Lived {
  readonly state: CycleState;
  readonly settings: EngineSettings;
  readonly now: Moment;
}

/** Monday from 09:00, as it stands after these steps. */
export function afterDay(trace: readonly Written[], preferences: Written = {}, readingEveryMs = 5 * SECOND): Lived {
  const scenario = scenarioOf(trace, preferences, readingEveryMs);
  const latest: { state?: CycleState } = {};
  livedThrough(scenario, ({ state }) => {
    latest.state = state;
  });
  const { state } = latest;
  if (!state) throw new Error('Nothing was lived.');
  const settings: EngineSettings = { preferences: scenario.preferences, routineLengthsMs, timeZone: scenario.timeZone };
  const { at, wall } = state.clock;
  return { state, settings, now: { at, wall } };
}

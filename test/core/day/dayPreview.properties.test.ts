/** What must always hold of the picture of a day, over random days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  stepBreakCycle,
  type CycleState,
  type CycleEvent,
  type EngineSettings,
} from '../../../src/core/cycle/breakCycle.ts';
import { planAhead, type PlannedBreak } from '../../../src/core/day/dayPlan.ts';
import { dayPreview } from '../../../src/core/day/dayPreview.ts';
import { outlookOf } from '../../../src/core/cycle/outlook.ts';
import { HOUR, MINUTE, SECOND, type Moment, type WallSpan } from '../../../src/core/time/time.ts';
import { afterDay } from '../../support/afterDay.ts';
import { anyCalendar, anyDay, runs } from '../../support/randomDays.ts';

describe('what must always hold', () => {
  it('the plan is what the engine then does, if the person simply stays', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (trace, preferences) => {
        const { state, settings, now } = afterDay(trace, preferences);
        const untilWall = now.wall + 3 * HOUR;
        // What begins in the last minute may begin just before or just after the end.
        const wellBefore = ({ fromWall }: WallSpan): boolean => fromWall < untilWall - MINUTE;
        const planned = planAhead(state, settings, now, untilWall).breaks.filter(wellBefore);
        const lived = stays(state, settings, now, untilWall).filter(wellBefore);
        expect(planned.map(({ kind }) => kind)).toEqual(lived.map(({ kind }) => kind));
        for (const [index, { fromWall }] of planned.entries())
          expect(Math.abs(fromWall - (lived[index]?.fromWall ?? 0))).toBeLessThanOrEqual(lateMs(index));
      }),
      { numRuns: Math.ceil(runs.numRuns / 10) },
    );
  }, 0);

  it('absences, breaks and desk time tile the past, and desk time is what the engine counted', () => {
    fc.assert(
      fc.property(anyDay, (trace) => {
        const { state, settings, now } = afterDay(trace, {}, SECOND);
        const countedMs = outlookOf(state, settings, now).deskMsToday;
        const drawn = dayPreview(state, settings, now).deskTime;
        const drawnMs = drawn.reduce((sum, { fromWall, untilWall }) => sum + untilWall - fromWall, 0);
        // An absence under a minute is not recorded, and a day has at most one a step.
        expect(drawnMs).toBeGreaterThanOrEqual(countedMs - SECOND);
        expect(drawnMs).toBeLessThanOrEqual(countedMs + trace.length * MINUTE);
      }),
      runs,
    );
  }, 0);
});

/** A reading every second notices each moment up to a second late, and each break begun late delays the next. */
const lateMs = (index: number): number => (index + 1) * 2 * SECOND;

/** Somebody who sits there, second by second, and starts each break as it asks. */
function stays(from: CycleState, settings: EngineSettings, start: Moment, untilWall: number): readonly PlannedBreak[] {
  const steady = { ...settings, preferences: { ...settings.preferences, waitForLull: false } };
  const breaks: PlannedBreak[] = [];
  let state = from;
  const step = (event: CycleEvent): void => {
    const next = stepBreakCycle(state, event, steady);
    state = next.state;
    for (const effect of next.effects)
      if (effect.type === 'closeBreak')
        breaks.push({ kind: effect.kind, fromWall: effect.beganWall, untilWall: effect.endedWall });
  };
  for (let passed = 0; start.wall + passed < untilWall || state.phase.type === 'onBreak'; passed += SECOND) {
    const now = { at: start.at + passed, wall: start.wall + passed };
    step({ type: 'reading', reading: { ...now, idleMs: 0, locked: false, holds: [] } });
    if (state.phase.type === 'onBreak' && state.phase.pausedSinceMs !== null)
      step({ type: 'call', call: { type: 'continueBreak' }, now });
    if (state.phase.type === 'reminding')
      step({ type: 'call', call: { type: 'startBreak', kind: state.phase.kind }, now });
  }
  return breaks;
}

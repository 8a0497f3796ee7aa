/** What must always hold (docs/DESK-TIME.md#what-always-holds), over random days, periods, sleeps, clock steps, restarts and calls. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseSavedCycle,
  saveCycle,
  type CycleState,
  type Effect,
  type EngineStep,
} from '../../../src/core/cycle/breakCycle.ts';
import { offeredKind } from '../../../src/core/cycle/breakPlanner.ts';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { lullCapMs } from '../../../src/core/cycle/lull.ts';
import { SimulatedMachine } from '../../../src/core/day/simulate.ts';
import { isFree } from '../../../src/core/cycle/turn.ts';
import {
  anyCalendar,
  anyDay,
  anyFaultyDay,
  anyPeriodMs,
  anyPreferences,
  comingAndGoing,
  livedThrough,
  runs,
  scenarioOf,
  spokenDay,
} from '../../support/randomDays.ts';
import { expectSameWithin } from '../../support/sameTimeline.ts';
import { routineLengthsMs } from '../../support/simulatedDesk.ts';

/** Properties take the time their runs take. */
const noLimit = 0;

describe('what must always hold', () => {
  it(
    '1. desk time is what is left of the day when absences are taken out',
    () => {
      fc.assert(
        fc.property(comingAndGoing, anyPeriodMs, (trace, periodMs) => {
          const scenario = scenarioOf(trace, { awayAfterMs: 120_000 }, periodMs);
          const machine = new SimulatedMachine(scenario, routineLengthsMs);
          for (const step of scenario.trace) machine.live(step);
          expect(machine.outlook().deskMsToday).toBe(deskTimeBySpans(trace, 120_000));
        }),
        runs,
      );
    },
    noLimit,
  );

  it(
    'at each step of a day with faults: 1. no more desk time than time, 2. no negative counter, 3. no reminder for nobody and one at most, 4. nothing due stays silent, 7. every state can be saved and read again, 9. a break is accounted for',
    () => {
      fc.assert(
        fc.property(anyFaultyDay, anyCalendar, anyPeriodMs, (trace, preferences, periodMs) => {
          const watches = [
            noMoreDeskTimeThanTime,
            noNegativeCounter,
            oneReminderAtMost(),
            nothingAheadForNobody,
            neverSilent(preferences, periodMs),
            breaksAccountedFor,
          ];
          let last: CycleState | undefined;
          livedThrough(scenarioOf(trace, preferences, periodMs), (step, elapsedMs) => {
            for (const watch of watches) watch(step, elapsedMs);
            last = step.state;
          });
          if (last) expectReadAgain(last);
        }),
        runs,
      );
    },
    noLimit,
  );

  it(
    '5. the same day read at another period has the same events, each within one period',
    () => {
      fc.assert(
        fc.property(anyDay, anyCalendar, anyPeriodMs, (trace, preferences, periodMs) => {
          expectSameWithin(scenarioOf(trace, preferences, 1000), scenarioOf(trace, preferences, periodMs), periodMs);
        }),
        runs,
      );
    },
    noLimit,
  );

  it(
    '6. saving and restoring at any moment changes nothing after it',
    () => {
      fc.assert(
        fc.property(anyDay, anyCalendar, fc.nat(), (trace, preferences, where) => {
          const at = where % (trace.length + 1);
          const restarted = [...trace.slice(0, at), { do: 'restart', for: 0 }, ...trace.slice(at)];
          expect(spokenDay(scenarioOf(restarted, preferences))).toEqual(spokenDay(scenarioOf(trace, preferences)));
        }),
        runs,
      );
    },
    noLimit,
  );

  it(
    '8. a wall clock moved backward changes no event’s monotonic time',
    () => {
      const backMs = fc.integer({ min: 1, max: 10_800_000 });
      fc.assert(
        fc.property(anyDay, anyPreferences, fc.nat(), backMs, (trace, preferences, where, byMs) => {
          const at = where % (trace.length + 1);
          const shifted = [...trace.slice(0, at), { do: 'clock', by: -byMs }, ...trace.slice(at)];
          // Where the desk day ends is the calendar's business.
          const dayless = (lines: readonly string[]) => lines.filter((line) => !line.includes('desk day'));
          const plain = dayless(spokenDay(scenarioOf(trace, preferences)));
          expect(dayless(spokenDay(scenarioOf(shifted, preferences)))).toEqual(plain);
        }),
        runs,
      );
    },
    noLimit,
  );
});

function noMoreDeskTimeThanTime({ state }: EngineStep, elapsedMs: number): void {
  if (state.desk.dayMs > elapsedMs) expect(state.desk.dayMs).toBeLessThanOrEqual(elapsedMs);
}

function noNegativeCounter({ state: { desk } }: EngineStep): void {
  for (const zero of Object.values(desk.zeroes)) {
    if (desk.sittingMs < zero.sittingMs || desk.standingMs < zero.standingMs) expect({ desk }).toBe('not negative');
  }
}

function expectReadAgain(state: CycleState): void {
  const saved = saveCycle(state, state.clock);
  expect(parseSavedCycle(JSON.parse(JSON.stringify(saved)))).toEqual({ ok: true, saved });
}

function breaksAccountedFor({ effects }: EngineStep): void {
  for (const effect of effects) if (effect.type === 'closeBreak') expectAccountedFor(effect);
}

function expectAccountedFor(closed: Extract<Effect, { type: 'closeBreak' }>): void {
  const { spentMs, workedMs, waitedMs, pausedMs, beganWall, endedWall, outcome, plannedMs } = closed;
  const parts = [spentMs, workedMs, waitedMs, pausedMs];
  if (parts.some((part) => part < 0)) expect(closed).toBe('nothing negative');
  if (spentMs + workedMs + waitedMs + pausedMs !== endedWall - beganWall) expect(closed).toBe('all of the break');
  if (outcome !== 'abandoned' && spentMs * 2 < plannedMs) expect(closed).toBe('not credited');
}

/** A notice and a suggested posture are for somebody who is there and free, and a posture is not suggested beside a reminder. */
function nothingAheadForNobody({ state }: EngineStep): void {
  const { notice, posture } = state.ahead;
  if (notice === null && posture.type !== 'suggested') return;
  if (!isFree(state) || state.sensed.locked) expect(state).toBe('fit for a word');
  if (posture.type !== 'suggested') return;
  if (posture.with !== (state.phase.type === 'reminding' ? state.phase.kind : null))
    expect(state).toBe('one thing at a time');
}

/**
 * Desk time worked out from the written day alone, stretch by stretch without input: one of `awayAfterMs` or more was
 * spent away from its beginning, a shorter one from its first lock or sleep on. A call or a video is as good as input,
 * to whoever has not gone yet.
 */
function deskTimeBySpans(trace: readonly Readonly<Record<string, unknown>>[], awayAfterMs: number): number {
  let deskMs = 0;
  let quietMs = 0;
  let presentMs: number | null = null;
  const toldOf = new Set<unknown>();
  const endStretch = () => {
    if (quietMs < awayAfterMs) deskMs += presentMs ?? quietMs;
    quietMs = 0;
    presentMs = null;
  };
  for (const step of trace) {
    if (step['do'] === 'hold') toldOf.add(step['reason']);
    if (step['do'] === 'release') toldOf.delete(step['reason']);
    const forMs = Number(step['for'] ?? 0);
    const sits = toldOf.size > 0 && presentMs === null && quietMs < awayAfterMs;
    if (sits && step['do'] !== 'work') endStretch();
    if (step['do'] === 'work' || (step['do'] === 'idle' && sits)) {
      endStretch();
      deskMs += forMs;
      continue;
    }
    if (step['do'] === 'lock' || step['do'] === 'sleep') presentMs ??= quietMs;
    quietMs += forMs;
  }
  endStretch();
  return deskMs;
}

function oneReminderAtMost(): (step: EngineStep) => void {
  let up: string | null = null;
  return ({ state, effects }) => {
    for (const effect of effects) {
      if (effect.type === 'showReminder') {
        if (up !== null && up !== effect.kind) expect(`${effect.kind} shown beside ${up}`).toBe('one reminder');
        up = effect.kind;
      }
      if (effect.type === 'hideReminder') {
        expect(up).not.toBeNull();
        up = null;
      }
    }
    const mayBeUp = isFree(state) && !state.sensed.locked && state.phase.type === 'reminding';
    if ((up !== null) !== (state.phase.type === 'reminding')) expect(up).toBe(state.phase.type);
    if (up !== null && !mayBeUp) expect(state).toBe('fit for a reminder');
  };
}

function neverSilent(written: Readonly<Record<string, unknown>>, periodMs: number): (step: EngineStep) => void {
  const parsed = parsePreferences(written);
  const preferences = parsed.ok ? parsed.preferences : defaultPreferences;
  const patienceMs = preferences.settleMs + lullCapMs + periodMs;
  let silentSince: number | null = null;
  return ({ state, effects }) => {
    const { nowMs } = state.clock;
    const due = isFree(state) && state.phase.type !== 'onBreak' && offeredKind(state, preferences) !== null;
    // After an abandoned break its reminder rests for as long as a snooze.
    const spoke = effects.some((effect) => effect.type === 'showReminder');
    const asked = spoke || state.phase.type !== 'waiting' || nowMs < state.settledAtMs;
    if (!due || asked) silentSince = null;
    else silentSince ??= nowMs;
    if (silentSince !== null && nowMs - silentSince > patienceMs) expect(state).toBe('not silent');
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseSavedCycle,
  saveCycle,
  startCycle,
  stepBreakCycle,
  type EngineSettings,
} from '../../../src/core/cycle/breakCycle.ts';
import { outlookOf } from '../../../src/core/cycle/outlook.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';

const settings: EngineSettings = { preferences: defaultPreferences, routineLengthsMs: {}, timeZone: 'UTC' };
const start = { at: 0, wall: Date.UTC(2026, 2, 2, 9) };
const fresh = startCycle(settings, start).state;

describe('a saved cycle', () => {
  it('comes back as it was, on another monotonic clock', () => {
    const worked = { at: 10_000, wall: start.wall + 10_000 };
    const { state } = stepBreakCycle(
      fresh,
      { type: 'reading', reading: { ...worked, idleMs: 0, locked: false, holds: [] } },
      settings,
    );
    const read = parseSavedCycle(JSON.parse(JSON.stringify(saveCycle(state, worked))));
    if (!read.ok) throw new Error(read.problem);
    const now = { at: 5, wall: worked.wall };
    const again = startCycle(settings, now, read.saved);
    expect(again.effects).toEqual([]);
    expect(outlookOf(again.state, settings, now)).toEqual(outlookOf(state, settings, worked));
  });

  it('counts the time between the last reading and the save as that reading found it', () => {
    const saved = saveCycle(fresh, { at: 700, wall: start.wall + 700 });
    expect(saved.state.clock).toMatchObject({ nowMs: 700, wall: start.wall + 700 });
    const now = { at: 0, wall: start.wall + 700 };
    expect(outlookOf(startCycle(settings, now, saved).state, settings, now).deskMsToday).toBe(700);
  });

  it.each([
    ['garbage', 'It is not a saved state.'],
    [{ version: 3 }, 'It was written by a newer version.'],
    [{ version: 2 }, 'It is damaged at "state".'],
    [{ version: 2, state: { ...fresh, phase: { type: 'dancing' } } }, 'It is damaged at "state.phase.type".'],
    [
      { version: 2, state: { ...fresh, clock: { ...fresh.clock, nowMs: null } } },
      'It is damaged at "state.clock.nowMs".',
    ],
  ])('that is %j is refused with its reason', (input, problem) => {
    expect(parseSavedCycle(input)).toEqual({ ok: false, problem });
  });

  it('of an earlier release knows of no call, and lives on', () => {
    const { sensed, call, heard, day, taken, ...others } = saveCycle(fresh, start).state;
    const { windDownSinceMs } = day;
    const ofDay = { ...day, windDownSinceMs: undefined, ending: undefined };
    const sensedThen = { locked: sensed.locked, sensedHolds: sensed.holds };
    const state = { ...others, ...sensedThen, heardWall: heard.untilWall, day: ofDay, windDownSinceMs, ...taken };
    const old = JSON.parse(JSON.stringify({ version: 1, state }), (key, value: unknown) =>
      ['satAtMs', 'afterCallMs'].includes(key) ? undefined : value,
    ) as unknown;
    // It took all before for heard.
    const lived = { ...fresh, call, heard: { ...heard, fromWall: heard.untilWall } };
    expect(parseSavedCycle(old)).toEqual({ ok: true, saved: saveCycle(lived, start) });
  });

  it('of the version before says as much in another form', () => {
    const at = start.wall;
    const state = {
      ...fresh,
      sensed: { locked: true, inputIsKnown: false, holds: ['meeting'], watching: true },
      call: { sinceMs: 1, keptUntilMs: 2 },
      heard: { fromWall: at - 9, untilWall: at, ahead: [{ fromWall: at + 5, untilWall: at + 7 }] },
      day: { ...fresh.day, windDownSinceMs: 3, ending: { date: '2026-03-01', breaks: 4, windDownShown: true } },
      taken: { lastBreakMs: { reset: 5 }, turns: { reset: 6 } },
      desk: { ...fresh.desk, postponed: { reset: { byMs: 7, since: { sittingMs: 0, standingMs: 0 } } } },
    };
    const { sensed, call, heard, day, taken, desk, ...others } = state;
    const { postponed, ...ofDesk } = desk;
    const { windDownSinceMs, ending: endingDay, ...ofDay } = day;
    const { holds: sensedHolds, ...said } = sensed;
    const calls = { callSinceMs: call.sinceMs, callKeptUntilMs: call.keptUntilMs };
    const heardOf = { heardFromWall: heard.fromWall, heardWall: heard.untilWall, heardAhead: heard.ahead };
    const flat = {
      ...{ ...others, ...said, sensedHolds, ...calls, ...heardOf, ...taken },
      ...{ day: ofDay, windDownSinceMs, endingDay, desk: ofDesk, postponed },
    };
    expect(parseSavedCycle({ version: 1, state: flat })).toEqual({ ok: true, saved: { version: 2, state } });
  });

  it('may be any damage: reading it never throws', () => {
    const damaged = fc.tuple(fc.constantFrom(...Object.keys(fresh)), fc.anything());
    fc.assert(
      fc.property(damaged, ([key, value]) => {
        parseSavedCycle({ version: 2, state: { ...fresh, [key]: value } });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a state that is well formed and impossible', () => {
  const onBreak = {
    type: 'onBreak',
    kind: 'reset',
    routine: null,
    by: 'user',
    lengthMs: 60_000,
    kindLengthMs: 90_000,
    beganMs: 0,
    beganWall: start.wall,
    pausedMs: 0,
    pausedSinceMs: null,
    seekedMs: 0,
  };

  it.each([
    ['a wall clock that no calendar knows', { clock: { ...fresh.clock, wall: -1e300 } }, 'state.clock.wall'],
    ['an age beyond all ages', { clock: { ...fresh.clock, nowMs: 1e17 } }, 'state.clock.nowMs'],
    ['a break of negative length', { phase: { ...onBreak, lengthMs: -5 } }, 'state.phase.lengthMs'],
  ])('%s is damaged', (_name, part, place) => {
    const read = parseSavedCycle({ version: 2, state: { ...fresh, ...part } });
    expect(read).toEqual({ ok: false, problem: `It is damaged at "${place}".` });
  });

  it('a break that has not begun is none, one that has goes on', () => {
    const later = { ...onBreak, beganMs: 1e9 };
    expect(parseSavedCycle({ version: 2, state: { ...fresh, phase: later } })).toEqual({
      ok: false,
      problem: 'Its break has not begun.',
    });
    expect(parseSavedCycle({ version: 2, state: { ...fresh, phase: onBreak } })).toMatchObject({ ok: true });
  });
});

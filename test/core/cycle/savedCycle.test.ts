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
    [{ version: 2 }, 'It was written by a newer version.'],
    [{ version: 1 }, 'It is damaged at "state".'],
    [{ version: 1, state: { ...fresh, phase: { type: 'dancing' } } }, 'It is damaged at "state.phase.type".'],
    [
      { version: 1, state: { ...fresh, clock: { ...fresh.clock, nowMs: null } } },
      'It is damaged at "state.clock.nowMs".',
    ],
  ])('that is %j is refused with its reason', (input, problem) => {
    expect(parseSavedCycle(input)).toEqual({ ok: false, problem });
  });

  it('of an earlier release knows of no call, and lives on', () => {
    const old = JSON.parse(JSON.stringify(saveCycle(fresh, start)), (key, value: unknown) =>
      ['satAtMs', 'watching', 'callSinceMs', 'afterCallMs'].includes(key) ? undefined : value,
    ) as unknown;
    expect(parseSavedCycle(old)).toEqual({ ok: true, saved: saveCycle(fresh, start) });
  });

  it('may be any damage: reading it never throws', () => {
    const damaged = fc.tuple(fc.constantFrom(...Object.keys(fresh)), fc.anything());
    fc.assert(
      fc.property(damaged, ([key, value]) => {
        parseSavedCycle({ version: 1, state: { ...fresh, [key]: value } });
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
    const read = parseSavedCycle({ version: 1, state: { ...fresh, ...part } });
    expect(read).toEqual({ ok: false, problem: `It is damaged at "${place}".` });
  });

  it('a break that has not begun is none, one that has goes on', () => {
    const later = { ...onBreak, beganMs: 1e9 };
    expect(parseSavedCycle({ version: 1, state: { ...fresh, phase: later } })).toEqual({
      ok: false,
      problem: 'Its break has not begun.',
    });
    expect(parseSavedCycle({ version: 1, state: { ...fresh, phase: onBreak } })).toMatchObject({ ok: true });
  });
});

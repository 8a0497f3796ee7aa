/** What a scenario cannot say: jumps in a break, odd readings, calls between readings. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  saveCycle,
  startCycle,
  stepBreakCycle,
  type Call,
  type CycleState,
  type Effect,
  type EngineSettings,
} from '../../../src/core/cycle/breakCycle.ts';
import { outlookOf } from '../../../src/core/cycle/outlook.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import type { Reading } from '../../../src/core/cycle/reading.ts';
import { DAY, MINUTE } from '../../../src/core/time/time.ts';

const settings: EngineSettings = {
  preferences: { ...defaultPreferences, waitForLull: false },
  routineLengthsMs: { unfold_90: 90_000 },
  timeZone: 'UTC',
};
const startWall = Date.UTC(2026, 2, 2, 9);

let state: CycleState;
let effects: Effect[];

beforeEach(() => {
  state = startCycle(settings, { at: 0, wall: startWall }).state;
  effects = [];
});

function read(at: number, part: Partial<Reading> = {}): void {
  const reading = { at, wall: startWall + at, idleMs: 0, locked: false, holds: [], ...part };
  const step = stepBreakCycle(state, { type: 'reading', reading }, settings);
  state = step.state;
  effects.push(...step.effects);
}

function workUntil(untilMs: number): void {
  for (let at = state.clock.at + 10_000; at <= untilMs; at += 10_000) read(at);
}

function call(asked: Call, at = state.clock.at): void {
  const step = stepBreakCycle(state, { type: 'call', call: asked, now: { at, wall: startWall + at } }, settings);
  state = step.state;
  effects.push(...step.effects);
}

const outlook = () => outlookOf(state, settings, state.clock);

describe('a jump in the running break', () => {
  it('moves its timeline', () => {
    call({ type: 'startBreak' });
    workUntil(20_000);
    call({ type: 'seekBreak', toElapsedMs: 50_000 });
    expect(outlook().runningBreak).toMatchObject({ elapsedMs: 50_000, paused: false });
    workUntil(60_000);
    expect(effects.at(-1)).toMatchObject({ type: 'closeBreak', outcome: 'completed', endedWall: startWall + 60_000 });
  });

  it('over more than half of it completes nothing', () => {
    call({ type: 'startBreak' });
    workUntil(20_000);
    call({ type: 'seekBreak', toElapsedMs: 200_000 });
    expect(effects.at(-1)).toMatchObject({ type: 'closeBreak', outcome: 'abandoned' });
  });

  it('back makes it longer, and what was spent still counts', () => {
    call({ type: 'startBreak' });
    workUntil(80_000);
    call({ type: 'seekBreak', toElapsedMs: -5 });
    expect(outlook().runningBreak?.elapsedMs).toBe(0);
    workUntil(160_000);
    call({ type: 'endBreak' });
    expect(effects.at(-1)).toMatchObject({ type: 'closeBreak', outcome: 'shortened' });
  });

  it('to the end of a paused break waits for it to be continued', () => {
    call({ type: 'startBreak' });
    workUntil(60_000);
    call({ type: 'pauseBreak' });
    call({ type: 'seekBreak', toElapsedMs: 90_000 });
    expect(outlook().runningBreak).toMatchObject({ elapsedMs: 90_000, paused: true });
    call({ type: 'continueBreak' });
    expect(effects.at(-1)).toMatchObject({ type: 'closeBreak', outcome: 'completed' });
  });

  it('without a break, or to nowhere, is refused', () => {
    call({ type: 'seekBreak', toElapsedMs: 1 });
    call({ type: 'seekBreak', toElapsedMs: Number.NaN });
    expect(effects).toEqual([
      { type: 'callRefused', call: 'seekBreak', why: 'noBreakRunning' },
      { type: 'callRefused', call: 'seekBreak', why: 'noSuchMoment' },
    ]);
  });

  it('is told apart from pauses: both are recorded', () => {
    call({ type: 'startBreak' });
    workUntil(50_000);
    call({ type: 'pauseBreak' });
    workUntil(80_000);
    call({ type: 'endBreak' });
    expect(effects.at(-1)).toMatchObject({ outcome: 'shortened', pausedMs: 30_000 });
  });
});

describe('odd readings', () => {
  it('a monotonic clock that stands still or steps back is no time', () => {
    workUntil(60_000);
    read(60_000);
    read(45_000);
    expect(state.clock).toMatchObject({ at: 60_000, nowMs: 60_000 });
    read(60_000);
    expect(outlook().deskMsToday).toBe(60_000);
  });

  it('a frozen process was away for the whole gap', () => {
    workUntil(60_000);
    read(60_000 + 5 * MINUTE);
    expect(effects).toMatchObject([{ type: 'naturalBreak', kinds: ['reset', 'release'], awayMs: 300_000 }]);
    expect(outlook().deskMsToday).toBe(60_000);
  });

  it('announced sleep is counted once, whether or not the monotonic clock saw it', () => {
    workUntil(60_000);
    read(60_000 + MINUTE, { suspendedMs: MINUTE });
    expect(outlook().deskMsToday).toBe(60_000);
    read(60_000 + MINUTE + 20_000, { idleMs: 20_000, suspendedMs: 10_000, wall: startWall + 60_000 + MINUTE + 30_000 });
    expect(outlook().deskMsToday).toBe(80_000);
    expect(state.clock.nowMs).toBe(150_000);
  });

  it('announced sleep is believed, though a clock set back hides it; announced as none, a gap is none', () => {
    workUntil(60_000);
    read(61_000, { suspendedMs: 10 * MINUTE, wall: startWall - DAY });
    expect(effects).toMatchObject([{ type: 'naturalBreak', awayMs: 10 * MINUTE + 1000 }]);
    read(121_000, { suspendedMs: 0, wall: startWall - DAY + MINUTE });
    expect(outlook().deskMsToday).toBe(120_000);
  });

  it('an idle clock that rounds down is no return', () => {
    workUntil(60_000);
    read(90_000, { idleMs: 30_000 });
    for (let at = 100_000; at < 400_000; at += 500) read(at, { idleMs: Math.floor((at - 60_000) / 1000) * 1000 });
    expect(effects).toEqual([]);
    expect(outlook().phase.type).toBe('away');
    expect(outlook().deskMsToday).toBeLessThan(61_000);
  });

  it('input between two readings further apart than awayAfterMs is a moment at the desk', () => {
    const quick = { ...settings, preferences: { ...settings.preferences, awayAfterMs: 5000 } };
    const at = (ms: number, idleMs: number): Reading => ({
      at: ms,
      wall: startWall + ms,
      idleMs,
      locked: false,
      holds: [],
    });
    for (const reading of [at(20_000, 0), at(40_000, 20_000), at(60_000, 15_000), at(80_000, 35_000)])
      state = stepBreakCycle(state, { type: 'reading', reading }, quick).state;
    expect(state.presence).toEqual({ type: 'away', sinceMs: 45_000 });
  });

  it('a screen found locked counts until it is found, and working hours begin before the return that follows them', () => {
    const preferences = { ...settings.preferences, workingHours: { monday: [['09:10', '17:00'] as const] } };
    state = startCycle({ ...settings, preferences }, { at: 0, wall: startWall }).state;
    const live = (at: number, part: Partial<Reading>): void => {
      const reading = { at, wall: startWall + at, idleMs: 0, locked: false, holds: [], ...part };
      const step = stepBreakCycle(state, { type: 'reading', reading }, { ...settings, preferences });
      state = step.state;
      effects.push(...step.effects);
    };
    live(20_000, {});
    live(40_000, { locked: true });
    expect(outlook().deskMsToday).toBe(40_000);
    live(590_000, { locked: true, idleMs: 550_000, suspendedMs: 0 });
    effects = [];
    live(610_000, { idleMs: 5_000 });
    expect(effects.map(({ type }) => type)).toEqual(['released', 'naturalBreak']);
  });

  it('a hold that came in the same gap as a reminder came first, whatever else holds', () => {
    workUntil(30 * MINUTE - 10_000);
    read(30 * MINUTE + 5_000, { holds: ['meeting'] });
    expect(effects).toEqual([{ type: 'held', reason: 'meeting' }]);
    effects = [];
    read(30 * MINUTE + 15_000, { holds: ['meeting', 'fullscreen'] });
    expect(effects).toEqual([{ type: 'held', reason: 'fullscreen' }]);
  });

  it('the same sensed holds in a new list are the same holds', () => {
    read(1000, { holds: ['meeting'] });
    read(2000, { holds: ['meeting'] });
    read(3000, { holds: ['fullscreen'] });
    expect(effects).toEqual([
      { type: 'held', reason: 'meeting' },
      { type: 'released', reason: 'meeting' },
      { type: 'held', reason: 'fullscreen' },
    ]);
  });
});

describe('between two readings', () => {
  it('a call counts the time until it, as the last reading found it', () => {
    workUntil(30 * MINUTE - 10_000);
    call({ type: 'snooze' }, 30 * MINUTE);
    expect(effects).toMatchObject([{ type: 'showReminder' }, { type: 'hideReminder' }, { type: 'snoozed' }]);
    expect(outlook().deskMsToday).toBe(30 * MINUTE);
  });

  it('a call is no sign of a hand at the keyboard', () => {
    workUntil(60_000);
    for (let at = 70_000; at <= 170_000; at += 10_000) read(at, { idleMs: at - 60_000 });
    call({ type: 'posture', is: 'sitting' }, 175_000);
    read(185_000, { idleMs: 125_000 });
    expect(outlook().deskMsToday).toBe(60_000);
  });

  it('what was changed while the app was off counts from its start', () => {
    workUntil(60_000);
    const preferences = { ...settings.preferences, workingHours: { tuesday: [['09:00', '17:00'] as const] } };
    const now = { at: 0, wall: startWall + 61_000 };
    const started = startCycle({ ...settings, preferences }, now, saveCycle(state, state.clock));
    expect(started.effects).toEqual([{ type: 'held', reason: 'offHours' }]);
  });

  it('a call after a long silence finds the silence first', () => {
    workUntil(60_000);
    call({ type: 'startBreak' }, 10 * MINUTE);
    expect(effects).toMatchObject([{ type: 'naturalBreak', awayMs: 540_000 }, { type: 'openBreak' }]);
  });

  it('a break that waits for its window stands at its beginning, however late it was asked to', () => {
    workUntil(60_000);
    call({ type: 'startBreak' });
    call({ type: 'waitToBegin' }, 60_018);
    expect(outlook().runningBreak).toMatchObject({ begun: false, elapsedMs: 0 });
    read(63_000);
    expect(outlook().runningBreak).toMatchObject({ begun: false, elapsedMs: 0 });
    call({ type: 'beginBreak' });
    read(64_000);
    expect(outlook().runningBreak).toMatchObject({ begun: true, paused: false, elapsedMs: 1_000 });
  });

  it('a break that waits for ever is withdrawn, and nothing of it is left', () => {
    workUntil(60_000);
    call({ type: 'startBreak' });
    call({ type: 'waitToBegin' });
    read(60_000 + 10 * MINUTE);
    expect(effects.at(-1)).toMatchObject({ type: 'withdrawBreak', kind: 'reset', by: 'user' });
    expect(state).toMatchObject({ phase: { type: 'working' }, turns: { reset: 0 }, today: { breaks: [] } });
  });

  it('the outlook goes on', () => {
    workUntil(60_000);
    const later = outlookOf(state, settings, { at: 61_000, wall: startWall + 61_000 });
    expect(later).toMatchObject({ deskMsToday: 61_000, next: { kind: 'reset', dueInMs: 30 * MINUTE - 61_000 } });
  });

  it('travel to another time zone decides the desk day anew', () => {
    workUntil(60_000);
    const now = { at: 60_000, wall: startWall + 60_000 };
    const east = { ...settings, timeZone: 'Pacific/Kiritimati' };
    const arrived = stepBreakCycle(state, { type: 'settings', now }, east);
    expect(arrived.effects).toEqual([]);
    const later = { at: 60_000, wall: startWall + 6 * 3_600_000 };
    const evening = stepBreakCycle(arrived.state, { type: 'settings', now: later }, east);
    expect(evening.effects).toContainEqual({
      type: 'deskDayEnded',
      day: '2026-03-02',
      deskMs: 60_000,
      breaks: 0,
      windDownShown: false,
    });
    const home = { ...settings, timeZone: 'Pacific/Honolulu' };
    const west = stepBreakCycle(evening.state, { type: 'settings', now: later }, home);
    expect(west.effects.filter((effect) => effect.type === 'deskDayEnded')).toEqual([]);
  });
});

describe('a reading that changes nothing but the clock', () => {
  const { awayAfterMs, maxGapMs } = settings.preferences;

  /** All of the state but the clock is the very same, so a day of a hundred thousand readings costs next to nothing. */
  function takesTheShortWay(at: number, part: Partial<Reading> = {}): boolean {
    const before = state;
    const reading = { at, wall: startWall + at, idleMs: 0, locked: false, holds: [], ...part };
    const step = stepBreakCycle(before, { type: 'reading', reading }, settings);
    return Object.entries(before).every(([name, value]) => name === 'clock' || Reflect.get(step.state, name) === value);
  }

  beforeEach(() => {
    read(10_000); // settled in: what the first reading finds out is known
  });

  it.each<[string, number, Partial<Reading>]>([
    ['a second later', 11_000, {}],
    ['in the same moment', 10_000, {}],
    ['at the end of the longest gap', 10_000 + maxGapMs, {}],
    ['in a pause just short of an absence', 12_000, { idleMs: awayAfterMs - 1 }],
    ['with the wall clock just short of a sleep ahead', 11_000, { wall: startWall + 11_000 + maxGapMs }],
    ['with the wall clock a little back', 11_000, { wall: startWall + 10_500 }],
  ])('takes the short way: %s', (_name, at, part) => {
    expect(takesTheShortWay(at, part)).toBe(true);
  });

  it.each<[string, number, Partial<Reading>]>([
    ['a gap that is too long', 10_001 + maxGapMs, {}],
    ['an absence', 12_000, { idleMs: awayAfterMs }],
    ['a locked screen', 11_000, { locked: true }],
    ['a sleep that was told of', 11_000, { suspendedMs: 500 }],
    ['a wall clock that slept', 11_000, { wall: startWall + 11_001 + maxGapMs }],
    ['a hold', 11_000, { holds: ['meeting'] }],
    ['a wall clock from before the calendar was read', 11_000, { wall: startWall - 1 }],
    ['a new desk day', 11_000, { wall: startWall + DAY }],
  ])('takes the long one: %s', (_name, at, part) => {
    expect(takesTheShortWay(at, part)).toBe(false);
  });

  it('in an absence that goes on, too', () => {
    for (let at = 20_000; at <= 140_000; at += 10_000) read(at, { idleMs: at - 10_000 });
    expect(outlook().phase.type).toBe('away');
    expect(takesTheShortWay(150_000, { idleMs: 140_000 })).toBe(true);
    expect(takesTheShortWay(160_000, { idleMs: 0 })).toBe(false);
  });

  it('up to the moment in which a break is due, and not in it', () => {
    workUntil(29 * MINUTE + 50_000);
    expect(takesTheShortWay(30 * MINUTE - 1)).toBe(true);
    expect(takesTheShortWay(30 * MINUTE)).toBe(false);
  });

  it('carries the last input on', () => {
    read(15_000, { idleMs: 2_000 });
    expect(state.clock).toMatchObject({ at: 15_000, nowMs: 15_000, inputAtMs: 13_000 });
    read(16_000, { idleMs: 9_000 });
    expect(state.clock.inputAtMs).toBe(13_000);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { stepBreakCycle } from '../../../src/core/cycle/breakCycle.ts';
import type { Reading } from '../../../src/core/cycle/reading.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { DAY, MINUTE } from '../../../src/core/time/time.ts';
import { readingAt, startWall, SteppedEngine } from '../../support/steppedEngine.ts';

let engine: SteppedEngine;

beforeEach(() => {
  engine = new SteppedEngine();
});

describe('a reading that changes nothing but the clock', () => {
  const { awayAfterMs, maxGapMs } = defaultPreferences;

  /** All of the state but the clock is the very same, so a day of a hundred thousand readings costs next to nothing. */
  function takesTheShortWay(at: number, part: Partial<Reading> = {}): boolean {
    const before = engine.state;
    const step = stepBreakCycle(before, { type: 'reading', reading: readingAt(at, part) }, engine.settings);
    return Object.entries(before).every(([name, value]) => name === 'clock' || Reflect.get(step.state, name) === value);
  }

  beforeEach(() => {
    engine.read(10_000); // settled in: what the first reading finds out is known
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
    for (let at = 20_000; at <= 140_000; at += 10_000) engine.read(at, { idleMs: at - 10_000 });
    expect(engine.outlook().phase.type).toBe('away');
    expect(takesTheShortWay(150_000, { idleMs: 140_000 })).toBe(true);
    expect(takesTheShortWay(160_000, { idleMs: 0 })).toBe(false);
  });

  it('up to the moment in which a break is due, and not in it', () => {
    engine.workUntil(29 * MINUTE + 50_000);
    expect(takesTheShortWay(30 * MINUTE - 1)).toBe(true);
    expect(takesTheShortWay(30 * MINUTE)).toBe(false);
  });

  it('carries the last input on', () => {
    engine.read(15_000, { idleMs: 2_000 });
    expect(engine.state.clock).toMatchObject({ at: 15_000, nowMs: 15_000, inputAtMs: 13_000 });
    engine.read(16_000, { idleMs: 9_000 });
    expect(engine.state.clock.inputAtMs).toBe(13_000);
  });
});

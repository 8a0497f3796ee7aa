/** What no scenario can say: clocks that stand still, gaps, sleep and locks as systems really report them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../src/core/time/time.ts';
import { startWall, SteppedEngine } from '../../support/steppedEngine.ts';

let engine: SteppedEngine;

beforeEach(() => {
  engine = new SteppedEngine();
});

describe('odd readings', () => {
  it('a monotonic clock that stands still or steps back is no time', () => {
    engine.workUntil(60_000);
    engine.read(60_000);
    engine.read(45_000);
    expect(engine.state.clock).toMatchObject({ at: 60_000, nowMs: 60_000 });
    engine.read(60_000);
    expect(engine.outlook().deskMsToday).toBe(60_000);
  });

  it('a frozen process was away for the whole gap', () => {
    engine.workUntil(60_000);
    engine.read(60_000 + 5 * MINUTE);
    expect(engine.effects).toMatchObject([{ type: 'naturalBreak', kinds: ['reset', 'release'], awayMs: 300_000 }]);
    expect(engine.outlook().deskMsToday).toBe(60_000);
  });

  it('announced sleep is counted once, whether or not the monotonic clock saw it', () => {
    engine.workUntil(60_000);
    engine.read(60_000 + MINUTE, { suspendedMs: MINUTE });
    expect(engine.outlook().deskMsToday).toBe(60_000);
    engine.read(60_000 + MINUTE + 20_000, {
      idleMs: 20_000,
      suspendedMs: 10_000,
      wall: startWall + 60_000 + MINUTE + 30_000,
    });
    expect(engine.outlook().deskMsToday).toBe(80_000);
    expect(engine.state.clock.nowMs).toBe(150_000);
  });

  it('announced sleep is believed, though a clock set back hides it; announced as none, a gap is none', () => {
    engine.workUntil(60_000);
    engine.read(61_000, { suspendedMs: 10 * MINUTE, wall: startWall - DAY });
    expect(engine.effects).toMatchObject([{ type: 'naturalBreak', awayMs: 10 * MINUTE + 1000 }]);
    engine.read(121_000, { suspendedMs: 0, wall: startWall - DAY + MINUTE });
    expect(engine.outlook().deskMsToday).toBe(120_000);
  });

  it('a clock set forward by two hours is neither an absence nor desk time, where the system knows that it did not sleep', () => {
    for (let at = 10_000; at <= 10 * MINUTE; at += 10_000) engine.read(at, { suspendedMs: 0 });
    engine.read(10 * MINUTE + 10_000, { suspendedMs: 0, wall: startWall + 130 * MINUTE });
    expect(engine.effects).toEqual([]);
    expect(engine.outlook().deskMsToday).toBe(10 * MINUTE + 10_000);
  });

  it('an idle clock that rounds down is no return', () => {
    engine.workUntil(60_000);
    engine.read(90_000, { idleMs: 30_000 });
    for (let at = 100_000; at < 400_000; at += 500)
      engine.read(at, { idleMs: Math.floor((at - 60_000) / 1000) * 1000 });
    expect(engine.effects).toEqual([]);
    expect(engine.outlook().phase.type).toBe('away');
    expect(engine.outlook().deskMsToday).toBeLessThan(61_000);
  });

  it('a desk day of whose input nobody knows ends on time, with all of it worked', () => {
    const blind = new SteppedEngine({ deskDayStarts: '10:00' });
    for (let at = 10_000; at <= 61 * MINUTE; at += 10_000) blind.read(at, { idleMs: null });
    expect(blind.effects).toContainEqual(expect.objectContaining({ type: 'deskDayEnded', deskMs: 60 * MINUTE }));
    expect(blind.outlook().deskMsToday).toBe(MINUTE);
  });

  it('a break in which the wall clock is set back is as long as it was', () => {
    engine.workUntil(60_000);
    engine.call({ type: 'startBreak', by: 'user' });
    engine.read(90_000, { wall: startWall - DAY });
    engine.read(150_000, { wall: startWall - DAY + MINUTE });
    expect(engine.effects.at(-1)).toMatchObject({
      type: 'closeBreak',
      outcome: 'completed',
      beganWall: startWall + 60_000,
      endedWall: startWall + 150_000,
    });
  });

  it('input between two readings further apart than awayAfterMs is a moment at the desk', () => {
    const engine = new SteppedEngine({ awayAfterMs: 5000 });
    engine.read(20_000, { idleMs: 0 });
    engine.read(40_000, { idleMs: 20_000 });
    engine.read(60_000, { idleMs: 15_000 });
    engine.read(80_000, { idleMs: 35_000 });
    expect(engine.state.presence).toEqual({ type: 'away', sinceMs: 45_000 });
  });

  it('a screen found locked counts until it is found, and working hours begin before the return that follows them', () => {
    const engine = new SteppedEngine({ workingHours: { monday: [['09:10', '17:00']] } });
    engine.read(20_000);
    engine.read(40_000, { locked: true });
    expect(engine.outlook().deskMsToday).toBe(40_000);
    engine.read(590_000, { locked: true, idleMs: 550_000, suspendedMs: 0 });
    engine.forget();
    engine.read(610_000, { idleMs: 5_000 });
    expect(engine.effects.map(({ type }) => type)).toEqual(['released', 'naturalBreak']);
  });

  it('a hold that came in the same gap as a reminder came first, whatever else holds', () => {
    engine.workUntil(30 * MINUTE - 10_000);
    engine.read(30 * MINUTE + 5_000, { holds: ['meeting'] });
    expect(engine.effects).toEqual([{ type: 'held', reason: 'meeting' }]);
    engine.forget();
    engine.read(30 * MINUTE + 15_000, { holds: ['meeting', 'fullscreen'] });
    expect(engine.effects).toEqual([{ type: 'held', reason: 'fullscreen' }]);
  });

  it('the same sensed holds in a new list are the same holds', () => {
    engine.read(1000, { holds: ['meeting'] });
    engine.read(2000, { holds: ['meeting'] });
    engine.read(3000, { holds: ['fullscreen'] });
    expect(engine.effects).toEqual([
      { type: 'held', reason: 'meeting' },
      { type: 'released', reason: 'meeting' },
      { type: 'held', reason: 'fullscreen' },
    ]);
  });
});

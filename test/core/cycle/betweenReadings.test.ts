import { beforeEach, describe, expect, it } from 'vitest';
import { saveCycle, startCycle, stepBreakCycle } from '../../../src/core/cycle/breakCycle.ts';
import { outlookOf } from '../../../src/core/cycle/outlook.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { startWall, SteppedEngine } from '../../support/steppedEngine.ts';

let engine: SteppedEngine;

beforeEach(() => {
  engine = new SteppedEngine();
});

describe('between two readings', () => {
  it('a call counts the time until it, as the last reading found it', () => {
    engine.workUntil(30 * MINUTE - 10_000);
    engine.call({ type: 'snooze' }, 30 * MINUTE);
    expect(engine.effects).toMatchObject([{ type: 'showReminder' }, { type: 'hideReminder' }, { type: 'snoozed' }]);
    expect(engine.outlook().deskMsToday).toBe(30 * MINUTE);
  });

  it('a call is no sign of a hand at the keyboard', () => {
    engine.workUntil(60_000);
    for (let at = 70_000; at <= 170_000; at += 10_000) engine.read(at, { idleMs: at - 60_000 });
    engine.call({ type: 'posture', is: 'sitting' }, 175_000);
    engine.read(185_000, { idleMs: 125_000 });
    expect(engine.outlook().deskMsToday).toBe(60_000);
  });

  it('what was changed while the app was off counts from its start', () => {
    engine.workUntil(60_000);
    const preferences = { ...engine.settings.preferences, workingHours: { tuesday: [['09:00', '17:00'] as const] } };
    const now = { at: 0, wall: startWall + 61_000 };
    const started = startCycle({ ...engine.settings, preferences }, now, saveCycle(engine.state, engine.state.clock));
    expect(started.effects).toEqual([{ type: 'held', reason: 'offHours' }]);
  });

  it('a call after a long silence finds the silence first', () => {
    engine.workUntil(60_000);
    engine.call({ type: 'startBreak' }, 10 * MINUTE);
    expect(engine.effects).toMatchObject([{ type: 'naturalBreak', awayMs: 540_000 }, { type: 'openBreak' }]);
  });

  it('a break that waits for its window stands at its beginning, however late it was asked to', () => {
    engine.workUntil(60_000);
    engine.call({ type: 'startBreak' });
    engine.call({ type: 'waitToBegin' }, 60_018);
    expect(engine.outlook().runningBreak).toMatchObject({ begun: false, elapsedMs: 0 });
    engine.read(63_000);
    expect(engine.outlook().runningBreak).toMatchObject({ begun: false, elapsedMs: 0 });
    engine.call({ type: 'beginBreak' });
    engine.read(64_000);
    expect(engine.outlook().runningBreak).toMatchObject({ begun: true, paused: false, elapsedMs: 1_000 });
  });

  it('a break in which the clock is set back is as long as it was', () => {
    engine.workUntil(60_000);
    engine.call({ type: 'startBreak' });
    engine.read(90_000);
    for (const at of [120_000, 150_000]) engine.read(at, { wall: startWall + at - 60 * MINUTE });
    const closed = engine.effects.find((effect) => effect.type === 'closeBreak');
    expect(closed).toMatchObject({ outcome: 'completed', spentMs: 90_000 });
    expect((closed?.endedWall ?? 0) - (closed?.beganWall ?? 0)).toBe(90_000);
  });

  it('a break that waits for ever is withdrawn, and nothing of it is left', () => {
    engine.workUntil(60_000);
    engine.call({ type: 'startBreak' });
    engine.call({ type: 'waitToBegin' });
    engine.read(60_000 + 10 * MINUTE);
    expect(engine.effects.at(-1)).toMatchObject({ type: 'withdrawBreak', kind: 'reset', by: 'user' });
    expect(engine.state).toMatchObject({
      phase: { type: 'working' },
      taken: { turns: { reset: 0 } },
      today: { breaks: [] },
    });
  });

  it('the outlook goes on', () => {
    engine.workUntil(60_000);
    const later = outlookOf(engine.state, engine.settings, { at: 61_000, wall: startWall + 61_000 });
    expect(later).toMatchObject({ deskMsToday: 61_000, next: { kind: 'reset', dueInMs: 30 * MINUTE - 61_000 } });
  });

  it('a pause until tomorrow ends when tomorrow begins where the traveller is', () => {
    engine.call({ type: 'pause', until: 'tomorrow' });
    const tokyo = { ...engine.settings, timeZone: 'Asia/Tokyo' };
    const now = { at: 60_000, wall: startWall + 60_000 };
    const { state } = stepBreakCycle(engine.state, { type: 'settings', now }, tokyo);
    const fourInTokyo = Date.UTC(2026, 2, 2, 19);
    expect(outlookOf(state, tokyo, now).heldBy).toMatchObject([{ reason: 'paused', untilWall: fourInTokyo }]);
  });

  it('travel to another time zone decides the desk day anew', () => {
    engine.workUntil(60_000);
    const now = { at: 60_000, wall: startWall + 60_000 };
    const east = { ...engine.settings, timeZone: 'Pacific/Kiritimati' };
    const arrived = stepBreakCycle(engine.state, { type: 'settings', now }, east);
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
    const home = { ...engine.settings, timeZone: 'Pacific/Honolulu' };
    const west = stepBreakCycle(evening.state, { type: 'settings', now: later }, home);
    expect(west.effects.filter((effect) => effect.type === 'deskDayEnded')).toEqual([]);
  });
});

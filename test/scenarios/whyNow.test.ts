/** A lived day, and what the app answers at each of its moments to: why now, or why not yet? */
import { describe, expect, it } from 'vitest';
import { timingOf, type Timing, type TimingReason } from '../../src/core/cycle/timing.ts';
import { timingText } from '../../src/core/senses/timingText.ts';
import { english } from '../support/english.ts';
import { simulateDesk, type DeskOptions, type Living } from '../support/simulatedDesk.ts';

type Desk = ReturnType<typeof simulateDesk>;

const why = (desk: Desk): Timing => timingOf(desk.outlook());
const said = (desk: Desk): string => timingText(why(desk), {}, english).replaceAll('\u202f', ' ');

const kinds = [
  { id: 'reset', name: 'Reset', everyMs: 30 * 60_000, lengthMs: 90_000, naturalBreakMs: 120_000, standingFactor: 0 },
];

/** One kind, reminded of after a lull, on a Monday from nine o'clock on. */
function aDay(options: DeskOptions = {}): Desk {
  const { preferences, ...more } = options;
  const own = { breakKinds: kinds, waitForLull: true, ...preferences };
  return simulateDesk({ startsAt: '2026-03-02T09:00:00', timeZone: 'UTC', ...more, preferences: own });
}

describe('why now, or why not yet', () => {
  it('from the first minute to a break that was taken', () => {
    const desk = aDay();
    const reasons: TimingReason[] = [];
    const live = (...steps: readonly Living[]): void => {
      desk.live(...steps);
      reasons.push(why(desk).reason);
    };
    live('work 29m');
    expect(said(desk)).toBe('Reset in 1 min');
    live('work 1m30s');
    expect(said(desk)).toMatch(/^Reset is due, and waits for a pause in your typing until \d+:31 AM at most$/);
    live('idle 4s');
    expect(said(desk)).toBe('Reset is due: 30 min of desk time since the last one');
    live('snooze');
    expect(why(desk)).toMatchObject({ kind: 'reset', untilWall: Date.UTC(2026, 2, 2, 9, 35, 34) });
    live('work 5m', 'idle 4s', 'hold meeting', 'work 10s');
    live('release meeting', 'work 1s');
    expect(why(desk)).toMatchObject({ reason: 'settling', after: 'return' }); // it was asked for before the call
    live('work 1m', 'idle 4s');
    live('startBreak');
    live('pauseBreak');
    live('continueBreak', 'idle 91s');
    expect(said(desk)).toBe('Reset in 30 min');
    expect(reasons).toEqual([
      ...['next', 'waitsForLull', 'due', 'snoozed', 'held', 'settling', 'due'],
      ...['onBreak', 'breakPaused', 'next'],
    ]);
  });

  it('a break that was left early comes back, and one whose reminders rest stays due', () => {
    const desk = aDay({ preferences: { waitForLull: false } });
    desk.live('work 30m', 'startBreak', 'work 10s', 'endBreak', 'work 1s');
    expect(why(desk)).toMatchObject({ reason: 'settling', after: 'break' });
    desk.live('work 5m');
    expect(why(desk).reason).toBe('due');
    desk.live('work 16m');
    expect(why(desk).reason).toBe('overdue');
    expect(said(desk)).toBe('Reset is due, and waits until it suits you');
  });

  it('whoever returns has time to arrive; whoever is away is not asked', () => {
    const desk = aDay({ preferences: { waitForLull: false } });
    desk.live('work 30m', 'lock 60s');
    expect(why(desk)).toEqual({ reason: 'away' });
    desk.live('work 2s');
    expect(why(desk)).toMatchObject({ reason: 'settling', after: 'return' });
  });

  it('what became due in a call comes after it, and says so', () => {
    const desk = aDay({ preferences: { waitForLull: false } });
    desk.live('work 29m', 'hold meeting', 'work 5m');
    expect(why(desk)).toEqual({ reason: 'held', by: { reason: 'meeting' } });
    desk.live('release meeting', 'work 1s');
    expect(why(desk)).toMatchObject({ reason: 'settling', after: 'call' });
    desk.live('work 1m');
    expect(said(desk)).toBe('Reset is due: it waited for your call to end');
  });

  it('all kinds that rest while somebody stands leave nothing to come', () => {
    const desk = aDay();
    desk.live({ do: 'posture', is: 'standing' }, 'work 1m');
    expect(why(desk)).toEqual({ reason: 'nothingDue' });
    expect(said(desk)).toBe('No break is planned while you stand');
  });

  it('a notice, its snooze, and a firm break that opens by itself', () => {
    const preferences = { waitForLull: false, insistence: 'firm', noticeMs: 60_000, graceMs: 60_000 } as const;
    const desk = aDay({ preferences });
    desk.live('work 29m30s');
    expect(why(desk)).toMatchObject({ reason: 'notice', inMs: 30_000 });
    desk.live('snooze', 'work 1s');
    expect(why(desk)).toMatchObject({ reason: 'postponed' });
    expect(said(desk)).toBe('Reset in 6 min, as you snoozed it');
    desk.live('work 5m40s');
    expect(why(desk)).toMatchObject({ reason: 'opensItself' });
    expect(said(desk)).toBe('Reset opens by itself in 1 min');
  });

  it('a fixed time of day', () => {
    const desk = aDay({
      preferences: { waitForLull: false, breakKinds: kinds.map((kind) => ({ ...kind, at: ['09:05'] })) },
    });
    desk.live('work 6m');
    expect(said(desk)).toBe('Reset is due: you set it for this time of day');
  });

  it('a pause names its day where it ends on another one', () => {
    const desk = aDay({ startsAt: '2026-03-02T23:30:00' });
    desk.live('pause 20m');
    expect(said(desk)).toBe('Reminders paused until 11:50 PM');
    desk.live('pause tomorrow');
    expect(said(desk)).toBe('Reminders paused until Tuesday, March 3, 4:00 AM');
    desk.live('work 31m');
    expect(said(desk)).toBe('Reminders paused until 4:00 AM');
  });
});

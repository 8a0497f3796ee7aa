/** Desk-time §7: fixed times, and what a break just before or an absence makes of them. */
import { describe, expect, it } from 'vitest';
import { lunchKind } from '../support/lunchKind.ts';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('a fixed time', () => {
  const noon = { startsAt: '2026-03-02T12:00:00', preferences: { breakKinds: [lunchKind] } };

  it('makes its kind due once', () => {
    const desk = simulateDesk(noon);
    desk.live('work 31m', 'startBreak', 'idle 10m', 'work 1h');
    desk.expect(
      '00:30:00 reminder shown lunch 1',
      '00:31:00 reminder hidden lunch answered',
      '00:31:00 break opened lunch null user',
      '00:41:00 break closed lunch completed',
    );
  });

  it('counts for a day that begins with it', () => {
    const desk = simulateDesk({ ...noon, startsAt: '2026-03-02T12:30:00' });
    desk.live('work 1s');
    desk.expect('00:00:00 reminder shown lunch 1');
  });

  it('counts on its days only', () => {
    const desk = simulateDesk({
      ...noon,
      preferences: { breakKinds: [{ ...lunchKind, days: ['tuesday', 'friday'] }] },
    });
    desk.live('work 1h', 'lock 22h50m', 'work 41m');
    expect(desk.lines.map((line) => line.event.event)).toEqual(['desk day ended', 'natural break', 'reminder shown']);
  });

  it('held, comes on release within 30 min, or else is dropped', () => {
    const inTime = simulateDesk(noon);
    inTime.live('hold meeting', 'work 59m', 'release meeting', 'work 2m');
    inTime.expect('00:00:00 held meeting', '00:59:00 released meeting', '01:00:00 reminder shown lunch 1');
    const justInTime = simulateDesk(noon);
    justInTime.live('hold meeting', 'work 60m', 'release meeting', 'work 1m');
    justInTime.expect('00:00:00 held meeting', '01:00:00 released meeting', '01:01:00 reminder shown lunch 1');
    const late = simulateDesk(noon);
    late.live('hold meeting', 'work 61m', 'release meeting', 'work 2m');
    late.expect('00:00:00 held meeting', '01:01:00 released meeting');
  });

  it('is dropped after 30 min, and not with the reading that comes next: what is released then settles no longer', () => {
    const preferences = { settleMs: 38_000, awayAfterMs: 60_000, maxSnoozes: 0 };
    const breakKinds = [{ id: 'reset', at: ['09:45'] }, { id: 'release' }];
    const days = [1_000, 4_000].map((readingEveryMs) => {
      const desk = simulateDesk({ readingEveryMs, preferences: { ...preferences, breakKinds } });
      desk.live('work 2441s', { do: 'pause', for: '2063s' }, 'idle 300s', 'work 30m');
      return desk.lines.map(({ at, event }) => `${at} ${event.event}`);
    });
    const [often = [], seldom] = days;
    expect(often.at(-1)).toBe('01:15:41 reminder shown');
    expect(seldom).toEqual(often);
  });

  it('away, comes on the return within 30 min, or else is dropped', () => {
    const inTime = simulateDesk(noon);
    inTime.live('work 25m', 'lock 9m', 'work 2m');
    inTime.expect('00:35:00 reminder shown lunch 1');
    const late = simulateDesk(noon);
    late.live('work 25m', 'lock 36m', 'work 2m');
    late.expect('01:01:00 natural break lunch awayMs 2160000');
  });

  it('dropped, is not what a break asked for in the next moment is for', () => {
    const breakKinds = [{ id: 'reset' }, { id: 'release', at: ['12:10'] }];
    const desk = simulateDesk({ ...noon, preferences: { breakKinds } });
    desk.live('hold meeting', 'work 40m', 'work 1s', 'startBreak');
    desk.expect('00:00:00 held meeting', '00:40:01 break opened reset unfold_90 user');
  });

  it('dropped, leaves what else is due', () => {
    const kinds = [{ id: 'reset' }, { id: 'release', at: ['12:10'] }];
    const desk = simulateDesk({ ...noon, preferences: { breakKinds: kinds } });
    desk.live('hold meeting', 'work 45m', 'release meeting', 'work 2m');
    desk.expect('00:00:00 held meeting', '00:45:00 released meeting', '00:46:00 reminder shown reset 1');
  });

  it('slept through is for the return; of several each kind has its own', () => {
    const tea = { ...lunchKind, id: 'tea', lengthMs: 300_000, at: ['12:40', '12:20'] };
    const desk = simulateDesk({ ...noon, preferences: { breakKinds: [lunchKind, tea] } });
    desk.live('work 15m', 'sleep 26m', 'work 1m', 'skip', 'work 1m');
    desk.expect(
      '00:41:00 natural break lunch+tea awayMs 1560000',
      '00:42:00 reminder shown lunch 1',
      '00:42:00 reminder hidden lunch answered',
      '00:42:00 skipped lunch',
    );
    const late = simulateDesk(noon);
    late.live('work 25m', 'sleep 40m', 'work 2m');
    late.expect('01:05:00 natural break lunch awayMs 2400000');
  });

  it('is cancelled by a natural break of its length in the 30 min before', () => {
    const desk = simulateDesk(noon);
    desk.live('work 5m', 'lock 10m', 'work 20m');
    desk.expect('00:15:00 natural break lunch awayMs 600000');
  });

  it('makes no other kind due', () => {
    const kinds = [{ id: 'reset', at: ['12:10'] }, { id: 'release' }];
    const desk = simulateDesk({ ...noon, preferences: { breakKinds: kinds } });
    desk.live('work 11m');
    desk.expect('00:10:00 reminder shown reset 1');
  });

  it('is not cancelled by one that was shorter than it', () => {
    const desk = simulateDesk({ ...noon, preferences: { breakKinds: [{ ...lunchKind, naturalBreakMs: 300_000 }] } });
    desk.live('work 5m', 'lock 9m59s', 'work 20m');
    desk.expect('00:14:59 natural break lunch awayMs 599000', '00:30:00 reminder shown lunch 1');
  });

  it('is not cancelled by one that ended earlier', () => {
    const desk = simulateDesk({ ...noon, startsAt: '2026-03-02T11:40:00' });
    desk.live('work 5m', 'lock 10m', 'work 36m');
    desk.expect('00:15:00 natural break lunch awayMs 600000', '00:50:00 reminder shown lunch 1');
  });

  it('left unanswered for a natural break is answered by it', () => {
    const desk = simulateDesk(noon);
    desk.live('work 31m', 'lock 10m', 'work 5m');
    desk.expect(
      '00:30:00 reminder shown lunch 1',
      '00:31:00 reminder hidden lunch away',
      '00:41:00 natural break lunch awayMs 600000',
    );
  });

  it('is not brought back by a clock set back, and not missed by one set forward', () => {
    const desk = simulateDesk(noon);
    desk.live('work 31m', 'skip', 'clock -10m', 'work 15m');
    desk.expect('00:30:00 reminder shown lunch 1', '00:31:00 reminder hidden lunch answered', '00:31:00 skipped lunch');
    const forward = simulateDesk(noon);
    forward.live('work 25m', 'clock +9m', 'work 2m');
    forward.expect('00:26:00 reminder shown lunch 1');
  });

  it('is skipped, and the skip taken back', () => {
    const desk = simulateDesk(noon);
    desk.live('work 30m', 'skip', 'undoSkip');
    desk.expect(
      '00:30:00 reminder shown lunch 1',
      '00:30:00 reminder hidden lunch answered',
      '00:30:00 skipped lunch',
      '00:30:00 skip undone lunch',
      '00:30:00 reminder shown lunch 1',
    );
  });
});

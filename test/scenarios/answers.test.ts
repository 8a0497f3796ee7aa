/** Answers that fit real days: a snooze as long as one likes, a short break instead, a break that no machine saw, and a limit to skips. */
import { describe, expect, it } from 'vitest';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('a snooze as long as one likes', () => {
  it('brings the reminder back after the length said', () => {
    const desk = simulateDesk();
    desk.live('work 30m', 'snooze 20m', 'work 20m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 snoozed reset untilMs 3000000',
      '00:50:00 reminder shown reset 1',
    );
  });

  it.each([['59s'], ['241m']])('is refused for %s', (length) => {
    const desk = simulateDesk();
    desk.live('work 30m', `snooze ${length}`);
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 call refused snooze a snooze must last between a minute and four hours',
    );
  });
});

describe('a short one instead', () => {
  it('counts for itself alone, and the longer one comes back after a while', () => {
    const desk = simulateDesk();
    desk.live('work 65m', 'startBreak reset', 'idle 90s', 'work 4m59s');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:40:00 reminder shown reset 3',
      '00:58:00 reminder hidden reset no longer due',
      '00:58:00 reminder shown release 1',
      '01:03:00 reminder shown release 2',
      '01:05:00 reminder hidden release answered',
      '01:05:00 break opened reset unfold_90 user',
      '01:06:30 break closed reset completed',
    );
    desk.verify({ counters: { reset: 299_000, release: 4_199_000 } });
    desk.live('work 1s');
    desk.expect('01:11:30 reminder shown release 1');
  });

  it('gives a longer one that was offered ahead of its time the same rest', () => {
    const desk = simulateDesk();
    desk.live('work 58m', 'startBreak reset', 'idle 90s', 'work 5m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:40:00 reminder shown reset 3',
      '00:58:00 reminder hidden reset no longer due',
      '00:58:00 reminder shown release 1',
      '00:58:00 reminder hidden release answered',
      '00:58:00 break opened reset unfold_90 user',
      '00:59:30 break closed reset completed',
      '01:04:30 reminder shown release 1',
    );
  });

  it('keeps its meaning over a restart', () => {
    const desk = simulateDesk();
    desk.live('work 61m', 'startBreak reset', 'idle 30s', { do: 'restart', for: 0 }, 'idle 60s', 'work 4m');
    expect(desk.lines.at(-1)?.event.event).toBe('break closed');
  });
});

describe('a limit to skips', () => {
  const preferences = { maxSkipsPerDay: 1 };

  it('refuses the next one of that day, and an undone skip is none', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 30m', 'skip', 'undoSkip', 'skip', 'work 30m', 'skip');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 skipped reset',
      '00:30:00 skip undone reset',
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 skipped reset',
      '01:00:00 reminder shown release 1',
      '01:00:00 call refused skip skips used up',
    );
    expect(desk.outlook().skipsLeft).toBe(0);
  });

  it('begins anew with the desk day, and an undo of yesterday’s skip gives no more', () => {
    const desk = simulateDesk({ preferences, startsAt: '2026-03-02T03:29:55' });
    desk.live('work 30m', 'skip', 'work 5s', 'undoSkip');
    expect(desk.outlook().skipsLeft).toBe(1);
    expect(simulateDesk().outlook().skipsLeft).toBeNull();
  });
});

describe('a break that no machine saw', () => {
  it('counts for every kind that so long an absence would count for', () => {
    const desk = simulateDesk();
    desk.live('work 30m', 'rested 5m', 'work 29m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 rested reset+release forMs 300000',
    );
    desk.verify({ phase: 'working', deskMs: 3_540_000, counters: { reset: 1_740_000, release: 1_740_000 } });
  });

  it('too short for what is due changes nothing of it, and what is due lets the person settle', () => {
    const desk = simulateDesk();
    desk.live('work 65m', 'rested 2m', 'work 1m');
    const last = desk.lines.slice(-2).map(({ at, event }) => [at, event.event, event['kind'] ?? event['kinds']]);
    expect(last).toEqual([
      ['01:05:00', 'rested', ['reset']],
      ['01:06:00', 'reminder shown', 'release'],
    ]);
  });

  it('can be taken back for ten seconds, and then what was due is due again', () => {
    const desk = simulateDesk();
    desk.live('work 31m', 'rested 5m');
    expect(desk.outlook().canUndoRested).toBe(true);
    desk.live('work 10s', 'undoRested', 'work 1s');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset answered',
      '00:31:00 rested reset+release forMs 300000',
      '00:31:10 rest undone',
      '00:31:10 reminder shown reset 1',
    );
    desk.verify({ counters: { reset: 1_871_000 } });
    desk.live('rested 5m', 'work 11s', 'undoRested');
    expect(desk.lines.at(-1)?.event).toMatchObject({ event: 'call refused', why: 'there is no such break to undo' });
  });

  it('answers a fixed time that it was long enough for', () => {
    const lunch = { id: 'lunch', everyMs: 86_400_000, lengthMs: 300_000, naturalBreakMs: 300_000, at: ['09:10'] };
    const desk = simulateDesk({ preferences: { breakKinds: [lunch] } });
    desk.live('work 10m', 'rested 5m', 'work 30m');
    desk.expect(
      '00:10:00 reminder shown lunch 1',
      '00:10:00 reminder hidden lunch answered',
      '00:10:00 rested lunch forMs 300000',
    );
  });

  it('is refused in a break, behind a lock, and for impossible lengths', () => {
    const desk = simulateDesk();
    desk.live('rested 30s', 'rested 5h', 'lock 10s', 'rested 5m', 'work 1s', 'startBreak', 'rested 5m');
    desk.expect(
      '00:00:00 call refused rested a break that was had must have lasted between a minute and four hours',
      '00:00:00 call refused rested a break that was had must have lasted between a minute and four hours',
      '00:00:10 call refused rested the screen is locked',
      '00:00:11 break opened reset unfold_90 user',
      '00:00:11 call refused rested a break is running',
    );
  });
});

/** Desk-time §3, §4: reminders snoozed, skipped and un-skipped. */
import { describe, expect, it } from 'vitest';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('snooze and skip', () => {
  it('snoozes for five minutes, three times', () => {
    const desk = simulateDesk();
    desk.live('work 30m', 'snooze', 'work 5m', 'snooze', 'work 5m', 'snooze', 'work 5m', 'snooze');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 snoozed reset untilMs 2100000',
      '00:35:00 reminder shown reset 1',
      '00:35:00 reminder hidden reset answered',
      '00:35:00 snoozed reset untilMs 2400000',
      '00:40:00 reminder shown reset 1',
      '00:40:00 reminder hidden reset answered',
      '00:40:00 snoozed reset untilMs 2700000',
      '00:45:00 reminder shown reset 1',
      '00:45:00 call refused snooze no snoozes are left for this break',
    );
  });

  it('counts the snooze in elapsed time, and reminds after the return', () => {
    const desk = simulateDesk();
    desk.live('work 30m', 'snooze', 'work 4m', 'lock 90s', 'work 2m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 snoozed reset untilMs 2100000',
      '00:36:30 reminder shown reset 1',
    );
  });

  it('skips what is due in the place of a kind that was removed while it was snoozed', () => {
    const desk = simulateDesk();
    desk.live('work 58m', 'snooze', { do: 'set', preferences: { breakKinds: [{ id: 'reset' }] } }, 'skip', 'work 10m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:40:00 reminder shown reset 3',
      '00:58:00 reminder hidden reset no longer due',
      '00:58:00 reminder shown release 1',
      '00:58:00 reminder hidden release answered',
      '00:58:00 snoozed release untilMs 3780000',
      '00:58:00 skipped reset',
    );
    desk.verify({ phase: 'working', counters: { reset: 600_000 } });
  });

  it('says when snoozing is switched off, or makes no sense', () => {
    const desk = simulateDesk({ preferences: { maxSnoozes: 0 } });
    desk.live('snooze', 'skip', 'work 30m', 'snooze');
    desk.expect(
      '00:00:00 call refused snooze no reminder is shown',
      '00:00:00 call refused skip no break is due',
      '00:30:00 reminder shown reset 1',
      '00:30:00 call refused snooze snoozing is switched off',
    );
  });

  it('skips the kind and all shorter ones', () => {
    const desk = simulateDesk();
    desk.live('work 58m', 'skip', 'work 1s');
    desk.verify({ phase: 'working', counters: { reset: 1000, release: 1000 } });
  });

  it('gives the snoozes back with a skip', () => {
    const desk = simulateDesk({ preferences: { maxSnoozes: 1 } });
    desk.live('work 30m', 'snooze', 'work 5m', 'skip');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 snoozed reset untilMs 2100000',
      '00:35:00 reminder shown reset 1',
      '00:35:00 reminder hidden reset answered',
      '00:35:00 skipped reset',
    );
    expect(desk.outlook().snoozesLeft).toBe(1);
  });

  it('takes a skip back within 10 s', () => {
    const desk = simulateDesk();
    desk.live('work 30m', 'skip', 'work 10s', 'undoSkip', 'undoSkip');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 skipped reset',
      '00:30:10 skip undone reset',
      '00:30:10 reminder shown reset 1',
      '00:30:10 call refused undoSkip there is no skip to undo',
    );
    desk.verify({ counters: { reset: 1_810_000, release: 1_810_000 } });
    desk.live('skip', 'work 11s', 'undoSkip');
    desk.expect(
      '00:30:10 reminder hidden reset answered',
      '00:30:10 skipped reset',
      '00:30:21 call refused undoSkip there is no skip to undo',
    );
  });
});

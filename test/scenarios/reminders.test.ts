/** Desk-time §3, §4: due, merged, reminded, interrupted; insistence. */
import { describe, expect, it } from 'vitest';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('what is due', () => {
  it('reminds after 30 min, again after 5 and 10 min, and then rests overdue', () => {
    const desk = simulateDesk();
    desk.live('work 44m59s');
    expect(desk.outlook()).toMatchObject({ overdue: false, next: { kind: 'reset', dueInMs: 0, progress: 1 } });
    desk.live('work 1s');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:40:00 reminder shown reset 3',
    );
    expect(desk.outlook()).toMatchObject({ overdue: true, reminder: { kind: 'reset', level: 3 } });
  });

  it('offers the longer kind instead when it will be due within mergeWithinMs', () => {
    const desk = simulateDesk();
    desk.live('work 57m59s', 'work 3m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:40:00 reminder shown reset 3',
      '00:58:00 reminder hidden reset no longer due',
      '00:58:00 reminder shown release 1',
    );
  });

  it('goes back to the shorter kind when the longer is put off', () => {
    const desk = simulateDesk();
    const putOff = { do: 'set', preferences: { breakKinds: [{ id: 'reset' }, { id: 'release', everyMs: 7_200_000 }] } };
    desk.live('work 28m', 'startBreak reset', 'idle 90s', 'work 30m', putOff);
    desk.expect(
      '00:28:00 break opened reset unfold_90 user',
      '00:29:30 break closed reset completed',
      '00:59:30 reminder shown release 1',
      '00:59:30 reminder hidden release no longer due',
      '00:59:30 reminder shown reset 1',
    );
  });

  it('stays with the longer kind when standing up makes it less soon', () => {
    const desk = simulateDesk();
    desk.live('work 28m', 'startBreak reset', 'idle 90s', 'work 30m', 'posture standing', 'work 1m');
    desk.expect(
      '00:28:00 break opened reset unfold_90 user',
      '00:29:30 break closed reset completed',
      '00:59:30 reminder shown release 1',
    );
  });

  it('merges at the first offer, and one break serves both', () => {
    const desk = simulateDesk();
    desk.live('work 29m', 'startBreak reset', 'idle 90s', 'work 30m', 'startBreak', 'idle 3m', 'work 1s');
    desk.expect(
      '00:29:00 break opened reset unfold_90 user',
      '00:30:30 break closed reset completed',
      '01:00:30 reminder shown release 1',
      '01:00:30 reminder hidden release answered',
      '01:00:30 break opened release stand_180 user',
      '01:03:30 break closed release completed',
    );
    desk.verify({ counters: { reset: 1000, release: 1000 } });
  });

  it('does not merge what is further away', () => {
    const desk = simulateDesk({ preferences: { mergeWithinMs: 0 } });
    desk.live('work 29m', 'startBreak reset', 'idle 90s', 'work 30m');
    desk.expect(
      '00:29:00 break opened reset unfold_90 user',
      '00:30:30 break closed reset completed',
      '01:00:30 reminder shown reset 1',
    );
  });

  it('counts standing time by the kind: half for release, whole for reset', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'posture standing', 'work 10m', 'posture sitting', 'work 5m');
    desk.verify({ deskMs: 1_500_000, counters: { reset: 1_500_000, release: 1_200_000 } });
    desk.expect();
    const releaseDueInMs = () => desk.outlook().kinds[1]?.dueInMs;
    expect(releaseDueInMs()).toBe(2_400_000);
    desk.live('posture standing');
    expect(releaseDueInMs()).toBe(4_800_000);
  });

  it('lets a kind with factor 0 rest while standing', () => {
    const still = { id: 'reset', standingFactor: 0 };
    const desk = simulateDesk({ preferences: { breakKinds: [still] } });
    desk.live('posture standing', 'work 2h');
    desk.expect();
    expect(desk.outlook()).toMatchObject({ next: null, kinds: [{ dueInMs: null }] });
    desk.live('posture sitting', 'work 30m');
    desk.expect('02:30:00 reminder shown reset 1');
  });
});

describe('the lull', () => {
  it('waits for a pause of 3 s in the input', () => {
    const desk = simulateDesk({ preferences: { waitForLull: true } });
    desk.live('work 30m20s', 'idle 10s');
    desk.expect('00:30:23 reminder shown reset 1');
  });

  it('waits for at most 60 s', () => {
    const desk = simulateDesk({ preferences: { waitForLull: true } });
    desk.live('work 31m30s');
    desk.expect('00:31:00 reminder shown reset 1');
  });

  it('is waited for anew, for 60 s, after settling', () => {
    const desk = simulateDesk({ preferences: { waitForLull: true } });
    desk.live('work 30m30s', 'hold meeting', 'work 1m', 'release meeting', 'work 3m');
    desk.expect('00:30:30 held meeting', '00:31:30 released meeting', '00:33:30 reminder shown reset 1');
  });

  it('does not wait when there is a pause already', () => {
    const desk = simulateDesk({ preferences: { waitForLull: true } });
    desk.live('work 29m50s', 'idle 20s');
    desk.expect('00:30:00 reminder shown reset 1');
  });
});

describe('an interrupted reminder', () => {
  it('is hidden from an empty chair and comes back after settling', () => {
    const desk = simulateDesk();
    desk.live('work 31m', 'lock 30s', 'work 2m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset away',
      '00:32:30 reminder shown reset 1',
    );
  });

  it('that would come and go between two readings is not shown', () => {
    const desk = simulateDesk({ readingEveryMs: '11s' });
    desk.live('work 1683s', 'idle 5m');
    desk.expect();
    const rising = simulateDesk({ readingEveryMs: '11s' });
    rising.live('work 1981s', 'idle 5m');
    rising.expect('00:30:04 reminder shown reset 1', '00:35:01 reminder hidden reset away');
  });

  it('stays unanswered as long as it stood: present time goes on counting', () => {
    const desk = simulateDesk();
    desk.live('work 33m', 'lock 60s', 'work 5m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:33:00 reminder hidden reset away',
      '00:35:00 reminder shown reset 1',
      '00:36:00 reminder shown reset 2',
    );
  });

  it.each(['1s', '10s', '30s'])('stood until its user counted as away, though the desk is read every %s', (period) => {
    const desk = simulateDesk({ readingEveryMs: period, preferences: { breakKinds: [{ id: 'release' }] } });
    desk.live('work 60m30s', 'idle 3m', 'work 3m');
    desk.expect(
      '01:00:00 reminder shown release 1',
      '01:02:30 reminder hidden release away',
      '01:04:30 reminder shown release 1',
      '01:06:00 reminder shown release 2',
    );
  });

  it('comes back one level up when its time came while the user settled', () => {
    const desk = simulateDesk();
    desk.live('work 34m30s', 'lock 60s', 'work 10m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:34:30 reminder hidden reset away',
      '00:36:30 reminder shown reset 2',
      '00:41:30 reminder shown reset 3',
    );
  });

  it('is gone when the absence was a natural break', () => {
    const desk = simulateDesk();
    desk.live('work 31m', 'lock 2m', 'work 28m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset away',
      '00:33:00 natural break reset awayMs 120000',
    );
  });
});

describe('insistence', () => {
  it('firm: the break opens by itself after graceMs, and is counted', () => {
    const desk = simulateDesk({ preferences: { insistence: 'firm' } });
    desk.live('work 31m', 'idle 90s', 'work 1s');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset answered',
      '00:31:00 break opened reset unfold_90 engine',
      '00:32:30 break closed reset completed',
    );
    expect(desk.outlook().breaksToday).toBe(1);
  });

  it('firm: no break opens to an empty chair', () => {
    const desk = simulateDesk({ preferences: { insistence: 'firm' } });
    desk.live('work 30m', 'lock 110s', 'work 2m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset away',
      '00:32:50 reminder shown reset 1',
      '00:33:50 reminder hidden reset answered',
      '00:33:50 break opened reset unfold_90 engine',
    );
  });

  it('firm: a break that was to open before an idle user counted as away has opened', () => {
    const desk = simulateDesk({ readingEveryMs: '11s', preferences: { insistence: 'firm', awayAfterMs: 185_000 } });
    desk.live('work 1680s', 'idle 190s');
    desk.expect(
      '00:30:04 reminder shown reset 1',
      '00:31:10 reminder hidden reset answered',
      '00:31:10 break opened reset unfold_90 engine',
    );
  });

  it('strict: snooze and skip are refused, and the emergency exit is recorded', () => {
    const desk = simulateDesk({ preferences: { insistence: 'strict' } });
    desk.live('work 30m', 'snooze', 'skip', 'work 1m', 'idle 10s', 'endBreak');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 call refused snooze strict reminders cannot be snoozed',
      '00:30:00 call refused skip strict reminders cannot be skipped',
      '00:31:00 reminder hidden reset answered',
      '00:31:00 break opened reset unfold_90 engine',
      '00:31:10 break closed reset abandoned true',
    );
  });
});

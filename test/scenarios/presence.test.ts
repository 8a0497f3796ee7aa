/** Desk-time §1, §2: gaps, sleep, idling, locking. */
import { describe, it } from 'vitest';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('present and away', () => {
  it('counts a pause shorter than awayAfterMs as desk time', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 119s', 'work 1m');
    desk.verify({ phase: 'working', deskMs: 779_000, counters: { reset: 779_000, release: 779_000 } });
    desk.expect();
  });

  it('takes back the desk time since the last input once awayAfterMs is reached', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 119s');
    desk.verify({ phase: 'working', deskMs: 719_000 });
    desk.live('idle 1s');
    desk.verify({ phase: 'away', deskMs: 600_000 });
  });

  it('credits an absence of exactly the natural-break length', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 2m', 'work 1m');
    desk.expect('00:12:00 natural break reset awayMs 120000');
    desk.verify({ phase: 'working', deskMs: 660_000, counters: { reset: 60_000, release: 660_000 } });
  });

  it('credits all kinds an absence is long enough for with one event', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 5m', 'work 1s');
    desk.expect('00:15:00 natural break reset+release awayMs 300000');
    desk.verify({ counters: { reset: 1000, release: 1000 } });
  });

  it('takes back standing time as standing time', () => {
    const desk = simulateDesk({ preferences: { awayAfterMs: 30_000 } });
    desk.live('posture standing', 'work 10m', 'idle 60s', 'work 1m');
    desk.verify({ counters: { reset: 660_000, release: 330_000 } });
    desk.live('startBreak release', 'work 3m', 'work 4m');
    desk.verify({ counters: { reset: 240_000, release: 120_000 } });
  });

  it('takes back only what came after the last input', () => {
    const desk = simulateDesk({ preferences: { awayAfterMs: 60_000 } });
    desk.live('work 60s', 'idle 20s', 'hold fullscreen', 'idle 20s', 'work 10s', 'idle 60s');
    desk.verify({ phase: 'away', deskMs: 110_000, counters: { reset: 110_000 } });
    desk.expect('00:01:20 held fullscreen');
  });

  it('loses nothing by an absence that is too short for a break', () => {
    const desk = simulateDesk({ preferences: { awayAfterMs: 30_000 } });
    desk.live('work 10m', 'idle 60s', 'work 10m');
    desk.expect();
    desk.verify({ deskMs: 1_200_000, counters: { reset: 1_200_000 } });
  });

  it('a 5 s lock costs 5 s, and resets nothing', () => {
    const desk = simulateDesk();
    desk.live('work 20m', 'lock 5s', 'work 10m');
    desk.expect('00:30:05 reminder shown reset 1');
    desk.verify({ deskMs: 1_800_000, counters: { reset: 1_800_000, release: 1_800_000 } });
  });

  it('takes a lock for an absence from its moment on, though input had just come', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'lock 1s');
    desk.verify({ phase: 'away', deskMs: 600_000 });
  });

  it('takes the idle time before a lock back once the two are awayAfterMs long', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 90s', 'lock 29s');
    desk.verify({ deskMs: 690_000 });
    desk.live('lock 1s');
    desk.verify({ deskMs: 600_000 });
    desk.live('lock 1m', 'work 1s');
    desk.expect('00:13:00 natural break reset awayMs 180000');
  });

  it('keeps the idle time before a short lock', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 90s', 'lock 20s', 'work 1m');
    desk.expect();
    desk.verify({ deskMs: 750_000 });
  });

  it('waits for the first input after unlocking', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'lock 60s', 'idle 90s', 'work 1s');
    desk.expect('00:12:30 natural break reset awayMs 150000');
    desk.verify({ deskMs: 601_000 });
  });

  it('knows an unlocked screen before its first input, and a locked one in the midst of an absence', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'lock 1m', 'idle 10s', 'startBreak', 'idle 90s');
    desk.expect('00:11:10 break opened reset unfold_90 user', '00:12:40 break closed reset completed');
    desk.live('idle 10m', 'lock 1m', 'startBreak');
    desk.expect('00:23:40 call refused startBreak the screen is locked');
  });

  it('counts a lock and the sleep or the restart after it as one absence', () => {
    const preferences = { breakKinds: [{ id: 'reset', naturalBreakMs: 60_000 }] };
    const desk = simulateDesk({ preferences });
    desk.live('work 10m', 'lock 40s', 'sleep 40s', 'work 1s');
    desk.expect('00:11:20 natural break reset awayMs 80000');
    desk.live('lock 40s', 'restart 40s', 'work 1s');
    desk.expect('00:12:41 natural break reset awayMs 80000');
  });

  it('opens no break to a chair found empty in the very moment its grace ends', () => {
    const everyMs = 29 * 60_000;
    const preferences = { insistence: 'firm', breakKinds: [{ id: 'reset', everyMs }] };
    const desk = simulateDesk({ preferences });
    desk.live('work 28m', 'idle 10m');
    desk.expect('00:29:00 reminder shown reset 1', '00:30:00 reminder hidden reset away');
  });

  it('a break that opened by itself as its user left is theirs: they are absent from its end on', () => {
    const everyMs = 29 * 60_000;
    const preferences = { insistence: 'firm', breakKinds: [{ id: 'reset', everyMs }] };
    const desk = simulateDesk({ preferences, readingEveryMs: '11s' });
    desk.live('work 28m2s', 'idle 10m', 'work 1s');
    desk.expect(
      '00:29:09 reminder shown reset 1',
      '00:30:04 reminder hidden reset answered',
      '00:30:04 break opened reset unfold_90 engine',
      '00:31:32 break closed reset completed',
      '00:38:02 natural break reset awayMs 392000',
    );
  });

  it('shows no reminder to a person found idle', () => {
    const desk = simulateDesk();
    desk.live('work 29m', 'idle 10m');
    desk.expect('00:30:00 reminder shown reset 1', '00:31:00 reminder hidden reset away');
    desk.verify({ phase: 'away', counters: { reset: 1_740_000 } });
  });
});

describe('gaps between readings', () => {
  it('shows no longer kind either to a person found idle between two readings', () => {
    const desk = simulateDesk({ readingEveryMs: 25_000 });
    desk.live('work 56m1s', 'idle 3m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:40:00 reminder shown reset 3',
      '00:58:20 reminder hidden reset no longer due',
    );
  });

  it('counts announced sleep as an absence', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'sleep 1h', 'work 1m');
    desk.expect('01:10:00 natural break reset+release awayMs 3600000');
    desk.verify({ deskMs: 660_000, counters: { reset: 60_000 } });
  });

  it('takes no time at all for no news of the user', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 119s', 'work 0s', 'idle 1s', 'sleep 0s', 'work 1s');
    desk.expect('00:12:00 natural break reset awayMs 120000');
  });

  it('notices sleep nobody announced by the wall clock: sleep is not work', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'sleep 1h unannounced', 'work 1m');
    desk.expect('01:10:00 natural break reset+release awayMs 3600000');
    desk.verify({ deskMs: 660_000, counters: { reset: 60_000 } });
  });

  it('counts the idle time before a sleep to the absence', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 1m', 'sleep 4m', 'work 1s');
    desk.expect('00:15:00 natural break reset+release awayMs 300000');
    desk.verify({ deskMs: 601_000 });
  });

  it('costs a short announced sleep what it took', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'sleep 10s', 'work 1m');
    desk.expect();
    desk.verify({ deskMs: 660_000 });
  });

  it('shows the reminder in time after a sleep instead of "less than a minute" for ever', () => {
    const desk = simulateDesk();
    desk.live('work 29m30s', 'sleep 1m', 'work 30s');
    desk.expect('00:31:00 reminder shown reset 1');
    desk.verify({ phase: 'reminding', counters: { reset: 1_800_000 } });
  });

  it('takes a clock set forward for sleep, and one set back for nothing', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'clock -1h', 'work 10m');
    desk.expect();
    desk.verify({ deskMs: 1_200_000 });
    desk.live('clock +1h', 'work 1s');
    desk.expect('00:20:00 natural break reset+release awayMs 3600000');
  });

  it('does not notice a clock set back in the middle of anything', () => {
    const desk = simulateDesk();
    desk.live(
      'work 31m',
      'clock -3h',
      'work 4m',
      'snooze',
      'clock -10m',
      'work 5m',
      'startBreak',
      'clock -1h',
      'idle 90s',
    );
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:35:00 reminder hidden reset answered',
      '00:35:00 snoozed reset untilMs 2400000',
      '00:40:00 reminder shown reset 1',
      '00:40:00 reminder hidden reset answered',
      '00:40:00 break opened reset unfold_90 user',
      '00:41:30 break closed reset completed',
    );
  });
});

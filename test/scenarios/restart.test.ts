/** Desk-time §8: the app ends and starts again. */
import { describe, it } from 'vitest';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('a restart', () => {
  it('that took no time, or for which the clock was set back, changes nothing', () => {
    const desk = simulateDesk();
    desk.live('work 31m', 'restart 0s', 'work 4m');
    desk.expect('00:30:00 reminder shown reset 1', '00:35:00 reminder shown reset 2');
  });

  it('does not stop the clock of a snooze', () => {
    const desk = simulateDesk();
    desk.live('work 31m', 'snooze', 'restart 20s', 'work 5m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset answered',
      '00:31:00 snoozed reset untilMs 2160000',
      '00:36:00 reminder shown reset 1',
    );
  });

  it('nor that of a break, and whoever is there at its end was there all the time', () => {
    const desk = simulateDesk();
    desk.live('work 10m', { do: 'startBreak', routine: 'floor_300' }, 'work 1m', 'restart 20s', 'work 4m');
    desk.expect('00:10:00 break opened release floor_300 user', '00:15:00 break closed release completed');
    desk.verify({ phase: 'working', deskMs: 620_000 });
  });
});

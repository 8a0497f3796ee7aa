/** Desk-time §8: the app ends and starts again. */
import { describe, expect, it } from 'vitest';
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

  it('of two minutes costs nothing but a short absence', () => {
    const desk = simulateDesk({ preferences: { breakKinds: [{ id: 'release' }] } });
    desk.live('work 20m', 'restart 2m', 'work 40m');
    desk.expect('01:02:00 reminder shown release 1');
  });

  it('after a night is a natural break, and ends the desk day', () => {
    const desk = simulateDesk();
    desk.live('work 20m', 'restart 23h40m', 'work 1m');
    desk.expect(
      '24:00:00 desk day ended 2026-03-02 deskMs 1200000 breaks 0',
      '24:00:00 natural break reset+release awayMs 85200000',
    );
    desk.verify({ deskMs: 60_000 });
  });

  it('counts a clock set back meanwhile as no time at all', () => {
    const desk = simulateDesk();
    desk.live('work 20m', 'clock -2h', 'restart 0s', 'work 10m');
    desk.expect('00:30:00 reminder shown reset 1');
  });

  it('goes on with a break that is not over', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'work 30s', 'restart 20s', 'work 40s');
    desk.expect('00:00:00 break opened reset unfold_90 user', '00:01:30 break closed reset completed');
  });

  it('ends a break whose end it slept through where the app stopped, by what was spent', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'work 60s', 'restart 1m', 'work 1s', 'startBreak', 'work 10s', 'restart 5m', 'work 1s');
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:02:00 break closed reset shortened',
      '00:02:01 break opened reset downshift_60 user',
      '00:07:11 break closed reset abandoned',
      '00:07:11 natural break reset+release awayMs 300000',
    );
  });

  it('keeps a pause, a snooze and the posture', () => {
    const desk = simulateDesk();
    desk.live('posture standing', 'work 30m', 'snooze', 'restart 20s', 'pause tomorrow', 'restart 20s', 'work 1m');
    expect(desk.outlook()).toMatchObject({ posture: 'standing', heldBy: [{ reason: 'paused' }] });
    expect(desk.outlook().snoozedUntilWall).not.toBeNull();
  });
});

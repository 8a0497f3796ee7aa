/** Desk-time §6: what holds reminders back, and how they come after. */
import { describe, expect, it } from 'vitest';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('holds', () => {
  it('hold a reminder back while desk time goes on, and let it come after settling', () => {
    const desk = simulateDesk();
    desk.live('work 20m', 'hold meeting', 'work 20m', 'release meeting', 'work 1m');
    desk.expect('00:20:00 held meeting', '00:40:00 released meeting', '00:41:00 reminder shown reset 1');
    desk.verify({ deskMs: 2_460_000 });
  });

  it('Do Not Disturb swallows no break', () => {
    const desk = simulateDesk();
    desk.live('hold doNotDisturb', 'work 3h', 'release doNotDisturb', 'work 1m');
    desk.expect('00:00:00 held doNotDisturb', '03:00:00 released doNotDisturb', '03:01:00 reminder shown release 1');
  });

  it('hide a reminder that is up; it waits until the last of them is gone', () => {
    const desk = simulateDesk();
    desk.live(
      'work 31m',
      'hold meeting',
      'hold fullscreen',
      'work 1m',
      'release meeting',
      'work 2m',
      'release fullscreen',
      'work 1m',
    );
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 held meeting',
      '00:31:00 reminder hidden reset held',
      '00:31:00 held fullscreen',
      '00:32:00 released meeting',
      '00:34:00 released fullscreen',
      '00:35:00 reminder shown reset 1',
    );
  });

  it('leave a running break alone, and a break can be started under them', () => {
    const desk = simulateDesk();
    desk.live('hold app', 'startBreak', 'work 90s');
    desk.expect(
      '00:00:00 held app',
      '00:00:00 break opened reset unfold_90 user',
      '00:01:30 break closed reset completed',
    );
  });

  it('are told at once, also while away', () => {
    const desk = simulateDesk();
    desk.live('work 1m', 'lock 1m', 'hold meeting', 'release meeting');
    desk.expect('00:02:00 held meeting', '00:02:00 released meeting');
  });

  it('give way to others that replace them', () => {
    const desk = simulateDesk();
    desk.live('hold paused', 'work 1m');
    expect(desk.outlook()).toMatchObject({ heldBy: [{ reason: 'paused' }], pausedUntilWall: null });
    desk.live('hold fullscreen', 'release paused', 'work 1m');
    desk.expect('00:00:00 held paused', '00:01:00 held fullscreen', '00:01:00 released paused');
  });

  it('mark a due break as overdue', () => {
    const desk = simulateDesk();
    desk.live('work 20m', 'hold meeting', 'work 20m');
    expect(desk.outlook()).toMatchObject({
      phase: { type: 'waiting' },
      overdue: true,
      heldBy: [{ reason: 'meeting' }],
    });
  });
});

describe('a pause of the user', () => {
  it('for some minutes ends by itself', () => {
    const desk = simulateDesk();
    desk.live('work 29m', 'pause 10m', 'work 12m');
    desk.expect('00:29:00 held paused', '00:39:00 released paused', '00:40:00 reminder shown reset 1');
  });

  it('of 700 h lasts 700 h', () => {
    const desk = simulateDesk({ timeZone: 'UTC', readingEveryMs: '30s' });
    desk.live('pause 700h', 'lock 699h59m');
    expect(desk.outlook().heldBy).toEqual([{ reason: 'paused', untilWall: Date.UTC(2026, 2, 2, 9) + 700 * 3_600_000 }]);
    desk.live('lock 2m');
    expect(desk.outlook().heldBy).toEqual([]);
  });

  it('that ends during another hold ends all the same', () => {
    const desk = simulateDesk();
    desk.live('pause 10m', 'work 5m', 'hold meeting', 'work 10m', 'release meeting');
    desk.expect(
      '00:00:00 held paused',
      '00:05:00 held meeting',
      '00:10:00 released paused',
      '00:15:00 released meeting',
    );
  });

  it('until tomorrow ends where the next desk day begins', () => {
    const desk = simulateDesk();
    desk.live('pause tomorrow', 'lock 19h1m');
    desk.expect(
      '00:00:00 held paused',
      '19:00:00 desk day ended 2026-03-02 deskMs 0 breaks 0',
      '19:00:00 released paused',
    );
  });

  it('until resumed ends when resumed; a new one takes the place of the old', () => {
    const desk = simulateDesk();
    desk.live('pause 5m', { do: 'pause' }, 'work 40m', 'resume', 'resume', 'work 1m');
    desk.expect(
      '00:00:00 held paused',
      '00:40:00 released paused',
      '00:40:00 call refused resume reminders are not paused',
      '00:41:00 reminder shown reset 1',
    );
  });

  it('survives a restart, ends during one, and is not prolonged by a clock set back', () => {
    const desk = simulateDesk();
    desk.live('pause 30m', 'work 5m', 'restart 1m', 'work 1m');
    desk.expect('00:00:00 held paused');
    desk.live('clock -2h', 'work 23m', 'pause 30m', 'restart 1h', 'work 1s');
    desk.expect(
      '00:30:00 released paused',
      '00:30:00 held paused',
      '01:30:00 released paused',
      '01:30:00 natural break reset+release awayMs 3600000',
    );
  });

  it('cannot last for nothing, or for ever', () => {
    const desk = simulateDesk();
    desk.live('pause 0s', 'pause 9000h');
    desk.expect(
      '00:00:00 call refused pause a pause must last between a moment and a year',
      '00:00:00 call refused pause a pause must last between a moment and a year',
    );
  });
});

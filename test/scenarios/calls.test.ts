/** Desk-time §2 and §6: who is on a call, shares the screen or watches a video sits there, without a keystroke. */
import { describe, expect, it } from 'vitest';
import { sensedReasons } from '../../src/core/cycle/holds.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { simulateDesk } from '../support/simulatedDesk.ts';

const onlyReset = { breakKinds: [{ id: 'reset', everyMs: 30 * MINUTE, naturalBreakMs: 5 * MINUTE }] };

describe('sitting without input', () => {
  it('a call without a keystroke is sitting', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('work 5m', 'hold meeting', 'idle 50m', 'release meeting', 'work 2m');
    desk.expect('00:05:00 held meeting', '00:55:00 released meeting', '00:56:00 reminder shown reset 1');
    desk.verify({ deskMs: 57 * MINUTE });
  });

  it.each(['meeting', 'screenShare', 'watching'])('%s: idle time is counted from its end on', (reason) => {
    const desk = simulateDesk({ preferences: { breakKinds: [{ id: 'reset', everyMs: 24 * 60 * MINUTE }] } });
    desk.live('work 5m', `hold ${reason}`, 'idle 20m', `release ${reason}`, 'idle 119s');
    desk.verify({ phase: 'working', deskMs: 25 * MINUTE + 119_000 });
    desk.live('idle 1s');
    desk.verify({ phase: 'away', deskMs: 25 * MINUTE });
    desk.live('work 1s');
    expect(desk.lines.at(-1)?.event).toEqual({ event: 'natural break', kinds: ['reset'], awayMs: 2 * MINUTE });
  });

  it.each(sensedReasons.filter((reason) => reason !== 'meeting' && reason !== 'screenShare'))(
    '%s says nothing of who sits there',
    (reason) => {
      const desk = simulateDesk();
      desk.live('work 5m', `hold ${reason}`, 'idle 20m');
      desk.verify({ phase: 'away', deskMs: 5 * MINUTE });
    },
  );

  it('watching a video holds nothing back by itself', () => {
    const desk = simulateDesk();
    desk.live('work 5m', 'hold watching', 'idle 26m');
    desk.expect('00:30:00 reminder shown reset 1');
  });

  it('a lock is an absence all the same, from its moment on, and so is a sleep', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('work 5m', 'hold meeting', 'idle 20m', 'lock 6m');
    desk.verify({ phase: 'away', deskMs: 25 * MINUTE });
    desk.live('work 1m', 'sleep 10m', 'work 1s');
    desk.expect(
      '00:05:00 held meeting',
      '00:31:00 natural break reset awayMs 360000',
      '00:42:00 natural break reset awayMs 600000',
    );
  });

  it('a call that begins to an empty chair brings nobody back', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('work 5m', 'idle 3m', 'hold meeting', 'idle 3m');
    desk.verify({ phase: 'away', deskMs: 5 * MINUTE });
    desk.live('work 1s');
    desk.expect('00:08:00 held meeting', '00:11:00 natural break reset awayMs 360000');
  });

  it('one that begins within a pause makes that pause desk time', () => {
    const desk = simulateDesk();
    desk.live('work 5m', 'idle 119s', 'hold meeting', 'idle 10m', 'release meeting', 'idle 2m');
    desk.verify({ phase: 'away', deskMs: 16 * MINUTE + 59_000 });
  });

  it('one that ends during a break leaves the person there until they have been idle for long enough', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('work 5m', 'hold meeting', 'idle 20m', 'startBreak', 'idle 60s', 'release meeting', 'idle 40s');
    desk.verify({ phase: 'working', deskMs: 25 * MINUTE + 10_000 });
    desk.live('idle 80s');
    desk.verify({ phase: 'away', deskMs: 25 * MINUTE });
  });

  it('counts as sitting however seldom the desk is read', () => {
    const desk = simulateDesk({ readingEveryMs: '30s', preferences: { ...onlyReset, awayAfterMs: 10_000 } });
    desk.live('work 5m', 'hold meeting', 'idle 20m', 'release meeting', 'idle 9s');
    desk.verify({ phase: 'working', deskMs: 25 * MINUTE + 9000 });
  });

  it('goes on while the app starts anew, until it is sensed again', () => {
    const desk = simulateDesk({ preferences: { breakKinds: [{ id: 'reset', everyMs: 24 * 60 * MINUTE }] } });
    desk.live('work 5m', 'hold meeting', 'idle 10m', 'release meeting', 'hold meeting', 'restart 20s');
    desk.live('release meeting', 'idle 15s', 'hold meeting', 'idle 15m', 'release meeting', 'work 1m');
    desk.verify({ phase: 'working', deskMs: 31 * MINUTE + 15_000 });
    expect(desk.lines.filter(({ event }) => event.event === 'natural break')).toEqual([]);
  });

  it('is over for whoever was gone with the app for longer', () => {
    const desk = simulateDesk({ preferences: { breakKinds: [{ id: 'reset', everyMs: 24 * 60 * MINUTE }] } });
    desk.live('work 5m', 'hold meeting', 'idle 10m', 'restart 1h', 'release meeting', 'idle 1m');
    desk.verify({ phase: 'away', deskMs: 15 * MINUTE });
  });

  it('outlives a restart of the app in its midst', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('work 5m', 'hold meeting', 'idle 10m', 'restart 0s', 'idle 15m');
    desk.verify({ phase: 'waiting', deskMs: 30 * MINUTE });
  });
});

describe('after a call', () => {
  it('asks once, gently, and knows how long the call was', () => {
    const desk = simulateDesk({ preferences: { remindAgainMs: 60 * MINUTE } });
    desk.live('work 20m', 'hold meeting', 'hold screenShare', 'idle 40m', 'release screenShare', 'idle 5m');
    desk.live('release meeting', 'work 59s');
    expect(desk.outlook().reminder).toBeNull();
    desk.live('work 20m');
    desk.expect(
      '00:20:00 held meeting',
      '00:20:00 held screenShare',
      '01:00:00 released screenShare',
      '01:05:00 released meeting',
      '01:06:00 reminder shown release 1',
    );
    expect(desk.outlook().reminder).toEqual({ kind: 'release', level: 1, afterCallMs: 45 * MINUTE });
  });

  it('knows how long it was though the app started anew in its midst, and sensed it again a while later', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('hold meeting', 'idle 20m', 'restart 20s', 'release meeting', 'idle 10s', 'hold meeting', 'idle 20m');
    desk.live('release meeting', 'work 1m');
    expect(desk.outlook().reminder).toMatchObject({ afterCallMs: 40.5 * MINUTE });
  });

  it('takes a call that begins later than that for another one', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('hold meeting', 'idle 20m', 'restart 20s', 'release meeting', 'work 50s', 'hold meeting', 'idle 20m');
    desk.live('release meeting', 'work 1m');
    expect(desk.outlook().reminder).toMatchObject({ afterCallMs: 20 * MINUTE });
  });

  it('says nothing of a call that ended while the app was off', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('hold meeting', 'idle 40m', 'restart 20s', 'release meeting', 'work 1m');
    expect(desk.outlook().reminder).toMatchObject({ afterCallMs: null });
    desk.live('hold doNotDisturb', 'work 1m', 'release doNotDisturb', 'work 1m');
    expect(desk.outlook().reminder).toMatchObject({ afterCallMs: null });
  });

  it('asks for one kind, though a longer one becomes due a little later, until it would ask again', () => {
    const desk = simulateDesk();
    desk.live('work 5m', 'hold meeting', 'idle 50m', 'release meeting', 'work 10m');
    desk.expect(
      '00:05:00 held meeting',
      '00:55:00 released meeting',
      '00:56:00 reminder shown reset 1',
      '01:01:00 reminder hidden reset no longer due',
      '01:01:00 reminder shown release 1',
    );
  });

  it('says nothing of a call when it is asked for something else', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('hold meeting', 'idle 10m', 'release meeting', 'work 21m');
    expect(desk.outlook().reminder).toEqual({ kind: 'reset', level: 1, afterCallMs: null });
    desk.live('hold meeting', 'idle 10m', 'release meeting', 'work 1m');
    expect(desk.outlook().reminder).toMatchObject({ kind: 'reset', afterCallMs: null });
  });

  it('says nothing of it when Do Not Disturb lasts longer', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('hold meeting', 'hold doNotDisturb', 'idle 40m', 'release meeting', 'work 5m', 'release doNotDisturb');
    desk.live('work 1m');
    expect(desk.outlook().reminder).toMatchObject({ level: 1, afterCallMs: null });
  });

  it('waits for the end of a second call that begins before the person has settled', () => {
    const desk = simulateDesk({ preferences: onlyReset });
    desk.live('hold meeting', 'idle 40m', 'release meeting', 'work 50s', 'hold meeting', 'idle 10m', 'release meeting');
    desk.live('work 1m');
    expect(desk.lines.filter(({ event }) => event.event === 'reminder shown')).toHaveLength(1);
    expect(desk.outlook().reminder).toMatchObject({ afterCallMs: 10 * MINUTE });
  });
});

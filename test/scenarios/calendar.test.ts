/** Desk-time §7: working hours, desk days, wind-down, day limit; DST and travel. */
import { describe, expect, it } from 'vitest';
import { lunchKind } from '../support/lunchKind.ts';
import { simulateDesk } from '../support/simulatedDesk.ts';

const nineToFive = { monday: [['09:00', '17:00']], tuesday: [['09:00', '17:00']] };
describe('working hours', () => {
  it('hold before and after; counters rest, and are zero when they begin', () => {
    const desk = simulateDesk({ startsAt: '2026-03-02T08:00:00', preferences: { workingHours: nineToFive } });
    desk.live('work 59m');
    desk.verify({ deskMs: 3_540_000, counters: { reset: 0 } });
    expect(desk.outlook().heldBy).toEqual([{ reason: 'offHours', untilWall: Date.UTC(2026, 2, 2, 8) }]);
    desk.live('work 31m');
    desk.expect('00:00:00 held offHours', '01:00:00 released offHours', '01:30:00 reminder shown reset 1');
    desk.live('lock 7h29m', 'work 11m');
    desk.expect(
      '01:30:00 reminder hidden reset away',
      '08:59:00 natural break reset+release awayMs 26940000',
      '09:00:00 held offHours',
      '09:00:00 wind-down shown',
    );
    desk.verify({ counters: { reset: 60_000 } });
  });

  it('end before their last minute’s end, not after', () => {
    const desk = simulateDesk({ startsAt: '2026-03-02T16:59:59', preferences: { workingHours: nineToFive } });
    desk.live('work 1s');
    desk.expect('00:00:01 held offHours', '00:00:01 wind-down shown');
  });

  it('over midnight match on both sides of it', () => {
    const workingHours = { friday: [['22:00', '06:00']] };
    const desk = simulateDesk({ startsAt: '2026-03-06T21:59:00', preferences: { workingHours } });
    desk.live('work 2m', 'lock 7h', 'lock 1h', 'work 1s');
    desk.expect(
      '00:00:00 held offHours',
      '00:01:00 released offHours',
      '06:01:00 desk day ended 2026-03-06 deskMs 120000 breaks 0',
      '08:01:00 held offHours',
      '08:02:00 natural break reset+release awayMs 28800000',
      '08:02:00 wind-down shown',
    );
  });

  it('that begin while the user sits there forget what was counted before', () => {
    const workingHours = { monday: [['09:30', '17:00']] };
    const desk = simulateDesk({ preferences: { workingHours: {} } });
    desk.live('work 20m', { do: 'set', preferences: { workingHours } }, 'work 39m');
    desk.expect('00:20:00 held offHours', '00:30:00 released offHours');
    desk.verify({ counters: { reset: 1_740_000 } });
  });

  it('may have a gap at noon: the day ends with the last of them', () => {
    const workingHours = {
      monday: [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
    };
    const early = simulateDesk({ startsAt: '2026-03-02T08:00:00', timeZone: 'UTC', preferences: { workingHours } });
    expect(early.outlook().heldBy).toEqual([{ reason: 'offHours', untilWall: Date.UTC(2026, 2, 2, 9) }]);
    const noon = simulateDesk({ startsAt: '2026-03-02T11:59:00', timeZone: 'UTC', preferences: { workingHours } });
    noon.live('work 2m');
    noon.expect('00:01:00 held offHours');
    expect(noon.outlook().heldBy).toEqual([{ reason: 'offHours', untilWall: Date.UTC(2026, 2, 2, 13) }]);
  });

  it('from a time to the same time last a whole day', () => {
    const desk = simulateDesk({ preferences: { workingHours: { monday: [['00:00', '00:00']] } } });
    desk.live('lock 14h59m');
    desk.expect();
    desk.live('lock 2m');
    desk.expect('15:00:00 held offHours');
  });

  it('can be given up while they hold', () => {
    const desk = simulateDesk({ preferences: { workingHours: { sunday: [['09:00', '10:00']] } } });
    desk.live('work 1m', { do: 'set', preferences: { workingHours: {} } });
    desk.expect('00:00:00 held offHours', '00:01:00 released offHours');
  });

  it('say when their next beginning is on another day', () => {
    const desk = simulateDesk({ preferences: { workingHours: { wednesday: [['09:00', '17:00']] } } });
    expect(desk.outlook().heldBy).toEqual([
      { reason: 'offHours', untilWall: Date.UTC(2026, 2, 4, 8), untilOtherDay: true },
    ]);
    desk.live('lock 24h1s');
    expect(desk.outlook().heldBy).toEqual([{ reason: 'offHours', untilWall: Date.UTC(2026, 2, 4, 8) }]);
  });

  it('may have no next beginning to tell', () => {
    const desk = simulateDesk();
    desk.live('hold offHours', 'work 1m');
    expect(desk.outlook().heldBy).toEqual([{ reason: 'offHours' }]);
  });
});

describe('the desk day', () => {
  it('ends at 04:00 local time on an ordinary day', () => {
    const desk = simulateDesk({ startsAt: '2026-03-02T03:50:00' });
    desk.live('work 20m');
    desk.expect('00:10:00 desk day ended 2026-03-01 deskMs 600000 breaks 0');
    desk.verify({ deskMs: 600_000, counters: { reset: 1_200_000 } });
  });

  it('ends at 04:00, not 05:00 or 03:00, when clocks are set forward or back', () => {
    const spring = simulateDesk({ startsAt: '2026-03-28T12:00:00' });
    spring.live('lock 15h1m');
    expect(spring.lines.map((line) => line.wall)).toEqual(['2026-03-29T04:00:00+02:00']);
    const autumn = simulateDesk({ startsAt: '2026-10-24T12:00:00' });
    autumn.live('lock 17h1m');
    expect(autumn.lines.map((line) => line.wall)).toEqual(['2026-10-25T04:00:00+01:00']);
  });

  it('begins where the preference says', () => {
    const desk = simulateDesk({ startsAt: '2026-03-02T23:59:00', preferences: { deskDayStarts: '00:00' } });
    desk.live('work 2m');
    desk.expect('00:01:00 desk day ended 2026-03-02 deskMs 60000 breaks 0');
  });

  it('does not end twice when the clock is set back across its end', () => {
    const desk = simulateDesk({ startsAt: '2026-03-02T03:59:00' });
    desk.live('work 2m', 'clock -10m', 'work 20m');
    desk.expect('00:01:00 desk day ended 2026-03-01 deskMs 60000 breaks 0');
  });

  it.each(['sleep 63h', 'sleep 63h unannounced', 'restart 63h', 'clock +63h'])(
    'each end once, by their dates: %s',
    (weekend) => {
      const desk = simulateDesk({ startsAt: '2026-03-06T17:50:00' });
      desk.live('work 10m', weekend, 'work 1m');
      expect(desk.lines.map(({ event: { day, deskMs } }) => [day, deskMs]).slice(0, -1)).toEqual([
        ['2026-03-06', 600_000],
        ['2026-03-07', 0],
        ['2026-03-08', 0],
      ]);
    },
  );

  it('are not told one by one after years', () => {
    const desk = simulateDesk();
    desk.live('work 1m', 'sleep 9000h', 'work 1m');
    expect(desk.lines.map(({ event: { event, day } }) => day ?? event)).toEqual(['2026-03-02', 'natural break']);
  });

  it('recovers from a clock that was years ahead', () => {
    const desk = simulateDesk({ preferences: { breakKinds: [lunchKind] } });
    desk.live('work 1m', 'clock +900h', 'work 1m', 'clock -900h', 'work 1m');
    expect(desk.lines.map((line) => line.event.event)).toEqual(['desk day ended', 'natural break', 'desk day ended']);
    desk.live('work 3h28m');
    expect(desk.lines.at(-1)).toMatchObject({ at: '03:30:00', event: { event: 'reminder shown', kind: 'lunch' } });
  });
});

describe('the wind-down', () => {
  it('is offered once at its own time', () => {
    const desk = simulateDesk({ preferences: { windDown: { at: '09:10' }, dayLimitMs: 1_200_000 } });
    desk.live('work 25m');
    desk.expect('00:10:00 wind-down shown');
  });

  it('is offered at its own time in the middle of the work, too', () => {
    const preferences = { windDown: { at: '09:10' }, workingHours: nineToFive };
    const desk = simulateDesk({ preferences });
    desk.live('work 11m');
    desk.expect('00:10:00 wind-down shown');
  });

  it('is offered on working days only, where there are any', () => {
    const preferences = { windDown: { at: '18:00' }, workingHours: { tuesday: [['09:00', '17:00']] } };
    const desk = simulateDesk({ startsAt: '2026-03-02T17:59:00', preferences });
    desk.live('work 2m');
    desk.expect('00:00:00 held offHours');
  });

  it('held or away, is offered within 60 min, else dropped', () => {
    const preferences = { windDown: { enabled: true, at: '09:10' } };
    const held = simulateDesk({ preferences: { ...preferences, breakKinds: [lunchKind] } });
    held.live('hold meeting', 'work 69m', 'release meeting');
    held.expect('00:00:00 held meeting', '01:09:00 released meeting', '01:09:00 wind-down shown');
    const away = simulateDesk({ preferences });
    away.live('lock 69m', 'work 1s');
    away.expect('01:09:00 natural break reset+release awayMs 4140000', '01:09:00 wind-down shown');
    const late = simulateDesk({ preferences: { ...preferences, breakKinds: [lunchKind] } });
    late.live('hold meeting', 'work 71m', 'release meeting', 'work 1m');
    late.expect('00:00:00 held meeting', '01:11:00 released meeting');
  });

  it('offered after the day limit is not offered again at its own time', () => {
    const desk = simulateDesk({ preferences: { windDown: { at: '09:20' }, dayLimitMs: 600_000 } });
    desk.live('work 25m');
    desk.expect('00:10:00 wind-down shown');
  });

  it('waits for a running break', () => {
    const desk = simulateDesk({ preferences: { windDown: { at: '09:10' } } });
    desk.live('work 9m', 'startBreak', 'idle 90s');
    desk.expect(
      '00:09:00 break opened reset unfold_90 user',
      '00:10:30 break closed reset completed',
      '00:10:30 wind-down shown',
    );
  });

  it('is offered after the day limit, once in a desk day', () => {
    const desk = simulateDesk({ preferences: { dayLimitMs: 1_200_000, windDown: { enabled: false } } });
    desk.live('work 25m');
    desk.expect('00:20:00 wind-down shown');
  });

  it('switched off is not offered at the end of work', () => {
    const preferences = { workingHours: nineToFive, windDown: { enabled: false } };
    const desk = simulateDesk({ startsAt: '2026-03-02T16:59:00', preferences });
    desk.live('work 2m');
    desk.expect('00:01:00 held offHours');
  });
});

describe('a calendar and its clock', () => {
  it('believes a wall clock that was set a little forward', () => {
    const desk = simulateDesk({ preferences: { workingHours: { monday: [['08:00', '09:10']] } } });
    desk.live('work 9m50s', 'clock +10s');
    desk.expect('00:09:50 held offHours', '00:09:50 wind-down shown');
  });

  it('brings what comes between two readings in its order, to an absence and to who has just left', () => {
    const preferences = { awayAfterMs: 60_000, workingHours: { monday: [['09:20', '18:00']] } };
    const before = ['00:00:00 held offHours', '00:03:00 held paused'];
    const away = simulateDesk({ preferences, readingEveryMs: '7s' });
    away.live('work 3m', 'pause 1021s', 'idle 20m');
    away.expect(...before, '00:20:04 released offHours', '00:20:04 released paused');
    const leaving = simulateDesk({ preferences, readingEveryMs: '7s' });
    leaving.live('work 3m', 'pause 1021s', 'work 958s', 'idle 2m');
    leaving.expect(...before, '00:20:04 released offHours', '00:20:04 released paused');
  });

  it.each(['lock 5m', 'idle 5m'])('brings first what comes in the moment an absence reaches back: %s', (absence) => {
    const preferences = { awayAfterMs: 60_000, workingHours: { monday: [['09:20', '18:00']] } };
    const desk = simulateDesk({ preferences, readingEveryMs: '27s' });
    desk.live('pause 1205s', 'work 19m', absence);
    desk.expect(
      '00:00:00 held offHours',
      '00:00:00 held paused',
      '00:20:15 released offHours',
      '00:20:15 released paused',
    );
  });

  it('asks for no fixed time that had passed when it was set', () => {
    const desk = simulateDesk();
    desk.live(
      'work 10m',
      { do: 'set', preferences: { breakKinds: [{ id: 'reset', at: ['09:05', '09:12'] }] } },
      'work 5m',
    );
    desk.expect('00:12:00 reminder shown reset 1');
  });

  it('gives a day that ended while the app was off no idle time as desk time', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 90s', 'restart 20h');
    desk.expect('20:11:30 desk day ended 2026-03-02 deskMs 600000 breaks 0');
  });
});

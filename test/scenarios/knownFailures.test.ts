/** What other break tools are known to get wrong, each as a day that must go right here. */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/core/time/time.ts';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('known failures of other tools', () => {
  it('a 5 s lock resets everything', () => {
    const desk = simulateDesk();
    desk.live('work 29m', 'lock 5s', 'work 1m');
    desk.expect('00:30:05 reminder shown reset 1');
  });

  it('a break opens to an empty chair', () => {
    const desk = simulateDesk({ preferences: { insistence: 'strict', breakKinds: [{ id: 'release' }] } });
    desk.live('work 60m30s', 'lock 4m', 'work 1m');
    desk.expect(
      '01:00:00 reminder shown release 1',
      '01:00:30 reminder hidden release away',
      '01:05:30 reminder shown release 1',
    );
  });

  it('Do Not Disturb swallows a break', () => {
    const desk = simulateDesk();
    desk.live('work 25m', 'hold doNotDisturb', 'work 25m', 'release doNotDisturb', 'work 1m');
    desk.expect('00:25:00 held doNotDisturb', '00:50:00 released doNotDisturb', '00:51:00 reminder shown reset 1');
  });

  it('a timed pause that ends during a hold never ends', () => {
    const desk = simulateDesk();
    desk.live('work 25m', 'pause 10m', 'hold meeting', 'work 15m', 'release meeting', 'work 1m');
    desk.expect(
      '00:25:00 held paused',
      '00:25:00 held meeting',
      '00:35:00 released paused',
      '00:40:00 released meeting',
      '00:41:00 reminder shown reset 1',
    );
  });

  it('a pause of 700 h ends at once', () => {
    const desk = simulateDesk({ readingEveryMs: '30s', preferences: { breakKinds: [{ id: 'reset' }] } });
    desk.live('pause 700h', 'work 3h');
    desk.expect('00:00:00 held paused');
    desk.live('sleep 696h', 'work 59m');
    expect(desk.outlook().heldBy).toHaveLength(1);
    desk.live('work 2m');
    expect(desk.lines.at(-2)).toMatchObject({ at: '700:00:00', event: { event: 'released', reason: 'paused' } });
  });

  it('sleep is counted as work', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'sleep 8h unannounced', 'work 10m', 'sleep 8h', 'work 10m');
    expect(desk.lines.filter((line) => line.event.event === 'reminder shown')).toEqual([]);
    desk.verify({ counters: { reset: 600_000 } });
  });

  it('an absence of exactly the natural-break length is not credited', () => {
    const desk = simulateDesk();
    desk.live('work 20m', 'lock 5m', 'work 1s');
    desk.expect('00:25:00 natural break reset+release awayMs 300000');
  });

  it('the daily reset moves by an hour at DST', () => {
    const desk = simulateDesk({ startsAt: '2026-03-28T03:30:00', timeZone: 'America/New_York' });
    desk.live('lock 24h', 'lock 24h', 'lock 24h');
    expect(desk.lines.map((line) => line.wall.slice(11, 19))).toEqual(['04:00:00', '04:00:00', '04:00:00']);
    const change = simulateDesk({ startsAt: '2026-10-31T12:00:00', timeZone: 'America/New_York' });
    change.live('lock 24h');
    expect(change.lines.map((line) => line.wall)).toEqual(['2026-11-01T04:00:00-05:00']);
  });

  it('overnight hours never match', () => {
    const workingHours = { monday: [['22:00', '06:00']] };
    const desk = simulateDesk({ startsAt: '2026-03-02T23:50:00', preferences: { workingHours } });
    desk.live('work 31m');
    desk.expect('00:30:00 reminder shown reset 1');
  });

  it('an edited interval waits for the next cycle', () => {
    const desk = simulateDesk();
    const shorter = [{ id: 'reset', everyMs: 900_000 }, { id: 'release' }];
    desk.live('work 20m', { do: 'set', preferences: { breakKinds: shorter } });
    desk.expect('00:20:00 reminder shown reset 1');
  });

  it('"less than a minute" for ever after a sleep', () => {
    const desk = simulateDesk();
    desk.live('work 29m50s', 'sleep 90s unannounced', 'idle 5s', 'work 10s');
    desk.expect('00:31:35 reminder shown reset 1');
  });

  it('breaks are not counted when they opened by themselves', () => {
    const desk = simulateDesk({ preferences: { insistence: 'firm' } });
    desk.live('work 31m', 'idle 90s', 'lock 19h');
    expect(desk.lines.at(-1)).toMatchObject({ event: { event: 'desk day ended', breaks: 1 } });
  });

  it('skipping uses up the snoozes', () => {
    const desk = simulateDesk({ preferences: { maxSnoozes: 1, breakKinds: [{ id: 'reset' }] } });
    desk.live('work 30m', 'skip', 'work 30m', 'snooze');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 skipped reset',
      '01:00:00 reminder shown reset 1',
      '01:00:00 reminder hidden reset answered',
      '01:00:00 snoozed reset untilMs 3900000',
    );
  });
});

/** Clocks that are set, and nights that are written in two: each was lived wrongly here once. */
describe('a clock that is put right', () => {
  const onlyAtNoon = [{ id: 'reset', everyMs: 24 * HOUR, at: ['12:00'] }];

  it('a fixed time comes that was never heard, because the clock was ahead at the start', () => {
    const desk = simulateDesk({ startsAt: '2026-03-02T12:10:00', preferences: { breakKinds: onlyAtNoon } });
    desk.live('work 5m', 'clock -1h', 'work 46m');
    desk.expect('00:50:00 reminder shown reset 1');
  });

  it('a fixed time that was heard does not come again, however far back the clock is set', () => {
    const desk = simulateDesk({ startsAt: '2026-03-02T11:50:00', preferences: { breakKinds: onlyAtNoon } });
    desk.live('work 12m', 'skip');
    desk.expect('00:10:00 reminder shown reset 1', '00:12:00 reminder hidden reset answered', '00:12:00 skipped reset');
    desk.live('clock -10m', 'work 20m', 'clock -1h', 'work 3h');
    desk.expect();
  });

  it('set back over the start of work, it begins no second day', () => {
    const hours = { workingHours: { monday: [['09:00', '17:00']] } };
    const desk = simulateDesk({ startsAt: '2026-03-02T08:59:00', preferences: hours });
    desk.live('work 20m', 'clock -20m', 'work 11m30s');
    desk.expect('00:00:00 held offHours', '00:01:00 released offHours', '00:31:00 reminder shown reset 1');
  });

  it('set back over the end of work, it brings no second wind-down', () => {
    const hours = { workingHours: { monday: [['09:00', '17:00']] }, windDown: { enabled: true, at: 'workEnds' } };
    const desk = simulateDesk({ startsAt: '2026-03-02T16:55:00', preferences: hours });
    desk.live('work 10m', 'clock -10m', 'work 30m');
    desk.expect('00:05:00 held offHours', '00:05:00 wind-down shown');
  });
});

it('a night shift written in two ranges has its wind-down in the morning', () => {
  const night = { monday: [['22:00', '24:00']], tuesday: [['00:00', '06:00']] };
  const desk = simulateDesk({
    startsAt: '2026-03-02T23:30:00',
    readingEveryMs: '5s',
    preferences: {
      ...{ workingHours: night, windDown: { enabled: true, at: 'workEnds' } },
      breakKinds: [{ id: 'reset', everyMs: 24 * HOUR }],
    },
  });
  desk.live('work 7h');
  desk.expect(
    '04:30:00 desk day ended 2026-03-02 deskMs 16200000 breaks 0',
    '06:30:00 held offHours',
    '06:30:00 wind-down shown',
  );
});

it('an absence over the day’s end is no desk time, on neither side of it', () => {
  const desk = simulateDesk({
    startsAt: '2026-03-02T03:00:00',
    preferences: {
      awayAfterMs: 30 * MINUTE,
      breakKinds: [{ id: 'reset', everyMs: 24 * HOUR, naturalBreakMs: 5 * MINUTE }],
    },
  });
  desk.live('work 40m', 'idle 40m', 'work 1m');
  desk.expect(
    '01:10:00 desk day ended 2026-03-01 deskMs 2400000 breaks 0',
    '01:20:00 natural break reset awayMs 2400000',
  );
  desk.verify({ deskMs: MINUTE });
});

it('who only reads over the day’s end has sat on both sides of it', () => {
  const desk = simulateDesk({
    startsAt: '2026-03-02T03:00:00',
    preferences: { awayAfterMs: 30 * MINUTE, breakKinds: [{ id: 'reset', everyMs: 24 * HOUR }] },
  });
  desk.live('work 40m', 'idle 25m', 'work 1m');
  desk.expect('01:05:00 desk day ended 2026-03-01 deskMs 3600000 breaks 0');
  desk.verify({ deskMs: 6 * MINUTE });
});

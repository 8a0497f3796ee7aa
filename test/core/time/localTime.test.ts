import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  isoOf,
  isTimeZone,
  localTimeAt,
  minuteOf,
  offsetAt,
  wallOf,
  weekdayOf,
} from '../../../src/core/time/localTime.ts';
import { DAY, HOUR, MINUTE } from '../../../src/core/time/time.ts';

const amsterdam = 'Europe/Amsterdam';
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;

describe('local time', () => {
  it('knows dates, weekdays and times of day', () => {
    expect(dateOf(dayOf('2026-03-02'))).toBe('2026-03-02');
    expect(weekdayOf(dayOf('2026-03-02'))).toBe(0);
    expect(weekdayOf(dayOf('1969-12-28'))).toBe(6);
    expect(minuteOf('09:30')).toBe(570);
    expect(minuteOf('24:00')).toBe(1440);
  });

  it('goes by the offset in force, also west of Greenwich and before 1970', () => {
    expect(offsetAt(Date.UTC(2026, 0, 1), amsterdam)).toBe(HOUR);
    expect(offsetAt(Date.UTC(2026, 6, 1), amsterdam)).toBe(2 * HOUR);
    expect(offsetAt(-1500, 'UTC')).toBe(0);
    expect(isoOf(Date.UTC(2026, 0, 1, 12), 'America/St_Johns')).toBe('2026-01-01T08:30:00-03:30');
    expect(isoOf(Date.UTC(2026, 6, 1, 12), amsterdam)).toBe('2026-07-01T14:00:00+02:00');
  });

  it('takes the first of a time that occurs twice', () => {
    expect(isoOf(wallOf(dayOf('2026-10-25'), 150 * MINUTE, amsterdam), amsterdam)).toBe('2026-10-25T02:30:00+02:00');
  });

  it('takes a time that does not occur as long after midnight as on any other day', () => {
    expect(isoOf(wallOf(dayOf('2026-03-29'), 150 * MINUTE, amsterdam), amsterdam)).toBe('2026-03-29T03:30:00+02:00');
    expect(isoOf(wallOf(dayOf('2026-03-29'), 240 * MINUTE, amsterdam), amsterdam)).toBe('2026-03-29T04:00:00+02:00');
  });

  it('refuses time zones that are none', () => {
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
    expect(isTimeZone(amsterdam)).toBe(true);
  });

  it('finds the way back for every time that occurs', () => {
    const zones = fc.constantFrom('UTC', amsterdam, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    const minutes = fc.integer({ min: Date.UTC(2020) / MINUTE, max: Date.UTC(2035) / MINUTE });
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const local = localTimeAt(minute * MINUTE, zone);
        expect(localTimeAt(wallOf(local.day, local.minute * MINUTE, zone), zone)).toEqual(local);
      }),
      { numRuns: 2000 },
    );
  });
});

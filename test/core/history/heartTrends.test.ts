import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breathRate, earlierSwings, paceHistories } from '../../../src/core/history/heartTrends.ts';
import type { HeartRecord } from '../../../src/core/history/records.ts';
import { DAY, HOUR } from '../../../src/core/time/time.ts';

const MONDAY = Date.UTC(2026, 2, 2);
const heart = (day: number, swing: number, breathMs = 10_000): HeartRecord => ({
  ...{ beganWall: MONDAY + day * DAY + 9 * HOUR, endedWall: MONDAY + day * DAY + 10 * HOUR, utcOffsetMinutes: 0 },
  ...{ breathMs, swing, breaths: 8, rmssdBefore: null, rmssdAfter: null },
});

describe('what straps told over many breaks', () => {
  test('stands by pace, the most breathed one first, and by week', () => {
    const hearts = [heart(0, 10), heart(1, 14), heart(1, 12, 12_000), heart(6, 11), heart(14, 9)];
    const monday = MONDAY / DAY;
    expect(paceHistories(hearts, '04:00', 0)).toEqual([
      {
        ...{ breathMs: 10_000, breaks: 4, swing: 11, low: 9, high: 14 },
        weeks: [
          { days: { from: monday, to: monday + 7 }, breaks: 3, swing: 11, low: 10, high: 14 },
          { days: { from: monday + 14, to: monday + 21 }, breaks: 1, swing: 9, low: 9, high: 9 },
        ],
      },
      {
        ...{ breathMs: 12_000, breaks: 1, swing: 12, low: 12, high: 12 },
        weeks: [{ days: { from: monday, to: monday + 7 }, breaks: 1, swing: 12, low: 12, high: 12 }],
      },
    ]);
    expect(paceHistories([], '04:00', 0)).toEqual([]);
  });

  test('is a range beside a break only from five earlier ones at its pace', () => {
    const four = [heart(0, 10), heart(1, 8), heart(2, 14), heart(3, 9), heart(4, 30, 12_000)];
    expect(earlierSwings(four, 10_000)).toBeNull();
    expect(earlierSwings([...four, heart(5, 11)], 10_000)).toEqual({ breaks: 5, swing: 10, low: 8, high: 14 });
  });

  test('loses no break, whatever their paces and days are', () => {
    const record = fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 40 }), fc.constantFrom(8_000, 10_000, 12_000));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), fc.nat(6), (made, weekStarts) => {
        const found = paceHistories(
          made.map(([day, swing, breathMs]) => heart(day, swing, breathMs)),
          '04:00',
          weekStarts,
        );
        const sum = (ranges: readonly { readonly breaks: number }[]): number =>
          ranges.reduce((total, { breaks }) => total + breaks, 0);
        expect(sum(found)).toBe(made.length);
        for (const pace of found) {
          expect(sum(pace.weeks)).toBe(pace.breaks);
          expect(pace.low).toBeLessThanOrEqual(pace.swing);
          expect(pace.high).toBeGreaterThanOrEqual(pace.swing);
        }
      }),
    );
  });
});

test('a pace is told in breaths a minute', () => {
  expect([10_000, 12_000, 10_900, 8_000].map(breathRate)).toEqual([6, 5, 5.5, 7.5]);
});

import { describe, expect, test } from 'vitest';
import { monthOf, weekOf, yearOf } from '../../../src/core/history/historyCalendar.ts';
import { estimateOf, verdictOn } from '../../../src/core/history/estimates.ts';
import type { BreakRecord } from '../../../src/core/history/records.ts';
import { routineEffects, type RoutineEffects } from '../../../src/core/history/settling.ts';
import { tensionPairs, trendOf, type TensionPair } from '../../../src/core/history/trends.ts';
import { dateOf } from '../../../src/core/time/localTime.ts';
import { DAY } from '../../../src/core/time/time.ts';

const monday = Date.UTC(2026, 2, 2) / DAY;

const pairs = (
  count: number,
  before: number,
  afterOf: (index: number) => number,
  routine = 'unfold_90',
): TensionPair[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ day: monday + index, routine, pace: null, before, after: afterOf(index) },
    lengthMs: 60_000 + index * 2_000,
  }));

const leadersOf = ({ leaders }: RoutineEffects): readonly (string | null)[] => leaders.map(({ routine }) => routine);

describe('the calendar', () => {
  test('weeks start where the person’s do, months and years at their first', () => {
    const sunday = monday + 6;
    expect(weekOf(sunday, 0)).toEqual({ from: monday, to: monday + 7 });
    expect(weekOf(sunday, 6)).toEqual({ from: sunday, to: sunday + 7 });
    const leapDay = Date.UTC(2028, 1, 29) / DAY;
    expect([monthOf(leapDay).from, monthOf(leapDay).to].map(dateOf)).toEqual(['2028-02-01', '2028-03-01']);
    expect(yearOf(leapDay).to - yearOf(leapDay).from).toBe(366);
  });
});

describe('a band', () => {
  test('is that of the textbook', () => {
    // Student's own sleep data (1908), the differences: mean 1.58, 95 % from 0.70 to 2.46.
    const found = estimateOf([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]);
    expect(found?.mean).toBeCloseTo(1.58, 5);
    expect(found?.low).toBeCloseTo(0.7001, 3);
    expect(found?.high).toBeCloseTo(2.4599, 3);
  });

  test('needs two values to be one', () => {
    expect(estimateOf([3])).toBeNull();
    expect(verdictOn(null)).toBe('tooFew');
  });
});

describe('tension before and after', () => {
  test('says nothing below ten breaks, however clear they look', () => {
    const { verdict, change, points } = trendOf(
      pairs(9, 8, () => 1),
      0,
    );
    expect([verdict, change]).toEqual(['tooFew', null]);
    expect(points.map(({ count, shown }) => [count, shown])).toEqual([
      [7, null],
      [2, null],
    ]);
  });

  test('is lower, higher, or about the same inside the noise', () => {
    expect(
      trendOf(
        pairs(10, 6, (index) => 3 + (index % 3)),
        0,
      ).verdict,
    ).toBe('lower');
    expect(
      trendOf(
        pairs(10, 3, (index) => 5 + (index % 3)),
        0,
      ).verdict,
    ).toBe('higher');
    expect(
      trendOf(
        pairs(10, 5, (index) => (index % 2 === 0 ? 9 : 0)),
        0,
      ).verdict,
    ).toBe('aboutTheSame');
  });

  test('a change too small for the scale is none, however sure', () => {
    expect(
      trendOf(
        pairs(200, 5, (index) => (index % 3 === 0 ? 4 : 5)),
        0,
      ).verdict,
    ).toBe('aboutTheSame');
  });

  test('nobody answered: nothing to show', () => {
    expect(trendOf([], 0)).toEqual({ count: 0, change: null, verdict: 'tooFew', grain: 'week', points: [] });
  });

  test('long times are months, with the empty ones between', () => {
    const march = pairs(12, 6, () => 4);
    const far = march.map((pair) => ({ ...pair, day: pair.day + 200 }));
    const { grain, points } = trendOf([...march, ...far], 0);
    expect(grain).toBe('month');
    expect(points.map(({ days, count }) => [dateOf(days.from), count])).toEqual([
      ['2026-03-01', 12],
      ['2026-04-01', 0],
      ['2026-05-01', 0],
      ['2026-06-01', 0],
      ['2026-07-01', 0],
      ['2026-08-01', 0],
      ['2026-09-01', 12],
    ]);
    expect(points[0]?.shown?.before.mean).toBe(6);
  });

  const told = { tension: 5, ease: null };
  const record = (checkIn: BreakRecord['checkIn']): BreakRecord => ({
    beganWall: monday * DAY,
    endedWall: monday * DAY + 90_000,
    utcOffsetMinutes: 0,
    kind: 'reset',
    routine: null,
    plannedMs: 90_000,
    askedWall: null,
    outcome: 'completed',
    by: 'user',
    emergency: false,
    pausedMs: 0,
    spentMs: 80_000,
    workedMs: 10_000,
    pace: null,
    checkIn,
  });

  test('half an answer is none', () => {
    const breaks = [null, { before: told, after: null }, { before: null, after: told }, { before: told, after: told }];
    // 00:00 lies before 04:00: it is still Sunday's desk day.
    expect(tensionPairs(breaks.map(record), '04:00')).toEqual([
      { day: monday - 1, routine: null, pace: null, before: 5, after: 5, lengthMs: 80_000 },
    ]);
  });

  test('a break from before the time spent was counted is as long as it lasted, and one that was left counts for nothing', () => {
    const whole = record({ before: told, after: told });
    const old = { ...whole, spentMs: null, workedMs: null };
    const left = { ...whole, outcome: 'abandoned' as const };
    expect(tensionPairs([whole, old, left], '04:00').map(({ lengthMs }) => lengthMs)).toEqual([80_000, 90_000]);
  });
});

describe('the routines', () => {
  test('are compared from ten breaks on, with their numbers; the others are counted', () => {
    const found = routineEffects([
      ...pairs(10, 6, (index) => 4 + (index % 2), 'stand_180'),
      ...pairs(12, 6, (index) => 1 + (index % 2), 'floor_300'),
      ...pairs(9, 9, () => 0, 'bed_180'),
      ...pairs(1, 9, () => 0, 'walk_180'),
    ]);
    expect(found.shown.map(({ routine, count, change, verdict }) => [routine, count, change.mean, verdict])).toEqual([
      ['floor_300', 12, -4.5, 'lower'],
      ['stand_180', 10, -1.5, 'lower'],
    ]);
    expect(found.tooFew).toEqual([
      { routine: 'bed_180', count: 9 },
      { routine: 'walk_180', count: 1 },
    ]);
    expect(leadersOf(found)).toEqual(['floor_300']);
    expect(found.shown.map(({ meanLengthMs }) => meanLengthMs)).toEqual([71_000, 69_000]);
  });

  test('have no winner inside the noise', () => {
    const noisy = (index: number): number => 3 + (index % 3);
    const close = routineEffects([...pairs(10, 6, noisy, 'stand_180'), ...pairs(11, 6, noisy, 'floor_300')]);
    expect(leadersOf(close).toSorted()).toEqual(['floor_300', 'stand_180']);
  });

  test('that may be the first are told from those that are behind one of them', () => {
    const around = (mean: number, spread: number, routine: string): readonly TensionPair[] =>
      pairs(20, 6, (index) => 6 + mean + (index % 2 === 0 ? spread : -spread), routine);
    const chair = around(-2.4, 0.6, 'chair_180');
    const walk = around(-1.9, 0.6, 'walk_180');
    const clearOfTheChairOnly = around(-1.5, 0.6, 'stand_180');
    const clearOfBoth = around(-0.5, 0.6, 'unfold_90');
    const uncertain = around(-1, 3, 'bed_180');
    expect(leadersOf(routineEffects([...clearOfBoth, ...walk, ...clearOfTheChairOnly, ...chair]))).toEqual([
      'chair_180',
      'walk_180',
    ]);
    expect(leadersOf(routineEffects([...clearOfBoth, ...walk, ...uncertain, ...chair]))).toEqual([
      'chair_180',
      'walk_180',
      'bed_180',
    ]);
    expect(leadersOf(routineEffects([...clearOfBoth, ...chair]))).toEqual(['chair_180']);
    expect(leadersOf(routineEffects(chair))).toEqual(['chair_180']);
  });

  test('have nobody in front where none settles, however far apart they are', () => {
    const found = routineEffects([...pairs(10, 5, (index) => 8 + (index % 2), 'a'), ...pairs(10, 5, () => 5, 'b')]);
    expect(found.shown.map(({ verdict }) => verdict)).toEqual(['aboutTheSame', 'higher']);
    expect(leadersOf(found)).toEqual([]);
    expect(leadersOf(routineEffects([]))).toEqual([]);
  });
});

/** The lot and the band of a trial of one, whatever its days were like. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf } from '../../../src/core/time/localTime.ts';
import {
  armOn,
  lastDayOf,
  LOTS,
  MOST_PAIRS,
  PAIRS,
  plannedTrial,
  withMorePairs,
  type TrialWish,
} from '../../../src/core/trial/trial.ts';
import { bandOf, FEWEST_PAIRS, SMALLEST_DIFFERENCE, verdictOf } from '../../../src/core/trial/trialResult.ts';
import { weekdays, type WorkingHours } from '../../../src/core/preferences/preferences.ts';

const wish: TrialWish = {
  kind: 'release',
  arms: { a: { routine: 'stand_180', pace: null }, b: { routine: 'walk_180', pace: null } },
};
const lots = fc.nat(LOTS - 1);
const today = fc.integer({ min: 15_000, max: 30_000 });
const hours: fc.Arbitrary<WorkingHours> = fc
  .uniqueArray(fc.constantFrom(...weekdays), { maxLength: 7 })
  .map((days) => Object.fromEntries(days.map((day) => [day, [['09:00', '17:00']] as const])));
/** As differences between two means of a few whole numbers are: ties and zeros among them. */
const differences = fc.array(
  fc.integer({ min: -60, max: 60 }).map((sixths) => sixths / 6),
  { minLength: FEWEST_PAIRS, maxLength: MOST_PAIRS },
);

test('each lot is another plan, and there is one for each order of the pairs', () => {
  const plans = Array.from({ length: LOTS }, (_, lot) => plannedTrial(wish, lot, 20_000, {}).aFirst.join());
  expect(new Set(plans).size).toBe(2 ** MOST_PAIRS);
});

test('each pair has both arms, on working days to come; more pairs leave what was planned as it is', () => {
  fc.assert(
    fc.property(lots, today, hours, fc.nat(40), (lot, day, workingHours, later) => {
      const trial = plannedTrial(wish, lot, day, workingHours);
      const longer = withMorePairs(trial, day + later, workingHours);
      expect(longer.days.slice(0, 2 * PAIRS)).toEqual(trial.days);
      expect(withMorePairs(longer, day + later, workingHours)).toBe(longer);
      expect(Math.min(...longer.days.slice(2 * PAIRS))).toBeGreaterThan(Math.max(day + later, lastDayOf(trial)));
      expect(longer.days).toHaveLength(2 * MOST_PAIRS);
      for (let pair = 0; pair < MOST_PAIRS; pair += 1) {
        const arms = longer.days.slice(2 * pair, 2 * pair + 2).map((each) => armOn(longer, each));
        expect(arms).toEqual(trial.aFirst[pair] === true ? ['a', 'b'] : ['b', 'a']);
      }
      expect(Math.min(...trial.days)).toBeGreaterThan(day);
      expect(armOn(trial, day)).toBeNull();
      const works = (each: number): boolean =>
        Object.keys(workingHours).length === 0
          ? weekdayOf(each) < 5
          : workingHours[weekdays[weekdayOf(each)] ?? 'monday'] !== undefined;
      expect(longer.days.every(works)).toBe(true);
    }),
  );
});

test('what has been seen goes on no more', () => {
  const seen = { ...plannedTrial(wish, 5, 20_000, {}), shown: true };
  expect(withMorePairs(seen, 20_040, {})).toBe(seen);
});

/** The test itself, as it is written in books: the share of all sign patterns that are at least as extreme. */
function shareAsExtreme(values: readonly number[], shift: number): number {
  const shifted = values.map((value) => value - shift);
  const seen = Math.abs(shifted.reduce((sum, value) => sum + value, 0));
  let asExtreme = 0;
  for (let pattern = 0; pattern < 2 ** values.length; pattern += 1) {
    const sum = shifted.reduce(
      (all, value, index) => all + (Math.floor(pattern / 2 ** index) % 2 === 1 ? -value : value),
      0,
    );
    if (Math.abs(sum) >= seen - 1e-9) asExtreme += 1;
  }
  return asExtreme / 2 ** values.length;
}

test('the band holds just those differences that the test of signs does not reject at 5 %', () => {
  fc.assert(
    fc.property(differences, fc.integer({ min: -130, max: 130 }), (values, twelfths) => {
      const shift = twelfths / 12;
      const { low, high } = bandOf(values) ?? { low: NaN, high: NaN };
      const isInside = shift >= low - 1e-9 && shift <= high + 1e-9;
      expect(isInside).toBe(shareAsExtreme(values, shift) > 0.05);
    }),
  );
});

test('the band moves with the differences, turns round with them, and holds their mean', () => {
  fc.assert(
    fc.property(differences, fc.integer({ min: -5, max: 5 }), (values, shift) => {
      const band = bandOf(values) ?? { mean: NaN, low: NaN, high: NaN };
      const moved = bandOf(values.map((value) => value + shift));
      const turned = bandOf(values.map((value) => -value));
      expect(moved?.low).toBeCloseTo(band.low + shift, 9);
      expect(moved?.high).toBeCloseTo(band.high + shift, 9);
      expect(turned?.low).toBeCloseTo(-band.high, 9);
      expect(turned?.high).toBeCloseTo(-band.low, 9);
      expect(band.low).toBeLessThanOrEqual(band.mean + 1e-9);
      expect(band.high).toBeGreaterThanOrEqual(band.mean - 1e-9);
    }),
  );
});

test('names one as settling more only where the signs speak for it, and a sameness only within a point', () => {
  fc.assert(
    fc.property(differences, (values) => {
      const band = bandOf(values) ?? { mean: NaN, low: NaN, high: NaN };
      const verdict = verdictOf(band);
      const isClear = shareAsExtreme(values, 0) <= 0.05;
      expect(verdict === 'more' || verdict === 'little').toBe(isClear);
      if (verdict === 'more') expect(Math.abs(band.mean)).toBeGreaterThanOrEqual(SMALLEST_DIFFERENCE - 1e-9);
      if (verdict === 'same') expect(Math.max(-band.low, band.high)).toBeLessThanOrEqual(SMALLEST_DIFFERENCE + 1e-9);
    }),
  );
});

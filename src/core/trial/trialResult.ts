/**
 * What came of a trial. The outcome is the day's mean of tension before − after; the difference within each pair of days is A − B. Its
 * band is found by turning the test round that flips the signs of pairs: the lot itself stands for it, whatever the drift of a person's
 * weeks, as long as the difference adds the same on each day. Sources: docs/TRIAL.md.
 */
import type { TensionPair } from '../history/trends.ts';
import { plannedDays, type ArmName, type PlannedDay, type Trial } from './trial.ts';

/** A day counts from so many breaks with both answers on. */
export const FEWEST_ANSWERS = 2;
/** Five pairs cannot tell anything from chance at 5 %: the clearest they can be is 2 ÷ 2⁵. Six can. */
export const FEWEST_PAIRS = 6;
/** Points of the 0–10 scale. A design choice: no smallest difference that matters is known. */
export const SMALLEST_DIFFERENCE = 1;
/** Of each end of the band. */
const TAIL = 0.025;
/** Sums of means are no whole numbers: less than this is nothing. */
const NOTHING = 1e-9;

/** One day as it was lived; means over its breaks that were answered at both ends. */
export interface TrialDay extends PlannedDay {
  readonly answered: number;
  /** Null where too few were answered, so that the day does not count. */
  readonly means: { readonly before: number; readonly settled: number } | null;
}

/** A − B in points, with its band. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** `more`: one settles more; `little`: more, but perhaps too little to matter; `same`: a finding; `open`: none. */
export type TrialVerdict = 'tooFew' | 'more' | 'little' | 'same' | 'open';

export interface ArmSums {
  /** Days that count, and days in the plan. */
  readonly counted: number;
  readonly planned: number;
  /** Means over the days that count; null without any. */
  readonly means: TrialDay['means'];
}

export interface TrialResult {
  readonly days: readonly TrialDay[];
  readonly arms: Readonly<Record<ArmName, ArmSums>>;
  /** Pairs with both days, and all that were planned. */
  readonly wholePairs: number;
  readonly plannedPairs: number;
  /** Null below `FEWEST_PAIRS`. */
  readonly difference: Difference | null;
  readonly verdict: TrialVerdict;
  /** The one that settled more; it is named only with `more` and `little`. */
  readonly ahead: ArmName;
}

/** @param pairs the answered breaks of the trial's kind that were taken, whatever their routine */
export function resultOfTrial(trial: Trial, pairs: readonly TensionPair[]): TrialResult {
  const days = plannedDays(trial).map((planned) => livedDay(planned, trial, pairs));
  const differences = differencesOf(days);
  const difference = bandOf(differences);
  return {
    days,
    arms: { a: sumsOf(days, 'a'), b: sumsOf(days, 'b') },
    wholePairs: differences.length,
    plannedPairs: days.length / 2,
    difference,
    verdict: verdictOf(difference),
    ahead: difference !== null && difference.mean < 0 ? 'b' : 'a',
  };
}

/**
 * The mean of the differences and its band of at least 95 %: the means of all 2ⁿ − 1 subsets of them that are not empty, in order, and of
 * these the ⌊0.025 · 2ⁿ⌋-th from each end. Null below six. For the up to `MOST_PAIRS` of a trial: it takes twice as long for each more.
 */
export function bandOf(differences: readonly number[]): Difference | null {
  if (differences.length < FEWEST_PAIRS) return null;
  const means = subsetMeans(differences);
  const fromEnd = Math.floor(TAIL * (means.length + 1));
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  return { mean, low: means.at(fromEnd - 1) ?? NaN, high: means.at(-fromEnd) ?? NaN };
}

export function verdictOf(difference: Difference | null): TrialVerdict {
  if (difference === null) return 'tooFew';
  const { mean, low, high } = difference;
  if (low > NOTHING || high < -NOTHING) return Math.abs(mean) >= SMALLEST_DIFFERENCE - NOTHING ? 'more' : 'little';
  return Math.max(-low, high) <= SMALLEST_DIFFERENCE + NOTHING ? 'same' : 'open';
}

function livedDay({ day, arm }: PlannedDay, { arms }: Trial, pairs: readonly TensionPair[]): TrialDay {
  const { routine, pace } = arms[arm];
  // A pace that was ruled out meanwhile, as those that hold the breath are in pregnancy, was not led, and tells nothing of itself.
  const isOwn = (pair: TensionPair): boolean => pair.routine === routine && (pace === null || pair.pace === pace);
  const own = pairs.filter((pair) => pair.day === day && isOwn(pair));
  const before = meanOf(own.map((pair) => pair.before));
  const settled = meanOf(own.map((pair) => pair.before - pair.after));
  return { day, arm, answered: own.length, means: own.length < FEWEST_ANSWERS ? null : { before, settled } };
}

function differencesOf(days: readonly TrialDay[]): readonly number[] {
  return days.flatMap((first, index) => {
    const second = days[index + 1];
    if (index % 2 === 1 || first.means === null || second === undefined || second.means === null) return [];
    const difference = first.means.settled - second.means.settled;
    return [first.arm === 'a' ? difference : -difference];
  });
}

function subsetMeans(values: readonly number[]): readonly number[] {
  let subsets: readonly { readonly sum: number; readonly count: number }[] = [{ sum: 0, count: 0 }];
  for (const value of values)
    subsets = [...subsets, ...subsets.map(({ sum, count }) => ({ sum: sum + value, count: count + 1 }))];
  return subsets
    .slice(1)
    .map(({ sum, count }) => sum / count)
    .toSorted((a, b) => a - b);
}

function sumsOf(days: readonly TrialDay[], arm: ArmName): ArmSums {
  const planned = days.filter((day) => day.arm === arm);
  const means = planned.flatMap((day) => day.means ?? []);
  return {
    counted: means.length,
    planned: planned.length,
    means:
      means.length === 0
        ? null
        : { before: meanOf(means.map(({ before }) => before)), settled: meanOf(means.map(({ settled }) => settled)) },
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

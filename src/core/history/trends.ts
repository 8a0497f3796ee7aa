/**
 * Tension before and after breaks over weeks or months (docs/GUIDED-BREAK.md#check-in): never a verdict on one break.
 */
import { deskDayOf, monthOf, weekOf, type Days } from './historyCalendar.ts';
import { estimateOf, verdictOn, FEWEST_TO_SHOW, type ChangeVerdict, type Estimate } from './estimates.ts';
import type { BreakRecord } from './records.ts';
import { lengthOf, resultOf } from './rest.ts';
import type { Pace } from '../routine/pace.ts';
import type { DayNumber } from '../time/localTime.ts';

/** A break taken whose tension was told at both its ends, each 0 … 10. */
export interface TensionPair {
  readonly day: DayNumber;
  readonly routine: string | null;
  /** That it was led at. */
  readonly pace: Pace | null;
  readonly before: number;
  readonly after: number;
  /** As `lengthOf` says. */
  readonly lengthMs: number;
}

export interface TrendPoint {
  readonly days: Days;
  readonly count: number;
  /** Null where there are too few breaks to show. */
  readonly shown: { readonly before: Estimate; readonly after: Estimate } | null;
}

export interface TensionTrend {
  readonly count: number;
  /** After − before, over all of them; null where there are too few. */
  readonly change: Estimate | null;
  readonly verdict: ChangeVerdict;
  /** Whether points are weeks or months. */
  readonly grain: 'week' | 'month';
  /** From the first with any answer to the last, the empty ones between included. */
  readonly points: readonly TrendPoint[];
}

/** Up to this many weeks each point is a week; more points could not be told apart, so then each is a month. */
const MOST_WEEKS = 16;

export function tensionPairs(breaks: readonly BreakRecord[], deskDayStarts: string): readonly TensionPair[] {
  return breaks.flatMap((record) => {
    const { before, after } = record.checkIn ?? { before: null, after: null };
    if (before === null || after === null || resultOf(record) !== 'taken') return [];
    const day = deskDayOf(record, deskDayStarts);
    const lengthMs = lengthOf(record);
    const { routine, pace } = record;
    return [{ day, routine, pace, before: before.tension, after: after.tension, lengthMs }];
  });
}

export function pairsBy<Key>(
  pairs: readonly TensionPair[],
  keyOf: (pair: TensionPair) => Key,
): ReadonlyMap<Key, readonly TensionPair[]> {
  const groups = new Map<Key, TensionPair[]>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return groups;
}

/** @param weekStarts 0 = Monday … 6 = Sunday */
export function trendOf(pairs: readonly TensionPair[], weekStarts: number): TensionTrend {
  const first = Math.min(...pairs.map(({ day }) => day));
  const last = Math.max(...pairs.map(({ day }) => day));
  const grain = last - first < MOST_WEEKS * 7 ? 'week' : 'month';
  const changes = estimateOf(pairs.map(({ before, after }) => after - before));
  const periodOf = (day: DayNumber): Days => (grain === 'week' ? weekOf(day, weekStarts) : monthOf(day));
  const verdict = verdictOn(changes);
  return {
    count: pairs.length,
    change: verdict === 'tooFew' ? null : changes,
    verdict,
    grain,
    points: pairs.length === 0 ? [] : pointsOf(pairs, first, last, periodOf),
  };
}

function pointsOf(
  pairs: readonly TensionPair[],
  first: DayNumber,
  last: DayNumber,
  periodOf: (day: DayNumber) => Days,
): readonly TrendPoint[] {
  const byPeriod = pairsBy(pairs, ({ day }) => periodOf(day).from);
  const points: TrendPoint[] = [];
  for (let days = periodOf(first); days.from <= last; days = periodOf(days.to)) {
    const own = byPeriod.get(days.from) ?? [];
    points.push({ days, count: own.length, shown: shownOf(own) });
  }
  return points;
}

function shownOf(pairs: readonly TensionPair[]): TrendPoint['shown'] {
  const before = estimateOf(pairs.map((pair) => pair.before));
  const after = estimateOf(pairs.map((pair) => pair.after));
  return pairs.length < FEWEST_TO_SHOW || before === null || after === null ? null : { before, after };
}

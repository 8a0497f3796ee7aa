/**
 * A trial of one: two ways of the same break, compared by one person over weeks. Working days run in pairs, and a lot decides which
 * day of a pair is which; the whole plan is drawn before the first day, so nothing that is felt meanwhile can bend it
 * (docs/TRIAL.md). What came of it: `trialResult.ts`.
 */
import type { WayOfDay } from '../repertoire/repertoire.ts';
import type { Pace } from '../routine/pace.ts';
import type { WorkingHours } from '../preferences/preferences.ts';
import { weekdays } from '../preferences/preferences.ts';
import { weekdayOf, type DayNumber } from '../time/localTime.ts';

export const armNames = ['a', 'b'] as const;
export type ArmName = (typeof armNames)[number];

/** What is done in the breaks of a day. */
export interface Arm {
  /** The routine's id. */
  readonly routine: string;
  /** Null: the pace that the preferences say. */
  readonly pace: Pace | null;
}

/** What a person wants to compare: in all breaks of a kind, two routines, or one routine at two paces. */
export interface TrialWish {
  /** The break kind's id. */
  readonly kind: string;
  readonly arms: Readonly<Record<ArmName, Arm>>;
}

export interface Trial extends TrialWish {
  /** Of each pair, whether A comes first; of all `MOST_PAIRS`, though only those that have days are lived. */
  readonly aFirst: readonly boolean[];
  /** The desk days of the trial in their order, two a pair. */
  readonly days: readonly DayNumber[];
  /** The person has seen the result: the plan cannot become longer any more. */
  readonly shown: boolean;
}

/** Three weeks of five days hold these, and a day to spare. */
export const PAIRS = 7;
/** Whoever goes on adds the rest of these, before the result is seen. */
export const MOST_PAIRS = 10;
/** How many plans there are; each has the same chance. */
export const LOTS = 2 ** MOST_PAIRS;

/** The longer break of a trial lasts at most so many times as long as the shorter one: else their lengths would be compared as well. */
const MOST_TIMES_LONGER = 1.25;

/**
 * The whole plan.
 * @param lot drawn at random: a whole number, 0 … LOTS − 1. Bit n is set where A comes first in pair n, so that each order is as likely as any other
 * @param today the first day is the next working day, so that none is half lived already
 */
export function plannedTrial(wish: TrialWish, lot: number, today: DayNumber, workingHours: WorkingHours): Trial {
  return {
    ...wish,
    aFirst: Array.from({ length: MOST_PAIRS }, (_, pair) => Math.floor(lot / 2 ** pair) % 2 === 1),
    days: workingDaysAfter(today, 2 * PAIRS, workingHours),
    shown: false,
  };
}

/** Whether more pairs may be added: their lots are drawn, and nobody has seen a result. */
export function mayGoOn({ days, shown }: Trial): boolean {
  return !shown && days.length < 2 * MOST_PAIRS;
}

/** With the days of all its pairs; those that are added come after today. The very same where it may not go on. */
export function withMorePairs(trial: Trial, today: DayNumber, workingHours: WorkingHours): Trial {
  if (!mayGoOn(trial)) return trial;
  const after = Math.max(today, lastDayOf(trial));
  const more = workingDaysAfter(after, 2 * MOST_PAIRS - trial.days.length, workingHours);
  return { ...trial, days: [...trial.days, ...more] };
}

export interface PlannedDay {
  readonly day: DayNumber;
  readonly arm: ArmName;
}

/** The whole plan, day by day. For whoever works out the result: nobody else is to know what is to come. */
export function plannedDays({ days, aFirst }: Trial): readonly PlannedDay[] {
  return days.map((day, index) => {
    const isFirst = index % 2 === 0;
    return { day, arm: isFirst === aFirst[Math.floor(index / 2)] ? 'a' : 'b' };
  });
}

/** The day's arm; null on a day that is not in the plan. */
export function armOn(trial: Trial, day: DayNumber): ArmName | null {
  return plannedDays(trial).find((planned) => planned.day === day)?.arm ?? null;
}

/** How the breaks of its kind go on a day; null: as always. */
export function wayOn(trial: Trial | null, day: DayNumber): WayOfDay | null {
  const arm = trial === null ? null : armOn(trial, day);
  return trial === null || arm === null ? null : { kind: trial.kind, ...trial.arms[arm] };
}

export function firstDayOf({ days }: Trial): DayNumber {
  return Math.min(...days);
}

export function lastDayOf({ days }: Trial): DayNumber {
  return Math.max(...days);
}

/** Whether breaks of these lengths, in seconds, may be the two arms of a trial. */
export function areAboutAsLong(one: number, other: number): boolean {
  return Math.max(one, other) <= MOST_TIMES_LONGER * Math.min(one, other);
}

/** The first `count` days after `day` on weekdays with working hours; on Mondays to Fridays where no weekday has any. */
function workingDaysAfter(day: DayNumber, count: number, workingHours: WorkingHours): readonly DayNumber[] {
  const withHours = weekdays.map((weekday) => (workingHours[weekday] ?? []).length > 0);
  const isWorking = withHours.includes(true) ? withHours : weekdays.map((_, weekday) => weekday < 5);
  const found: DayNumber[] = [];
  for (let next = day + 1; found.length < count; next += 1) if (isWorking[weekdayOf(next)] === true) found.push(next);
  return found;
}

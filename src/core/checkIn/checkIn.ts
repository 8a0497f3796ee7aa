/**
 * The check-in: two optional taps before and after some breaks. It is never a verdict: one pair of numbers says
 * nothing; a trend over at least ten breaks may say something. Source: docs/GUIDED-BREAK.md#check-in;
 * docs/EVIDENCE.md#4-measuring-the-shift.
 */

/** Both ends of the scale. */
export const LEAST = 0;
export const MOST = 10;

export interface CheckInAnswer {
  /** 0 none … 10 as tense as can be. */
  readonly tension: number;
  /** 0 none … 10 wholly at ease; null where it was left out. */
  readonly ease: number | null;
}

/** The two ends of a break at which it is asked. */
export type CheckInMoment = 'before' | 'after';

/** One break's check-in; an answer not given is null. */
export type CheckInAnswers = { readonly [Moment in CheckInMoment]: CheckInAnswer | null };

/**
 * Whether this break asks, `breaksSince` breaks after the one that asked last.
 * @param every 1: each break; 0: never by itself
 */
export function asksNow(every: number, breaksSince: number): boolean {
  return every > 0 && breaksSince + 1 >= every;
}

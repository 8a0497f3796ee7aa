/** Durations in milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** One moment on both clocks: `at` monotonic milliseconds, for durations; `wall` epoch milliseconds, for the calendar. */
export interface Moment {
  readonly at: number;
  readonly wall: number;
}

/** From (included) to (excluded), epoch milliseconds. */
export interface WallSpan {
  readonly fromWall: number;
  readonly untilWall: number;
}

/** Durations in milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How long what a person did can be taken back: a skip, a deletion from their history. */
export const UNDO_WITHIN_MS = 10 * SECOND;

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

import type { HoldReason } from './holds.ts';

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

/** What the machine says at one moment (desk-time §1). */
export interface Reading extends Moment {
  /** Milliseconds since the last keyboard or pointer input. */
  readonly idleMs: number;
  /** The screen is locked. */
  readonly locked: boolean;
  /** The system told that it slept this long since the reading before; absent when it told nothing. */
  readonly suspendedMs?: number;
  /** Reasons not to disturb that sensors see now; `paused` and `offHours` the engine adds by itself. */
  readonly holds: readonly HoldReason[];
}

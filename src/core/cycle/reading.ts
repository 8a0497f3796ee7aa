/** What the machine says at one moment (docs/DESK-TIME.md#readings). */
import type { Moment } from '../time/time.ts';
import type { HoldReason, SensedHold } from './holds.ts';

export interface Reading extends Moment {
  /**
   * Milliseconds since the last keyboard or pointer input. Null where the desk does not tell: that is neither input nor its
   * absence, so nobody comes back by it and nobody goes.
   */
  readonly idleMs: number | null;
  /** The screen is locked. */
  readonly locked: boolean;
  /** It was locked, and whether it still is nobody knows: not that a person has unlocked it. Absent: not so. */
  readonly lockIsLost?: boolean;
  /** The machine slept exactly this long since the reading before, 0: it did not; absent where nobody knows. */
  readonly suspendedMs?: number;
  /** Reasons not to disturb that sensors see now; `paused` and `offHours` the engine adds by itself. */
  readonly holds: readonly SensedHold[];
  /**
   * Milliseconds since the reading before in which input went elsewhere than to our own windows; they are its last ones. It counts during
   * a break alone. Absent: none that anything knows of.
   */
  readonly workedMs?: number;
  /** A video is being watched in full screen: missing input is then no absence. Absent: not that anything knows of. */
  readonly watching?: boolean;
}

/** A reading of a day on paper, whose writer may name any reason as if it were sensed (docs/SIMULATE.md). */
export interface PaperReading extends Omit<Reading, 'holds'> {
  readonly holds: readonly HoldReason[];
}

/** What the engine takes. */
export type AnyReading = Reading | PaperReading;

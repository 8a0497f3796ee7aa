/**
 * Which part of the calendar has been lived through. The wall clock may be set back: a moment of the calendar that was heard does not
 * come again, and one that never was still comes, as after a start with a clock that was ahead.
 */
import { most } from '../text/limits.ts';
import { DAY, HOUR, type WallSpan } from '../time/time.ts';

/** Epoch milliseconds; every moment from `fromWall` to `untilWall`, both included, was heard. */
export interface Heard extends WallSpan {
  /** What was heard before the clock was set back, as far as it still lies ahead; oldest first. */
  readonly ahead: readonly WallSpan[];
}

/** A clock is set right by minutes. One that goes back further was wrong, or is wrong now: the calendar is read by what it says. */
const MOST_LIVED_AGAIN_MS = 2 * HOUR;

/** Nothing was heard yet. A moment that comes at `wall` itself is still to be heard. */
export function nothingHeard(wall: number): Heard {
  return { fromWall: wall - 1, untilWall: wall - 1, ahead: [] };
}

/** Whether the clock was set back into what has just been lived: nothing in the calendar changes until it is where it was. */
export function livesAgain({ fromWall, untilWall }: Heard, wall: number): boolean {
  return wall >= fromWall && wall < untilWall && untilWall - wall <= MOST_LIVED_AGAIN_MS;
}

/** What was heard, as it counts at `wall`: where the clock was set back, hearing begins anew. */
export function heardAt({ fromWall, untilWall, ahead }: Heard, wall: number): Heard {
  const isBack = wall < untilWall;
  const spans = isBack ? [...ahead, { fromWall, untilWall }] : ahead;
  // What was heard more than a day ahead of now came from a clock that was set wrong.
  const still = spans.filter((span) => span.untilWall >= wall && span.untilWall <= wall + DAY).slice(-most.heardSpans);
  return { ...(isBack ? { fromWall: wall, untilWall: wall } : { fromWall, untilWall }), ahead: still };
}

/** Whether a moment was heard before the clock was set back. */
export function wasHeard({ ahead }: Heard, wall: number): boolean {
  return ahead.some((span) => wall >= span.fromWall && wall <= span.untilWall);
}

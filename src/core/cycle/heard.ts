/**
 * Which part of the calendar has been lived through. The wall clock may be set back: a moment of the calendar that was heard does not
 * come again, and one that never was still comes, as after a start with a clock that was ahead.
 */
import { most } from '../text/limits.ts';
import { DAY, HOUR, type WallSpan } from '../time/time.ts';

/** Epoch milliseconds; every moment from `heardFromWall` to `heardWall`, both included, was heard. */
export interface Heard {
  readonly heardFromWall: number;
  readonly heardWall: number;
  /** What was heard before the clock was set back, as far as it still lies ahead; oldest first. */
  readonly heardAhead: readonly WallSpan[];
}

/** A clock is set right by minutes. One that goes back further was wrong, or is wrong now: the calendar is read by what it says. */
const MOST_LIVED_AGAIN_MS = 2 * HOUR;

/** Nothing was heard yet. A moment that comes at `wall` itself is still to be heard. */
export function nothingHeard(wall: number): Heard {
  return { heardFromWall: wall - 1, heardWall: wall - 1, heardAhead: [] };
}

/** Whether the clock was set back into what has just been lived: nothing in the calendar changes until it is where it was. */
export function livesAgain({ heardFromWall, heardWall }: Heard, wall: number): boolean {
  return wall >= heardFromWall && wall < heardWall && heardWall - wall <= MOST_LIVED_AGAIN_MS;
}

/** What was heard, as it counts at `wall`: where the clock was set back, hearing begins anew. */
export function heardAt({ heardFromWall, heardWall, heardAhead }: Heard, wall: number): Heard {
  const isBack = wall < heardWall;
  const spans = isBack ? [...heardAhead, { fromWall: heardFromWall, untilWall: heardWall }] : heardAhead;
  // What was heard more than a day ahead of now came from a clock that was set wrong.
  const ahead = spans.filter(({ untilWall }) => untilWall >= wall && untilWall <= wall + DAY).slice(-most.heardSpans);
  return { ...(isBack ? { heardFromWall: wall, heardWall: wall } : { heardFromWall, heardWall }), heardAhead: ahead };
}

/** Whether a moment was heard before the clock was set back. */
export function wasHeard({ heardAhead }: Heard, wall: number): boolean {
  return heardAhead.some((span) => wall >= span.fromWall && wall <= span.untilWall);
}

/**
 * How long a kind's breaks may take decides which routines they rotate through. People choose a length, not a list:
 * a break lasts "up to" it.
 */
import { isAskedFor } from './askedFor.ts';
import { SECOND } from '../time/time.ts';

/** What the choice needs to know of a routine. */
export interface RoutineLength {
  readonly id: string;
  readonly seconds: number;
}

/** The part of a break kind that its chosen length decides. */
export interface BreakLength {
  readonly lengthMs: number;
  /** Ids, longest first; never empty for an offered length. */
  readonly routines: readonly string[];
}

/**
 * The length and the routines that fit it: none longer, and none of half of it or less, which would be another kind of
 * break. Routines of the same length keep their order.
 */
export function chooseBreakLength(lengthMs: number, routines: readonly RoutineLength[]): BreakLength {
  const fitting = ofAnyBreak(routines).filter(
    ({ seconds }) => seconds * SECOND <= lengthMs && seconds * SECOND > lengthMs / 2,
  );
  return { lengthMs, routines: fitting.toSorted((a, b) => b.seconds - a.seconds).map(({ id }) => id) };
}

/** The lengths to choose from, in milliseconds, shortest first: those that a routine fills whole. */
export function offeredLengthsMs(routines: readonly RoutineLength[]): readonly number[] {
  return [...new Set(ofAnyBreak(routines).map(({ seconds }) => seconds * SECOND))].toSorted((a, b) => a - b);
}

function ofAnyBreak(routines: readonly RoutineLength[]): readonly RoutineLength[] {
  return routines.filter(({ id }) => !isAskedFor(id));
}

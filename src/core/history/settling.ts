/**
 * Which routines settle a person most: only from ten breaks on, with their numbers, and naming none as better where the
 * difference may be chance.
 */
import { estimateOf, verdictOn, FEWEST_TO_SHOW, type ChangeVerdict, type Estimate } from './estimates.ts';
import { pairsBy, type TensionPair } from './trends.ts';

export interface RoutineEffect {
  /** The routine's id; null: breathing without a routine. */
  readonly routine: string | null;
  readonly count: number;
  /** How long they were on average, as `lengthOf` says. */
  readonly meanLengthMs: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** After − before; below 0 is settling. */
  readonly change: Estimate;
  readonly verdict: ChangeVerdict;
}

export interface RoutineEffects {
  /** The most settling first. */
  readonly shown: readonly RoutineEffect[];
  /** Too few breaks yet, most breaks first. */
  readonly tooFew: readonly { readonly routine: string | null; readonly count: number }[];
  /**
   * Those that may be the most settling, first of `shown` first: no other one's band lies wholly below theirs, while one
   * does below that of each routine not among them. Empty where none settles.
   */
  readonly leaders: readonly RoutineEffect[];
}

export function routineEffects(pairs: readonly TensionPair[]): RoutineEffects {
  const shown: RoutineEffect[] = [];
  const tooFew: { routine: string | null; count: number }[] = [];
  for (const [routine, own] of pairsBy(pairs, (pair) => pair.routine)) {
    const change = estimateOf(own.map(({ before, after }) => after - before));
    if (change === null || own.length < FEWEST_TO_SHOW) tooFew.push({ routine, count: own.length });
    else
      shown.push({
        routine,
        count: own.length,
        meanLengthMs: meanOf(own.map(({ lengthMs }) => lengthMs)),
        meanBefore: meanOf(own.map(({ before }) => before)),
        meanAfter: meanOf(own.map(({ after }) => after)),
        change,
        verdict: verdictOn(change),
      });
  }
  shown.sort((a, b) => a.change.mean - b.change.mean);
  tooFew.sort((a, b) => b.count - a.count);
  return { shown, tooFew, leaders: leadersOf(shown) };
}

function leadersOf(shown: readonly RoutineEffect[]): readonly RoutineEffect[] {
  if (shown.every(({ verdict }) => verdict !== 'lower')) return [];
  return shown.filter(({ change }) => shown.every((other) => other.change.high >= change.low));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

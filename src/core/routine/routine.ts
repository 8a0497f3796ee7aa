/**
 * A routine is data: the steps of one guided break, as `assets/routines/*.json` and people's own files hold it.
 * The checks live apart in `routineSchema.ts`, so that windows can use routines without carrying them.
 * Source of the form: docs/GUIDED-BREAK.md#routine.
 */

/** A voice reads cues calmly up to this rate. */
export const MAX_WORDS_PER_SECOND = 2.5;

/** Where a routine can be done. */
export const routinePlaces = ['chair', 'standing', 'walk', 'floor', 'bed'] as const;
export type RoutinePlace = (typeof routinePlaces)[number];

/** breathe: the pacer leads · hold: a position or slow repetitions · transition: on the way · check-in: nothing to do but notice. */
export type StepKind = 'breathe' | 'hold' | 'transition' | 'check-in';

/** The leg that is stretched or works; `both` alternates, left first. */
export type Side = 'left' | 'right' | 'both';

/** One breath, each part in seconds; 0 leaves the part out. Written 4-0-6-0 in the literature (in, hold, out, hold). */
export interface Breath {
  readonly in: number;
  readonly holdIn: number;
  readonly out: number;
  readonly holdOut: number;
  /**
   * Seconds into the in-breath at which a second, smaller one tops it up (a sigh); absent: it is one. One that does not come before
   * the in-breath ends is none.
   */
  readonly topUp?: number;
}

/** A line to show and speak, `at` seconds after its step began. */
export interface Cue {
  readonly at: number;
  readonly say: string;
}

export interface Step {
  readonly kind: StepKind;
  readonly seconds: number;
  /** A pose of `assets/poses`. A transition names the pose it leads to. */
  readonly pose: string;
  readonly side?: Side;
  /** In `breathe` the rhythm that leads (absent: breathe freely), in `hold` a suggestion. */
  readonly breath?: Breath;
  /** The rhythm is what the step is for: the pace that a person prefers leaves it as it is. */
  readonly ownPace?: true;
  /** Slow repetitions that share the step's seconds evenly. */
  readonly reps?: number;
  /** The part of a repetition's way that is moved, 0..1; absent: all of it. No file says it: it comes of moves that hurt (core/care), or of a sore back or knee. */
  readonly range?: number;
  readonly cues: readonly Cue[];
}

export interface Routine {
  readonly id: string;
  readonly name: string;
  readonly setting: RoutinePlace;
  /** The sum of its steps' seconds. */
  readonly seconds: number;
  readonly steps: readonly Step[];
}

/** The part of the in-breath after which the second one begins, above 0 and below 1; null where it is one breath. */
export function topUpAt({ in: inSeconds, topUp = 0 }: Breath): number | null {
  return topUp > 0 && topUp < inSeconds ? topUp / inSeconds : null;
}

/** Seconds of one whole breath. */
export function breathSeconds(breath: Breath): number {
  return breath.in + breath.holdIn + breath.out + breath.holdOut;
}

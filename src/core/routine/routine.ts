/**
 * A routine is data: the steps of one guided break, as `assets/routines/*.json` and people's own files hold it.
 * The checks live apart in `routineSchema.ts`, so that windows can use routines without carrying them.
 * Source of the form: docs/GUIDED-BREAK.md#routine.
 */

/** A voice reads cues calmly up to this rate. */
export const MAX_WORDS_PER_SECOND = 2.5;

/** Where a routine can be done. */
export type RoutinePlace = 'chair' | 'standing' | 'floor' | 'bed';

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
  /** Slow repetitions that share the step's seconds evenly. */
  readonly reps?: number;
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

/** Seconds of one whole breath. */
export function breathSeconds(breath: Breath): number {
  return breath.in + breath.holdIn + breath.out + breath.holdOut;
}

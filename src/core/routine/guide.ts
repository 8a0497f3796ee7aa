/**
 * What a guided break shows at one moment. `guideAt` is pure: the main process owns when the break began, and every
 * window draws from the elapsed time, so two displays agree and a late window joins in the right place.
 * Source: docs/GUIDED-BREAK.md#timeline.
 */
import { type BreathMoment, breathAt } from './guideBreath.ts';
import { type PoseMove, type RepMoment, poseMoveAt, repAt } from './guidePose.ts';
import type { Routine, Step } from './routine.ts';
import { SECOND } from '../time/time.ts';

export interface Guide {
  readonly step: Step;
  /** Counted from 0. */
  readonly stepIndex: number;
  readonly stepElapsedMs: number;
  readonly stepLeftMs: number;
  /** Null where the step asks for no rhythm. */
  readonly breath: BreathMoment | null;
  /** Null where the step has no repetitions. */
  readonly rep: RepMoment | null;
  /** The line to show; empty until the step's first cue. */
  readonly caption: string;
  readonly pose: PoseMove;
  /** Of the whole routine, 0..1. */
  readonly progress: number;
  readonly done: boolean;
}

/**
 * The moment `elapsedMs` into the routine. Before the start it is the first moment, after the end the last one, `done`.
 *
 * @throws RangeError when the routine has no steps (the schema admits none such)
 */
export function guideAt(routine: Routine, elapsedMs: number): Guide {
  const totalMs = routine.seconds * SECOND;
  const elapsed = Math.min(Math.max(elapsedMs, 0), totalMs);
  const { step, stepIndex, startsAtMs } = stepAt(routine, elapsed);
  const stepElapsedMs = Math.min(elapsed - startsAtMs, step.seconds * SECOND);

  return {
    step,
    stepIndex,
    stepElapsedMs,
    stepLeftMs: step.seconds * SECOND - stepElapsedMs,
    breath: breathAt(step, stepElapsedMs),
    rep: repAt(step, stepElapsedMs),
    caption: captionAt(step, stepElapsedMs),
    pose: poseMoveAt(routine.steps, stepIndex, stepElapsedMs),
    progress: elapsed / totalMs,
    done: elapsedMs >= totalMs,
  };
}

/** Milliseconds into the routine at which a step begins; the routine's end for an index past the last step. */
export function stepStartMs(routine: Routine, stepIndex: number): number {
  return routine.steps.slice(0, Math.max(stepIndex, 0)).reduce((sum, step) => sum + step.seconds * SECOND, 0);
}

/**
 * Milliseconds until a window must draw something new that no running animation draws by itself: the next second of a
 * count, cue, breath phase, or step. Between two changes a window has nothing to do. Infinity once done.
 */
export function msToNextChange(guide: Guide): number {
  if (guide.done) return Infinity;
  const cue = guide.step.cues.find((candidate) => candidate.at * SECOND > guide.stepElapsedMs);
  const untilCueMs = cue ? cue.at * SECOND - guide.stepElapsedMs : Infinity;
  const untilRepMs = guide.rep ? guide.rep.leftMs : Infinity;
  const counted = guide.breath ? guide.breath.leftMs : guide.stepLeftMs;
  const untilSecondMs = counted % SECOND || SECOND;
  return Math.max(Math.min(untilCueMs, untilRepMs, untilSecondMs, guide.stepLeftMs), 1);
}

/** A moment on the border of two steps belongs to the later one; the routine's end to the last. */
function stepAt(routine: Routine, elapsedMs: number): { step: Step; stepIndex: number; startsAtMs: number } {
  let startsAtMs = 0;
  for (const [stepIndex, step] of routine.steps.entries()) {
    const endsAtMs = startsAtMs + step.seconds * SECOND;
    if (elapsedMs < endsAtMs || stepIndex === routine.steps.length - 1) return { step, stepIndex, startsAtMs };
    startsAtMs = endsAtMs;
  }
  throw new RangeError('a routine has at least one step');
}

function captionAt(step: Step, stepElapsedMs: number): string {
  const said = step.cues.filter((cue) => cue.at * SECOND <= stepElapsedMs);
  return said.at(-1)?.say ?? '';
}

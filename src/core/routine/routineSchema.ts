/**
 * The border for routines: shipped files (at build) and people's own (at import) pass the same checks before anything
 * trusts them. Source: docs/GUIDED-BREAK.md#routine.
 */
import * as z from 'zod/mini';
import { firstIssue } from '../text/firstIssue.ts';
import { longest, most } from '../text/limits.ts';
import { ownWords } from '../text/ownWords.ts';
import { canNameFile } from './routineId.ts';
import { whatIsWrong, type Wrong } from './routineProblem.ts';
import { breathSeconds, MAX_WORDS_PER_SECOND, routinePlaces, type Routine, type Step } from './routine.ts';

const seconds = z.number().check(z.positive(), z.maximum(3_600));
const breathPart = z.number().check(z.minimum(0), z.maximum(30));
const breathFlow = breathPart.check(z.minimum(1));

const stepSchema = z.strictObject({
  kind: z.enum(['breathe', 'hold', 'transition', 'check-in']),
  seconds,
  pose: z.string().check(z.minLength(1), z.maxLength(longest.poseId)),
  side: z.exactOptional(z.enum(['left', 'right', 'both'])),
  breath: z.exactOptional(
    z.strictObject({
      in: breathFlow,
      holdIn: breathPart,
      out: breathFlow,
      holdOut: breathPart,
      topUp: z.exactOptional(breathPart),
    }),
  ),
  ownPace: z.exactOptional(z.literal(true)),
  reps: z.exactOptional(z.int().check(z.minimum(1), z.maximum(100))),
  cues: z
    .array(z.strictObject({ at: z.number().check(z.minimum(0)), say: ownWords(longest.cue) }))
    .check(z.maxLength(most.cuesOfStep)),
});

const routineSchema = z.strictObject({
  id: z.string().check(z.maxLength(longest.routineId), z.regex(/^[a-z][a-z0-9_]*$/), z.refine(canNameFile)),
  name: ownWords(longest.routineName),
  setting: z.enum(routinePlaces),
  seconds,
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(most.steps)),
}) satisfies z.ZodMiniType<Routine>;

export interface RoutineProblem {
  readonly ok: false;
  /** The step at fault, counted from 1; null when the routine as a whole is. */
  readonly step: number | null;
  /** Dotted path inside the step (or the routine), e.g. `cues.2.say`. */
  readonly field: string;
  readonly wrong: Wrong;
}

export type ParsedRoutine = { readonly ok: true; readonly routine: Routine } | RoutineProblem;

/**
 * Checks anything at all and returns the routine, or the first thing wrong with it.
 *
 * @param knownPoses the ids of the poses that can be drawn
 */
export function parseRoutine(input: unknown, knownPoses: Iterable<string>): ParsedRoutine {
  const parsed = routineSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return fromIssue(firstIssue(parsed.error));

  const routine = parsed.data;
  const poses = new Set(knownPoses);
  for (const [index, step] of routine.steps.entries()) {
    const problem = stepProblem(step, poses);
    if (problem) return { ok: false, step: index + 1, ...problem };
  }

  const sum = routine.steps.reduce((total, step) => total + step.seconds, 0);
  if (!same(sum, routine.seconds)) {
    return {
      ok: false,
      step: null,
      field: 'seconds',
      wrong: { key: 'routine.wrong.sum', values: { seconds: routine.seconds, sum } },
    };
  }
  return { ok: true, routine };
}

type StepProblem = Pick<RoutineProblem, 'field' | 'wrong'>;

function stepProblem(step: Step, poses: ReadonlySet<string>): StepProblem | null {
  if (!poses.has(step.pose))
    return { field: 'pose', wrong: { key: 'routine.wrong.unknownPose', values: { pose: step.pose } } };
  return breathProblem(step) ?? cueProblem(step);
}

/** A pacer that breaks off inside a breath leaves people with full lungs and no guidance. */
function breathProblem(step: Step): StepProblem | null {
  if (step.kind !== 'breathe' || !step.breath) return null;
  const cycle = breathSeconds(step.breath);
  const cycles = step.seconds / cycle;
  if (same(cycles, Math.round(cycles)) && cycles >= 1) return null;
  const values = { seconds: step.seconds, breath: cycle };
  return { field: 'seconds', wrong: { key: 'routine.wrong.partOfBreath', values } };
}

function cueProblem(step: Step): StepProblem | null {
  for (const [index, cue] of step.cues.entries()) {
    const until = step.cues[index + 1]?.at ?? step.seconds;
    const available = until - cue.at;
    if (available <= 0) return { field: `cues.${index}.at`, wrong: { key: 'routine.wrong.cueTooLate' } };
    const words = cue.say.split(/\s+/).length;
    if (words > available * MAX_WORDS_PER_SECOND) {
      const values = { words, seconds: available };
      return { field: `cues.${index}.say`, wrong: { key: 'routine.wrong.tooManyWords', values } };
    }
  }
  return null;
}

/** Seconds may be fractions (5.5); sums of fractions are compared to within a millisecond. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.001;
}

function fromIssue(issue: z.core.$ZodIssue): RoutineProblem {
  const { path } = issue;
  const wrong = whatIsWrong(issue);
  const [first, index, ...rest] = path;
  if (first === 'steps' && typeof index === 'number') {
    return { ok: false, step: index + 1, field: rest.join('.') || 'step', wrong };
  }
  return { ok: false, step: null, field: path.join('.') || 'routine', wrong };
}

/** What a trial is, wherever it comes from: a window that wants one, or our own file. */
import * as z from 'zod/mini';
import { paces } from '../routine/pace.ts';
import { longest } from '../text/limits.ts';
import { MOST_PAIRS, PAIRS, type Trial, type TrialWish } from './trial.ts';

const arm = z.strictObject({
  routine: z.string().check(z.minLength(1), z.maxLength(longest.routineId)),
  pace: z.nullable(z.enum(paces)),
});

export const trialWishShape = z.strictObject({
  kind: z.string().check(z.minLength(1), z.maxLength(longest.kindId)),
  arms: z.readonly(z.strictObject({ a: arm, b: arm })),
}) satisfies z.ZodMiniType<TrialWish>;

const rise = (days: readonly number[]): boolean =>
  days.every((day, index) => index === 0 || (days[index - 1] ?? 0) < day);

const trialShape = z.object({
  ...trialWishShape.shape,
  aFirst: z.readonly(z.array(z.boolean()).check(z.length(MOST_PAIRS))),
  days: z.readonly(
    z.array(z.int().check(z.minimum(0), z.maximum(1e8))).check(
      z.refine(({ length }) => length === 2 * PAIRS || length === 2 * MOST_PAIRS),
      z.refine(rise),
    ),
  ),
  shown: z.boolean(),
}) satisfies z.ZodMiniType<Trial>;

/** What the file of the trial holds; a trial that has been taken away leaves an empty one. */
export interface KeptTrial {
  readonly trial: Trial | null;
}

/** Null when it is no such file. */
export function parseKeptTrial(input: unknown): KeptTrial | null {
  return z.object({ trial: z.nullable(trialShape) }).safeParse(input).data ?? null;
}

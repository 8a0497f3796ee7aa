/** What a trial is, wherever it comes from: a window that wants one, or our own file. */
import * as z from 'zod';
import { paces } from '../routine/pace.ts';
import { longest } from '../text/limits.ts';
import { MOST_PAIRS, PAIRS, type Trial, type TrialWish } from './trial.ts';

const arm = z.strictObject({ routine: z.string().min(1).max(longest.routineId), pace: z.enum(paces).nullable() });

export const trialWishShape = z.strictObject({
  kind: z.string().min(1).max(longest.kindId),
  arms: z.strictObject({ a: arm, b: arm }).readonly(),
}) satisfies z.ZodType<TrialWish>;

const rise = (days: readonly number[]): boolean =>
  days.every((day, index) => index === 0 || (days[index - 1] ?? 0) < day);

const trialShape = z.object({
  ...trialWishShape.shape,
  aFirst: z.array(z.boolean()).length(MOST_PAIRS).readonly(),
  days: z
    .array(z.int().min(0).max(1e8))
    .refine(({ length }) => length === 2 * PAIRS || length === 2 * MOST_PAIRS)
    .refine(rise)
    .readonly(),
  shown: z.boolean(),
}) satisfies z.ZodType<Trial>;

/** What the file of the trial holds; a trial that has been taken away leaves an empty one. */
export interface KeptTrial {
  readonly trial: Trial | null;
}

/** Null when it is no such file. */
export function parseKeptTrial(input: unknown): KeptTrial | null {
  return z.object({ trial: trialShape.nullable() }).safeParse(input).data ?? null;
}

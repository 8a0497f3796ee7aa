/** What a break's summary of the heart is, wherever it comes from: a window, or a file. */
import * as z from 'zod/mini';
import { MOST_PACES, type HeartNote, type HeartSummary } from './heartSession.ts';

/** Milliseconds. */
const rmssd = z.nullable(z.number().check(z.minimum(0), z.maximum(2_000)));

const paceShape = z.object({
  breathMs: z.int().check(z.minimum(1), z.maximum(600_000)),
  swing: z.number().check(z.minimum(0), z.maximum(300)),
  breaths: z.int().check(z.minimum(1), z.maximum(10_000)),
});

export const heartSummaryShape = z.extend(paceShape, {
  rmssdBefore: rmssd,
  rmssdAfter: rmssd,
}) satisfies z.ZodMiniType<HeartSummary>;

export const heartNoteShape = z.strictObject({
  ...heartSummaryShape.shape,
  paces: z.readonly(z.array(z.strictObject(paceShape.shape)).check(z.maxLength(MOST_PACES))),
}) satisfies z.ZodMiniType<HeartNote>;

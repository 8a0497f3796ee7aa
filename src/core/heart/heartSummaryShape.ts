/** What a break's summary of the heart is, wherever it comes from: a window, or a file. */
import * as z from 'zod';
import { MOST_PACES, type HeartNote, type HeartSummary } from './heartSession.ts';

/** Milliseconds. */
const rmssd = z.number().min(0).max(2_000).nullable();

const paceShape = z.object({
  breathMs: z.int().min(1).max(600_000),
  swing: z.number().min(0).max(300),
  breaths: z.int().min(1).max(10_000),
});

export const heartSummaryShape = paceShape.extend({
  rmssdBefore: rmssd,
  rmssdAfter: rmssd,
}) satisfies z.ZodType<HeartSummary>;

export const heartNoteShape = z.strictObject({
  ...heartSummaryShape.shape,
  paces: z.array(z.strictObject(paceShape.shape)).max(MOST_PACES).readonly(),
}) satisfies z.ZodType<HeartNote>;

/** What an answer to the check-in is, wherever it comes from: a window, a file to import, the disk. */
import * as z from 'zod/mini';
import { LEAST, MOST, type CheckInAnswer, type CheckInAnswers } from './checkIn.ts';

const onScale = z.int().check(z.minimum(LEAST), z.maximum(MOST));

export const checkInAnswerShape = z.object({
  tension: onScale,
  ease: z.nullable(onScale),
}) satisfies z.ZodMiniType<CheckInAnswer>;

export const checkInAnswersShape = z.object({
  before: z.nullable(checkInAnswerShape),
  after: z.nullable(checkInAnswerShape),
}) satisfies z.ZodMiniType<CheckInAnswers>;

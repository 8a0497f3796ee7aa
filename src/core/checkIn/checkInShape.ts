/** What an answer to the check-in is, wherever it comes from: a window, a file to import, the disk. */
import * as z from 'zod';
import { LEAST, MOST, type CheckInAnswer, type CheckInAnswers } from './checkIn.ts';

const onScale = z.int().min(LEAST).max(MOST);

export const checkInAnswerShape = z.object({
  tension: onScale,
  ease: onScale.nullable(),
}) satisfies z.ZodType<CheckInAnswer>;

export const checkInAnswersShape = z.object({
  before: checkInAnswerShape.nullable(),
  after: checkInAnswerShape.nullable(),
}) satisfies z.ZodType<CheckInAnswers>;

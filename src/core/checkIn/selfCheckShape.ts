/** What the answers to a self-check are, wherever they come from. */
import * as z from 'zod';
import { feltAnswers, hipAnswers, type GivenAnswer, type SelfCheckAnswers } from './selfCheck.ts';

export const selfCheckAnswersShape = z.object({
  felt: z.enum(feltAnswers).nullable(),
  leftHip: z.enum(hipAnswers).nullable(),
  rightHip: z.enum(hipAnswers).nullable(),
}) satisfies z.ZodType<SelfCheckAnswers>;

export const givenAnswerShape = z.strictObject({
  question: z.int().min(0),
  word: z.enum([...feltAnswers, ...hipAnswers]).nullable(),
}) satisfies z.ZodType<GivenAnswer>;

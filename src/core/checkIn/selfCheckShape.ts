/** What the answers to a self-check are, wherever they come from. */
import * as z from 'zod/mini';
import { feltAnswers, hipAnswers, type GivenAnswer, type SelfCheckAnswers } from './selfCheck.ts';

const hip = z.nullable(z.enum(hipAnswers));

export const selfCheckAnswersShape = z.object({
  felt: z.nullable(z.enum(feltAnswers)),
  leftHip: hip,
  rightHip: hip,
}) satisfies z.ZodMiniType<SelfCheckAnswers>;

export const givenAnswerShape = z.strictObject({
  question: z.int().check(z.minimum(0)),
  word: z.nullable(z.enum([...feltAnswers, ...hipAnswers])),
}) satisfies z.ZodMiniType<GivenAnswer>;

/** The check of how breaks look and sound; apart from the choices, which windows use without the checker. */
import * as z from 'zod';
import { breakMannerRanges, sounds, type BreakManner } from './breakManner.ts';

/** For the preferences' schema. */
export const breakMannerShape = {
  sound: z.enum(sounds),
  volume: z.number().min(0).max(1),
  voice: z.string().max(300),
  speechRate: z.number().min(breakMannerRanges.speechRate.min).max(breakMannerRanges.speechRate.max),
  checkInEvery: z.int().min(breakMannerRanges.checkInEvery.min).max(breakMannerRanges.checkInEvery.max),
  cards: z.boolean(),
  psoasBand: z.boolean(),
  breaksFillScreen: z.boolean(),
  breaksOnEveryDisplay: z.boolean(),
} satisfies { readonly [Name in keyof BreakManner]: z.ZodType<BreakManner[Name]> };

/** The check of what a person writes in their own words: a name, a line to say. */
import * as z from 'zod';
import { plainText } from './plainText.ts';

/** Gives the words as plain text. What is too long, or shows nothing, is refused. @param mostLong characters, before and after */
export const ownWords = (mostLong: number) =>
  z
    .string()
    .max(mostLong, `must have at most ${mostLong} characters`)
    .transform(plainText)
    .pipe(z.string().min(1, 'must not be empty').max(mostLong, `must have at most ${mostLong} characters`));

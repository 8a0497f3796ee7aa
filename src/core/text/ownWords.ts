/** The check of what a person writes in their own words: a name, a line to say. */
import * as z from 'zod/mini';
import { plainText } from './plainText.ts';

/** Gives the words as plain text. What is too long, or shows nothing, is refused. @param mostLong characters, before and after */
export const ownWords = (mostLong: number) => {
  const atMost = z.maxLength(mostLong, `must have at most ${mostLong} characters`);
  return z.pipe(
    z.pipe(z.string().check(atMost), z.transform(plainText)),
    z.string().check(z.minLength(1, 'must not be empty'), atMost),
  );
};

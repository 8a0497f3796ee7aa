/** How large the archive of the app may be, which each start reads and each update fetches. */
import { languages } from '../../src/core/text/language.ts';

/** A language costs its sentences, once for its windows and once packed with its routines and cards; one in Cyrillic the most. */
const BYTES_A_LANGUAGE = 155_000;
const BYTES_OF_THE_REST = 1_030_000;

/** 2.1 MB with seven languages. */
export const largestArchiveBytes = BYTES_OF_THE_REST + BYTES_A_LANGUAGE * languages.length;

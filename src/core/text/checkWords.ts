/** What a check says of what it refuses: zod/mini knows no language until it is given one. */
import * as z from 'zod/mini';

/** For a check whose messages are read, by a person or in the log. */
export const inEnglish = { error: z.locales.en().localeError };

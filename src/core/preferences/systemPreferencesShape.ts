/** The check of the system's preferences; apart from their names, which windows use without the checker. */
import * as z from 'zod';
import { isAccelerator } from './accelerator.ts';
import { languageWishes, type LanguageWish } from '../text/language.ts';
import { reminderStyles, themes } from './systemPreferences.ts';

const accelerator = z
  .string()
  .refine(isAccelerator, 'must be keys such as "Ctrl+Alt+B", with at least two of Ctrl, Alt, Shift and Super')
  .exactOptional();

/** For the preferences' schema. */
export const systemPreferencesShape = {
  language: z.enum(languageWishes),
  reminderStyle: z.enum(reminderStyles),
  minutesInMenuBar: z.boolean(),
  theme: z.enum(themes),
  shortcuts: z
    .strictObject({
      startBreak: accelerator,
      snooze: accelerator,
      skip: accelerator,
      pause: accelerator,
      reminder: accelerator,
    })
    .refine((shortcuts) => new Set(Object.values(shortcuts)).size === Object.values(shortcuts).length, {
      message: 'must not use the same keys twice',
    }),
};

/** The language in a preferences file, which may be damaged or not there (undefined). */
export function savedLanguageWish(preferences: unknown): LanguageWish {
  const saved = z.object({ language: z.enum(languageWishes) }).safeParse(preferences);
  return saved.success ? saved.data.language : 'system';
}

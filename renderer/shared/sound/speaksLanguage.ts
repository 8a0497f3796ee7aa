import type { Language } from '../../../src/core/text/language.ts';

/** @param tag what a voice says of itself: BCP 47 (`de-AT`), or with an underscore on some systems (`de_AT`) */
export function speaksLanguage(tag: string, language: Language): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language;
}

/** What ships in a language, as the build has packed it (scripts/setup/localeTexts.ts); a test has checked it, as all that ships. */
import { join } from 'node:path';
import type { LocaleTexts } from '../../app/interpreter.ts';
import type { Language } from '../../core/text/language.ts';
import { readShippedPacked } from './fileReading.ts';

/** @param built the folder of what was built @throws where the installation lacks the file */
export function readLocaleTexts(built: string, language: Language): LocaleTexts {
  return JSON.parse(readShippedPacked(join(built, 'locales', `${language}.json.gz`))) as LocaleTexts;
}

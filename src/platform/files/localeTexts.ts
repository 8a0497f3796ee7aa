import { join } from 'node:path';
import type { CardTexts, LocaleTexts } from '../../app/interpreter.ts';
import type { Language } from '../../core/text/language.ts';
import type { Messages } from '../../core/text/messages.ts';
import type { RoutineTexts } from '../../core/routine/routineTexts.ts';
import { readShipped } from './fileReading.ts';

/** What ships in a language; a test has checked it, as all that ships. @throws where the installation lacks a file */
export function readLocaleTexts(assets: string, language: Language): LocaleTexts {
  const read = (...path: readonly string[]): unknown => JSON.parse(readShipped(join(assets, 'locales', ...path)));
  const sentences = read(`${language}.json`) as Messages;
  if (language === 'en') return { sentences, routines: { names: {}, lines: {} }, cards: {} };
  return {
    sentences,
    routines: read(language, 'routines.json') as RoutineTexts,
    cards: read(language, 'cards.json') as CardTexts,
  };
}

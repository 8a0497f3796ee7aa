/**
 * What the app says in a language, as one packed file for each: it is some 40 kB in an archive that every update fetches, where the files
 * that people write are 150.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { LocaleTexts } from '../../src/app/interpreter.ts';
import { languages, type Language } from '../../src/core/text/language.ts';
import { root } from './child.ts';

/** As they are written in assets/locales. @throws where one of the files is missing */
export function writtenTexts(language: Language): LocaleTexts {
  const read = (...path: readonly string[]): unknown =>
    JSON.parse(readFileSync(join(root, 'assets', 'locales', ...path), 'utf8'));
  const sentences = read(`${language}.json`) as LocaleTexts['sentences'];
  if (language === 'en') return { sentences, routines: { names: {}, lines: {} }, cards: {} };
  return {
    sentences,
    routines: read(language, 'routines.json') as LocaleTexts['routines'],
    cards: read(language, 'cards.json') as LocaleTexts['cards'],
  };
}

/** @param built the folder of what is built. The same bytes each time from the same texts. */
export function packTexts(built: string): void {
  const folder = join(built, 'locales');
  mkdirSync(folder, { recursive: true });
  for (const language of languages)
    writeFileSync(join(folder, `${language}.json.gz`), gzipSync(JSON.stringify(writtenTexts(language)), { level: 9 }));
}

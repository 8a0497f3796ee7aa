/**
 * What the app says in a language, packed: for its main process one file for each, some 40 kB where the files that people write are 150, and
 * for its windows the parts that they load.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { LocaleTexts } from '../../src/app/interpreter.ts';
import { languages, type Language } from '../../src/core/text/language.ts';
import { languagesFolder, packed } from '../../src/platform/files/builtWindows.ts';
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
    writePacked(join(folder, `${language}.json`), JSON.stringify(writtenTexts(language)));
}

/** @param built as above; the windows are built anew each time, and so what is packed of them */
export function packWindowsLanguages(built: string): void {
  for (const file of globSync(join(built, 'renderer', languagesFolder, '*.js'))) {
    writePacked(file, readFileSync(file));
    rmSync(file);
  }
}

function writePacked(file: string, content: string | Uint8Array): void {
  writeFileSync(packed(file), gzipSync(content, { level: 9 }));
}

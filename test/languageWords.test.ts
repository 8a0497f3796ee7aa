/** The words of each language: none left in English, none that its page gave up, no two settings with one name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../assets/locales/en.json' with { type: 'json' };
import { settings } from '../renderer/shared/preferences/settings.ts';
import { languages } from '../src/core/text/language.ts';
import { literalsOf } from './support/icu.ts';

type Sentences = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '..');
const source: Sentences = english;

describe.each(languages)('%s', (language) => {
  const sentences = sentencesIn(language);

  test('has no two settings of one name', () => {
    const names = Object.values(settings).map(({ name }) => sentences[name] ?? '');
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  const sentences = sentencesIn(language);

  test('leaves no sentence in English', () => {
    const left = Object.entries(sentences).filter(([key, text]) => text === source[key] && wordsOf(text) > 1);
    expect(left).toEqual([]);
  });

  test('says nothing in a word that it gave up (docs/languages)', () => {
    const { names, lines } = read(`assets/locales/${language}/routines.json`) as Record<'names' | 'lines', Sentences>;
    const cards = read(`assets/locales/${language}/cards.json`) as Readonly<
      Record<string, Readonly<Record<'title' | 'text', string> & { notice?: string }>>
    >;
    const said = [
      // Search words may keep them.
      ...Object.entries(sentences).flatMap(([key, text]) => (key.endsWith('.also') ? [] : [text])),
      ...Object.values(names),
      ...Object.values(lines),
      ...Object.values(cards).flatMap(({ title, text, notice = '' }) => [title, text, notice]),
    ];
    const givenUp = givenUpIn(readFileSync(join(root, 'docs', 'languages', `${language}.md`), 'utf8'));
    expect(givenUp.length).toBeGreaterThan(2);
    expect(said.filter((text) => givenUp.some((word) => isSaid(word, text)))).toEqual([]);
  });
});

function sentencesIn(language: string): Sentences {
  return read(`assets/locales/${language}.json`) as Sentences;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/** Words that it says itself, but for short ones, as units are, and the app's name. */
function wordsOf(text: string): number {
  const said = literalsOf(text, 'en').join(' ');
  return [...said.matchAll(/\p{L}{4,}/gu)].filter(([word]) => word !== 'Unbrace').length;
}

/** The words in backquotes under "## Given up" of a language's page. */
function givenUpIn(page: string): readonly string[] {
  const [, list = ''] = page.split('\n## Given up\n');
  return [...list.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

/** Whether the text has it as a word of its own; a word that begins with a star, as `*Karte`, is looked for anywhere, also within longer ones. */
function isSaid(word: string, text: string): boolean {
  if (word.startsWith('*')) return text.toLowerCase().includes(word.slice(1).toLowerCase());
  return new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'iu').test(text);
}

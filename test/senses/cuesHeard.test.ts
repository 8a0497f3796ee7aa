/** Each line that a break can say, said by a real voice at the speed that the preferences begin with: it ends before the next one begins. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { languages, type Language } from '../../src/core/text/language.ts';
import { canStart } from '../support/canStart.ts';
import { spokenTexts } from '../support/spokenLines.ts';
import { readWav } from '../support/wavFile.ts';

/**
 * Words a minute of speech-dispatcher's eSpeak module, which Chromium speaks through: what it calls normal, and its slowest. Chromium
 * asks for 100 · log₃(rate) of the way between them. Source: sd_espeak's options, Chromium's tts_linux.cc
 */
const NORMAL = 170;
const SLOWEST = 80;
const QUIET = 0.006;
/**
 * A line of another language that has fewer letters a second, or syllables in Korean, is not said here: when all of them were, the least dense of
 * those that ran over had 11 letters, or 6 syllables, a second.
 */
const LETTERS = 8;
const SYLLABLES = 3.5;

const wordsAMinute = (rate: number): number =>
  Math.round(NORMAL + (NORMAL - SLOWEST) * Math.min(Math.log(rate) / Math.log(3), 0));

/**
 * eSpeak's voice of each language. Not of Japanese, whose characters it cannot read and names one by one, nor of Chinese, which it speaks
 * at half the speed of a person: in these two, characters a second are counted instead (test/locales.test.ts).
 */
const voices: Readonly<Partial<Record<Language, string>>> = {
  ...{ en: 'en-gb', ar: 'ar', de: 'de', es: 'es', fr: 'fr-fr', it: 'it', ko: 'ko', nl: 'nl', pl: 'pl' },
  ...{ pt: 'pt-br', sv: 'sv', tr: 'tr', uk: 'uk' },
};

test('every language has a voice here but two', () => {
  expect(languages.filter((language) => voices[language] === undefined)).toEqual(['ja', 'zh']);
});

describe.skipIf(!canStart('Cues said by a voice', ['espeak-ng']))('every line ends before the next one begins', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unbrace-cues-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const speed = String(wordsAMinute(defaultPreferences.speechRate));
  const { lines } = spokenTexts();

  test.each(Object.entries(voices))('%s', { timeout: 60_000 }, (language, voice) => {
    const file = join(folder, `${language}.wav`);
    const inWords = linesIn(language);
    const inDoubt = [...lines]
      .map(([line, hasSeconds]) => {
        const text = inWords === null ? line : inWords[line];
        if (text === undefined) throw new Error(`${language} has no words for “${line}”`);
        return { text, hasSeconds };
      })
      .filter(
        ({ text, hasSeconds }) =>
          inWords === null || text.length > hasSeconds * (language === 'ko' ? SYLLABLES : LETTERS),
      );
    const said = inDoubt.map(({ text, hasSeconds }) => {
      execFileSync('espeak-ng', ['-v', voice, '-s', speed, '-w', file, text]);
      const { samples, rateHz } = readWav(readFileSync(file));
      const lasts = (samples.findLastIndex((sample) => Math.abs(sample) > QUIET) + 1) / rateHz;
      return { text, hasSeconds, lasts };
    });
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter(({ lasts }) => lasts < 0.3)).toEqual([]); // each was really heard
    expect(said.filter(({ lasts, hasSeconds }) => lasts > hasSeconds)).toEqual([]);
  });
});

/** By the English line; null for English itself. */
function linesIn(language: string): Readonly<Record<string, string>> | null {
  if (language === 'en') return null;
  const file = new URL(`../../assets/locales/${language}/routines.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly lines: Readonly<Record<string, string>> }).lines;
}

/** Every language says all that English says, to the same people, in the same time. How to translate: docs/TRANSLATING.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import cards from '../assets/cards/cards.json' with { type: 'json' };
import english from '../assets/locales/en.json' with { type: 'json' };
import { languages, type Language } from '../src/core/text/language.ts';
import { MAX_WORDS_PER_SECOND } from '../src/core/routine/routine.ts';
import { holdReasons, type HoldReason } from '../src/core/cycle/holds.ts';
import { argumentsOf, branchesOf, pluralProblems } from './support/icu.ts';
import { spokenTexts } from './support/spokenLines.ts';
import { unusedKeys } from './support/usedKeys.ts';

const root = join(import.meta.dirname, '..');
const translated = languages.filter((language) => language !== 'en');

/** Japanese has no spaces to count words by. */
const JAPANESE_CHARACTERS_PER_SECOND = 7;
const MOST_WORDS_ON_A_CARD = 55;
const MOST_JAPANESE_CHARACTERS_ON_A_CARD = 140;

const source: Readonly<Record<string, string>> = english;
const spoken = spokenTexts();

describe('English', () => {
  test('has no sentence that nobody says', () => {
    expect(unusedKeys(Object.keys(source), root)).toEqual([]);
  });

  test.each(Object.keys(source))('%s has the plural forms it needs', (key) => {
    expect(pluralProblems(source[key] ?? '', 'en', source[key] ?? '')).toEqual([]);
  });
});

/** The engine itself knows the end of these; what is sensed ends when it ends. */
const reasonsWithAnEnd: readonly HoldReason[] = ['paused', 'offHours'];
const allButOffHours = holdReasons.filter((reason) => reason !== 'offHours');

/** Every sentence that depends on why reminders are held back, and the reasons that it has to know by name. */
const saysWhyHeld: Readonly<Record<string, readonly HoldReason[]>> = {
  held: holdReasons,
  heldUntil: reasonsWithAnEnd,
  heldUntilDay: reasonsWithAnEnd,
  // Outside working hours the window has a sentence of its own, and the day's drawing shows them as what they are.
  'preferences.held': allButOffHours,
  'preferences.heldUntil': ['paused'],
  'preferences.heldUntilDay': ['paused'],
  'today.heldBecause': allButOffHours,
  'history.heldBy': holdReasons,
};

/** ICU asks for an `other`: where reasons are told by name, it speaks of a person's own rule for an app. */
const saidByOther: HoldReason = 'app';

describe('why reminders are held back', () => {
  test('is told by no sentence that this test does not know', () => {
    const found = Object.keys(source).filter((key) => branchesOf(source[key] ?? '', 'en', 'reason').length > 0);
    expect(found.toSorted()).toEqual(Object.keys(saysWhyHeld).toSorted());
  });

  describe.each(languages)('%s', (language) => {
    const sentences = read(`${language}.json`) as Readonly<Record<string, string>>;

    test.each(Object.entries(saysWhyHeld))('%s has a branch for each reason, and no other', (key, reasons) => {
      const named = [...reasons.filter((reason) => reason !== saidByOther), 'other'].toSorted();
      const branches = branchesOf(sentences[key] ?? '', language, 'reason');
      expect(branches.map((names) => names.toSorted())).toEqual([named]);
    });

    test.each(Object.entries(saysWhyHeld))('%s says something else for each of them', (key, reasons) => {
      const message = new IntlMessageFormat(sentences[key] ?? '', language);
      const said = reasons.map((reason) => message.format({ reason, time: new Date(0) }));
      expect(new Set(said).size).toBe(reasons.length);
    });
  });
});

describe.each(translated)('%s', (language) => {
  const sentences = read(`${language}.json`) as Readonly<Record<string, string>>;
  const routines = read(`${language}/routines.json`) as Record<'names' | 'lines', Readonly<Record<string, string>>>;
  const cardTexts = read(`${language}/cards.json`) as Readonly<Record<string, Partial<(typeof cards)[number]>>>;

  test('has every sentence, and none besides', () => {
    expect(differences(sentences, Object.keys(source))).toEqual([]);
  });

  test('fills in the same, with the plural forms of the language', () => {
    const problems = Object.entries(sentences).flatMap(([key, message]) => {
      const original = source[key];
      return original === undefined ? [] : problemsOf(message, original, language).map((one) => `${key}: ${one}`);
    });
    expect(problems).toEqual([]);
  });

  test('never raises its voice, and leaves nothing in straight apostrophes or blank', () => {
    const all = [sentences, routines.names, routines.lines].flatMap((texts) => Object.entries(texts));
    expect(all.filter(([, text]) => /[!！]|'/.test(text) || text.trim() !== text || text === '')).toEqual([]);
  });

  test('names every routine and says every line of theirs', () => {
    expect(differences(routines.names, [...spoken.names])).toEqual([]);
    expect(differences(routines.lines, [...spoken.lines.keys()])).toEqual([]);
  });

  test('says every line before the next one comes', () => {
    const late = Object.entries(routines.lines).flatMap(([line, said]) => {
      const available = spoken.lines.get(line) ?? Infinity;
      return secondsToSay(said, language) > available ? [`${said} (${String(available)} s: ${line})`] : [];
    });
    expect(late).toEqual([]);
  });

  test('has every card, briefly, with as many sources', () => {
    expect(
      differences(
        cardTexts,
        cards.map(({ id }) => id),
      ),
    ).toEqual([]);
    const wrong = cards.flatMap(({ id, sources }) => {
      const card = cardTexts[id];
      if (card === undefined) return [];
      const { title = '', text = '' } = card;
      const whole = title !== '' && text !== '' && (card.sources ?? sources).length === sources.length;
      return whole && fitsCard(text, language) ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(root, 'assets', 'locales', file), 'utf8'));
}

/** `missing: …` and `left over: …` */
function differences(found: Readonly<Record<string, unknown>>, wanted: readonly string[]): readonly string[] {
  const missing = wanted.filter((key) => !(key in found));
  const leftOver = Object.keys(found).filter((key) => !wanted.includes(key));
  return [...missing.map((key) => `missing: ${key}`), ...leftOver.map((key) => `left over: ${key}`)];
}

function problemsOf(message: string, original: string, language: Language): readonly string[] {
  const wanted = argumentsOf(original, 'en');
  const given = argumentsOf(message, language);
  const same = wanted.join() === given.join();
  return [
    ...(same ? [] : [`takes ${given.join(', ') || 'nothing'} instead of ${wanted.join(', ') || 'nothing'}`]),
    ...pluralProblems(message, language, original),
  ];
}

function secondsToSay(line: string, language: Language): number {
  return language === 'ja'
    ? line.length / JAPANESE_CHARACTERS_PER_SECOND
    : line.trim().split(/\s+/).length / MAX_WORDS_PER_SECOND;
}

function fitsCard(text: string, language: Language): boolean {
  return language === 'ja'
    ? text.length <= MOST_JAPANESE_CHARACTERS_ON_A_CARD
    : text.split(/\s+/).length <= MOST_WORDS_ON_A_CARD;
}

/** Every language says all that English says, to the same people, in the same time. How to translate: docs/TRANSLATING.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import factCards from '../assets/cards/cards.json' with { type: 'json' };
import week from '../assets/cards/week.json' with { type: 'json' };
import english from '../assets/locales/en.json' with { type: 'json' };
import { languages, type Language } from '../src/core/text/language.ts';
import { MAX_WORDS_PER_SECOND } from '../src/core/routine/routine.ts';
import { holdReasons, type HoldReason } from '../src/core/cycle/holds.ts';
import { argumentsOf, branchesOf, pluralProblems } from './support/icu.ts';
import { spokenTexts } from './support/spokenLines.ts';
import { unusedKeys } from './support/usedKeys.ts';

const root = join(import.meta.dirname, '..');
const translated = languages.filter((language) => language !== 'en');

const MOST_WORDS_ON_A_CARD = 55;

/** Languages without spaces to count words by. */
const countedByCharacters: Readonly<
  Partial<Record<Language, { readonly mostPerSecond: number; readonly mostOnACard: number }>>
> = {
  ja: { mostPerSecond: 7, mostOnACard: 140 },
  zh: { mostPerSecond: 5, mostOnACard: 110 },
};

const source: Readonly<Record<string, string>> = english;
const spoken = spokenTexts();
/** The facts, and what the seven days say. */
const cards = [...factCards.map((card) => ({ ...card, notice: undefined })), ...week];

/** English words that were given up for another, or for the thing itself: docs/TRANSLATING.md#voice. Search words may keep them. */
const givenUp =
  /\b(Insight|kinds? of breaks?|unfold\w*|folded|anew|machines?|exhale|HRV|tail|cards?|lull|cannot|could not|just now|for ever)\b/i;

test('no sentence leaves open how hours are counted, or has a pattern for numbers: windows can read neither (vite.renderer.config.ts)', () => {
  const said = languages.map((language) => readFileSync(join(root, 'assets', 'locales', `${language}.json`), 'utf8'));
  expect(said.filter((sentences) => /::\w*j|number,\s*::/.test(sentences))).toEqual([]);
});

test('every language that has texts is registered, and has a page of its own', () => {
  const codes = readdirSync(join(root, 'assets', 'locales')).flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? []);
  const how = 'Its code goes into `languages` of src/core/text/language.ts, its page is docs/languages/CODE.md.';
  expect(codes.toSorted(), how).toEqual(languages.toSorted());
  expect(readdirSync(join(root, 'docs', 'languages')).toSorted(), how).toEqual(
    translated.map((language) => `${language}.md`).toSorted(),
  );
});

describe('English', () => {
  test('says nothing in a word that it gave up', () => {
    const sentences = Object.entries(source).flatMap(([key, text]) => (key.endsWith('.also') ? [] : [text]));
    const facts = cards.flatMap(({ title, text, notice = '' }) => [title, text, notice]);
    const said = [...sentences, ...spoken.names, ...spoken.lines.keys(), ...facts];
    expect(said.filter((text) => givenUp.test(text))).toEqual([]);
  });

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
  const cardTexts = read(`${language}/cards.json`) as Readonly<Record<string, Partial<(typeof week)[number]>>>;

  test('has every sentence, and none besides, in the order of English', () => {
    expect(differences(sentences, Object.keys(source))).toEqual([]);
    expect(Object.keys(sentences)).toEqual(Object.keys(source));
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
    const wrong = cards.flatMap(({ id, sources, notice }) => {
      const card = cardTexts[id];
      if (card === undefined) return [];
      const { title = '', text = '' } = card;
      const isDay = notice !== undefined;
      if (isDay !== (card.notice !== undefined && card.notice !== '')) return [id];
      const whole = title !== '' && text !== '' && (card.sources ?? sources).length === sources.length;
      const fits = isDay ? text.length <= MOST_CHARACTERS_OF_A_DAY : fitsCard(text, language);
      return whole && fits ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });
});

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, 'assets', 'locales', file), 'utf8'));
  } catch (error) {
    throw new Error(`assets/locales/${file} cannot be read: look for a comma or a quote there, or a line before`, {
      cause: error,
    });
  }
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
  const characters = countedByCharacters[language];
  return characters === undefined
    ? line.trim().split(/\s+/).length / MAX_WORDS_PER_SECOND
    : line.length / characters.mostPerSecond;
}

/** English has 320 at most. */
const MOST_CHARACTERS_OF_A_DAY = 420;

function fitsCard(text: string, language: Language): boolean {
  const characters = countedByCharacters[language];
  return characters === undefined
    ? text.split(/\s+/).length <= MOST_WORDS_ON_A_CARD
    : text.length <= characters.mostOnACard;
}

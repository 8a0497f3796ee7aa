import { describe, expect, test } from 'vitest';
import {
  dateTagsFor,
  directionOf,
  languages,
  localeFor,
  localeOf,
  savedLanguageWish,
} from '../../../src/core/text/language.ts';

describe('the locale for a wish', () => {
  test.each([
    ['system', ['de-AT', 'en-GB'], 'de', 'de-AT'],
    ['system', ['la', 'es-MX', 'en'], 'es', 'es-MX'],
    ['system', ['la', 'eo'], 'en', 'en'],
    ['system', [], 'en', 'en'],
    ['system', ['not a tag', 'nl'], 'nl', 'nl'],
    ['ja', ['de-AT'], 'ja', 'ja'],
    ['en', ['de-AT', 'en-GB'], 'en', 'en-GB'],
    ['system', ['ar-EG'], 'ar', 'ar-EG-u-ca-gregory-nu-latn'],
    ['ar', [], 'ar', 'ar-u-ca-gregory-nu-latn'],
    ['system', ['zh-CN', 'en'], 'zh', 'zh-CN'],
    ['system', ['zh-TW', 'fr-FR'], 'fr', 'fr-FR'],
    ['system', ['zh-Hant-HK'], 'en', 'en'],
    ['zh', ['zh-TW'], 'zh', 'zh'],
  ] as const)('%s where the system prefers %j: %s, as in %s', (wish, preferred, language, tag) => {
    expect(localeFor(wish, preferred)).toEqual({ language, tag });
  });

  test.each([
    [null, ['de-AT']],
    ['en_GB.UTF-8', ['en-GB', 'de-AT']],
    ['nonsense%', ['de-AT']],
  ])('an Austrian whose times are written as in %s has dates read as in %j', (times, tags) => {
    expect(dateTagsFor({ language: 'de', tag: 'de-AT' }, times)).toEqual(tags);
  });

  test('keeps the clock of the person’s region', () => {
    const evening = (tag: string): string =>
      new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 1, 19, 30));
    expect(evening(localeFor('system', ['en-GB']).tag)).toBe('19:30');
    expect(evening(localeFor('en', ['en-US']).tag)).toMatch(/^7:30\sPM$/);
    expect(evening(localeFor('ar', ['ar-EG']).tag)).toMatch(/^7:30/);
  });

  test.each([
    ['de_DE.UTF-8', '22:03'],
    ['nl_NL@euro', '22:03'],
    ['en_US.UTF-8', '10:03 PM'],
    ['nonsense%', '10:03 PM'],
    [null, '10:03 PM'],
  ])('an American who has times written as in %s reads %s', (times, written) => {
    const { tag } = localeFor('en', ['en-US'], times);
    const night = Date.UTC(2026, 0, 1, 22, 3);
    const format = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' });
    expect(format.format(night).replaceAll(/\s/g, ' ')).toBe(written);
  });
});

test.each([
  ['as it was saved', { language: 'ja', theme: 'dark' }, 'ja'],
  ['the system’s where there is no file yet', undefined, 'system'],
  ['the system’s where the file is damaged', 'garbage', 'system'],
  ['the system’s where the language is none of ours', { language: 'tlh' }, 'system'],
])('the language before the preferences are read is %s', (_what, saved, wish) => {
  expect(savedLanguageWish(saved)).toBe(wish);
});

test('every language of ours has a locale of its own', () => {
  expect(languages.map((language) => localeOf(language)?.language)).toEqual(languages);
});

test.each(['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN'])('%s, in traditional characters, is not ours', (tag) => {
  expect(localeOf(tag)).toBeNull();
});

test.each(['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-Hans-HK'])('%s, in simplified characters, is ours', (tag) => {
  expect(localeOf(tag)).toEqual({ language: 'zh', tag });
});

test('Arabic alone is read from the right', () => {
  expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});

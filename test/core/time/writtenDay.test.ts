import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, localeFor } from '../../../src/core/text/language.ts';
import { dateOf, weekdayOf } from '../../../src/core/time/localTime.ts';
import { DAY, MINUTE } from '../../../src/core/time/time.ts';
import { readDate, readMoment } from '../../../src/core/time/writtenDay.ts';

const date = (year: number | null, month: number, day: number, weekday: number | null = null) => ({
  ...{ type: 'date', year, month, day, weekday },
});

describe('a day', () => {
  it.each([
    ['de', '7.12.', date(null, 12, 7)],
    ['de-AT', '7.12.26', date(2026, 12, 7)],
    ['de', '7. Dezember 2026', date(2026, 12, 7)],
    ['de', 'Montag, 7. Dez.', date(null, 12, 7, 0)],
    ['en-US', '12/7/2026', date(2026, 12, 7)],
    ['en-GB', '12/7/2026', date(2026, 7, 12)],
    ['en', 'December 7', date(null, 12, 7)],
    ['fr', '7 déc. 2026', date(2026, 12, 7)],
    ['es', '7 de diciembre', date(null, 12, 7)],
    ['es', '7 mar', date(null, 3, 7)],
    ['nl', '7-12-2026', date(2026, 12, 7)],
    ['ja', '12月7日', date(null, 12, 7)],
    ['ja', '2026/12/7', date(2026, 12, 7)],
    ['zh', '12月7日', date(null, 12, 7)],
    ['zh', '12月7日星期一', date(null, 12, 7, 0)],
    ['zh', '12月7日周一', date(null, 12, 7, 0)],
    ['zh', '周一', { type: 'weekday', weekday: 0 }],
    ['zh', '明天', { type: 'tomorrow' }],
    ['ar-EG-u-ca-gregory-nu-latn', '٧/١٢/٢٠٢٦', date(2026, 12, 7)],
    ['fa-IR', '2026-12-07', date(2026, 12, 7)],
    ['de', 'montag', { type: 'weekday', weekday: 0 }],
    ['de', 'am Montag', { type: 'weekday', weekday: 0 }],
    ['de', 'mo', { type: 'weekday', weekday: 0 }],
    ['de', 'monday', { type: 'weekday', weekday: 0 }],
    ['pt', 'segunda', { type: 'weekday', weekday: 0 }],
    ['pt', 'terça feira', { type: 'weekday', weekday: 1 }],
    ['pt', 'dia 7/12', date(null, 12, 7)],
    ['sv', '7/12', date(null, 12, 7)],
    ['sv', '12-07', date(null, 12, 7)],
    ['sv', '7/12 2026', date(2026, 12, 7)],
    ['sv', 'måndag den 7 december', date(null, 12, 7, 0)],
    ['sv', 'på måndag', { type: 'weekday', weekday: 0 }],
    ['sv', 'i morgon', { type: 'tomorrow' }],
    ['sv', 'imorgon', { type: 'tomorrow' }],
    ['tr', '7 Aralık Pazartesi', date(null, 12, 7, 0)],
    ['tr', 'pazartesi günü', { type: 'weekday', weekday: 0 }],
    ['tr', 'yarın', { type: 'tomorrow' }],
    ['tr', 'SALI', { type: 'weekday', weekday: 1 }],
    ['pt', 'terca', { type: 'weekday', weekday: 1 }],
    ['pt', 'amanha', { type: 'tomorrow' }],
    ['it', 'lunedi', { type: 'weekday', weekday: 0 }],
    ['es', 'MIÉRCOLES', { type: 'weekday', weekday: 2 }],
    ['ja', '月曜日', { type: 'weekday', weekday: 0 }],
    ['ar', 'الاثنين', { type: 'weekday', weekday: 0 }],
    ['de', 'morgen', { type: 'tomorrow' }],
    ['fr', 'demain', { type: 'tomorrow' }],
    ['ar', 'غدًا', { type: 'tomorrow' }],
    ['ja', 'tomorrow', { type: 'tomorrow' }],
    ['pl', 'w poniedziałek', { type: 'weekday', weekday: 0 }],
    ['pl', '7 grudnia 2026', date(2026, 12, 7)],
    ['it', 'il 7 dicembre', date(null, 12, 7)],
    ['uk', '7 грудня', date(null, 12, 7)],
    ['uk', 'у середу', { type: 'weekday', weekday: 2 }],
    ['uk', "п'ятниця", { type: 'weekday', weekday: 4 }],
    ['uk', 'в п’ятницю', { type: 'weekday', weekday: 4 }],
    ['uk', 'у неділю', { type: 'weekday', weekday: 6 }],
    ['uk', 'завтра', { type: 'tomorrow' }],
    ['ko', '12월 7일', date(null, 12, 7)],
    ['ko', '2026년 12월 7일 월요일', date(2026, 12, 7, 0)],
    ['ko', '월요일까지', { type: 'weekday', weekday: 0 }],
    ['ko', '내일', { type: 'tomorrow' }],
  ])('in %s: %s', (tag, text, day) => {
    expect(readMoment(text, [tag])).toEqual({ day, minute: null });
  });

  it('may be followed by a time', () => {
    const monday = { type: 'weekday', weekday: 0 };
    expect(readMoment('monday 14:30', ['en'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('Monday at 2:30 PM', ['en'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('lundi à 14h30', ['fr'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('segunda-feira às 14h30', ['pt'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('på måndag kl. 14:30', ['sv'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('i morgon klockan 9:05', ['sv'])).toEqual({ day: { type: 'tomorrow' }, minute: 545 });
    expect(readMoment('kl. 9:05', ['sv'])).toEqual({ day: null, minute: 545 });
    expect(readMoment('pazartesi günü saat 14:30', ['tr'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('Montag um 14:30 Uhr', ['de'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('7.12. 9.10 Uhr', ['de'])).toEqual({ day: date(null, 12, 7), minute: 550 });
    expect(readMoment('7.12. 9:05', ['de'])).toEqual({ day: date(null, 12, 7), minute: 545 });
    expect(readMoment('poniedziałek o 14:30', ['pl'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('lunedì alle ore 14:30', ['it'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('lunedì 14.30', ['it'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('lunedì 7.12', ['it'])).toMatchObject({ day: { month: 12, day: 7 }, minute: null });
    expect(readMoment('понеділок о 14:30', ['uk'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('월요일 오후 2시 30분', ['ko'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('12월 7일 14시에', ['ko'])).toEqual({ day: date(null, 12, 7), minute: 840 });
    expect(readMoment('2026-12-07T17:00', ['en'])).toEqual({ day: date(2026, 12, 7), minute: 1020 });
    expect(readMoment('12月7日午後2:30', ['ja'])).toEqual({ day: date(null, 12, 7), minute: 870 });
    expect(readMoment('星期一下午2点30分', ['zh'])).toEqual({ day: monday, minute: 870 });
    expect(readMoment('12月7日14点', ['zh'])).toEqual({ day: date(null, 12, 7), minute: 840 });
  });

  it('is ordered by the first locale, and named in any', () => {
    expect(readMoment('12/7/2026', ['en-GB', 'en'])?.day).toEqual(date(2026, 7, 12));
    expect(readMoment('lundi', ['en-GB', 'fr'])?.day).toEqual({ type: 'weekday', weekday: 0 });
  });
});

describe('two numbers with a full stop', () => {
  it.each([
    ['en-US', '9.30', 570],
    ['en-GB', '9.30', 570],
    ['en-GB', 'at 9.10', 550],
    ['it', '7.12', 432],
    ['fr', '14.30', 870],
  ])('in %s are a time, for dates have something else there: %s', (tag, text, minute) => {
    expect(readMoment(text, [tag, 'de'])).toEqual({ day: null, minute });
  });

  it.each([
    ['de', '9.10', date(null, 10, 9)],
    ['de-CH', '7.12', date(null, 12, 7)],
    ['it-CH', '7.12', date(null, 12, 7)],
    ['pl', '07.12', date(null, 12, 7)],
    ['tr', '7.12', date(null, 12, 7)],
    ['ko', '9.30', date(null, 9, 30)],
  ])('in %s are a date, as dates are written there: %s', (tag, text, day) => {
    expect(readMoment(text, [tag, 'en'])).toEqual({ day, minute: null });
  });

  it('are whichever of both there is, where there is no other', () => {
    expect(readMoment('14.30', ['de'])).toEqual({ day: null, minute: 870 });
    expect(readMoment('25.12', ['en-GB'])).toEqual({ day: date(null, 12, 25), minute: null });
    expect(readMoment('25.30', ['en-GB'])).toBeNull();
  });

  it('are a date everywhere where nothing but a date is asked for', () => {
    expect(readDate('7.12', ['en-GB'])).toMatchObject({ month: 12, day: 7 });
    expect(readDate('14.30', ['de'])).toBeNull();
    expect(readDate('7.12 14:30', ['en-GB'])).toBeNull();
  });
});

it.each([
  ['14:30', 870],
  ['9:05', 545],
  ['12 am', 0],
  ['12pm', 720],
  ['5 p.m.', 1020],
  ['14h', 840],
  ['14 Uhr', 840],
  ['9.10 Uhr', 550],
  ['午前9:05', 545],
  ['14时30分', 870],
  ['9点05', 545],
])('the time %s', (text, minute) => {
  expect(readMoment(text, ['ja'])).toEqual({ day: null, minute });
});

it.each(
  [
    '',
    ' ',
    '25:00',
    '14:60',
    '13 pm',
    '0 am',
    '31.2.',
    '30.2.2026',
    '2026-02-30',
    '2026-13-01',
    '7.13.2026',
    '7.12.202',
    '7',
    '12',
  ].concat([
    'someday',
    'monday noon',
    'monday tuesday',
    '7 8 december',
    'december',
    '7.12.2026.1',
    '1e9',
    '-',
    '7,12',
    'a'.repeat(5000),
  ]),
)('“%s” is no moment', (text) => {
  expect(readMoment(text, ['de'])).toBeNull();
});

const tags = [
  ...languages.map((language) => localeFor(language, []).tag),
  'en-GB',
  'de-CH',
  'fr-CA',
  'es-MX',
  'ar-EG',
  'pt-BR',
  'sv',
  'ko',
  'fa-IR',
  'th',
  'zh-SG',
];

describe('what a locale writes is read as it was meant', () => {
  const someDay = fc.integer({ min: Date.UTC(2001, 0, 1) / DAY, max: Date.UTC(2099, 11, 31) / DAY });
  const someMinute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const writer = (tag: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' });

  it.each(tags)('%s: a date in digits, and its weekday', (tag) => {
    const [inDigits, weekday] = [
      writer(tag, { year: 'numeric', month: 'numeric', day: 'numeric' }),
      writer(tag, { weekday: 'long' }),
    ];
    fc.assert(
      fc.property(someDay, (day) => {
        const [year, month, ofMonth] = dateOf(day).split('-').map(Number);
        expect(readMoment(inDigits.format(day * DAY), [tag])).toEqual({
          day: date(year ?? 0, month ?? 0, ofMonth ?? 0),
          minute: null,
        });
        expect(readMoment(weekday.format(day * DAY), [tag])?.day).toEqual({ type: 'weekday', weekday: weekdayOf(day) });
      }),
    );
  });

  it.each(languages.map((language) => localeFor(language, []).tag))('%s: the day and the time that we say', (tag) => {
    const [inWords, timeOfDay] = [
      writer(tag, { weekday: 'long', day: 'numeric', month: 'long' }),
      writer(tag, { timeStyle: 'short' }),
    ];
    fc.assert(
      fc.property(someDay, someMinute, (day, minute) => {
        const [, month, ofMonth] = dateOf(day).split('-').map(Number);
        const moment = day * DAY + minute * MINUTE;
        expect(readMoment(`${inWords.format(moment)} ${timeOfDay.format(moment)}`, [tag])).toEqual({
          day: date(null, month ?? 0, ofMonth ?? 0, weekdayOf(day)),
          minute,
        });
      }),
    );
  });
});

it('nothing that is typed makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...tags), (text, tag) => {
      expect(() => readMoment(text, [tag])).not.toThrow();
    }),
  );
});

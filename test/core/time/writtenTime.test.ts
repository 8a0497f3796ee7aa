import { describe, expect, it, test } from 'vitest';
import { languages, localeFor } from '../../../src/core/text/language.ts';
import { readTime } from '../../../src/core/time/writtenTime.ts';

const at = (hour: number, minute = 0): number => hour * 60 + minute;

describe('a time of day in a field of its own', () => {
  test.each([
    ['14:30', at(14, 30)],
    ['14.30', at(14, 30)],
    ['1430', at(14, 30)],
    ['930', at(9, 30)],
    ['9', at(9)],
    [' 09:05 ', at(9, 5)],
    ['2:30 pm', at(14, 30)],
    ['2:30PM', at(14, 30)],
    ['230 p.m.', at(14, 30)],
    ['12 am', at(0)],
    ['14h30', at(14, 30)],
    ['0', at(0)],
    ['23:59', at(23, 59)],
    ['١٤:٣٠', at(14, 30)],
  ])('%s', (text, minute) => {
    expect(readTime(text, ['en'])).toBe(minute);
  });

  test.each([
    '',
    'soon',
    '24',
    '24:00',
    '25:00',
    '9:60',
    '960',
    '13 pm',
    '0 am',
    '14:3',
    '14:305',
    '9-30',
    '-9',
    '9 30 1',
    '1e3',
    'x9',
  ])('%j is none', (text) => {
    expect(readTime(text, ['en'])).toBeNull();
  });

  test('a text without end is none, at once', () => {
    expect(readTime('1'.repeat(1_000_000), ['en'])).toBeNull();
  });

  it.each([...languages, 'en-US', 'en-GB', 'zh-CN', 'ko-KR', 'ar-EG'])(
    'is read as it is written in %s, at every minute of the day',
    (language) => {
      const { tag } = localeFor('system', [language]);
      const format = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' });
      const misread = Array.from({ length: 24 * 60 }, (_, minute) => minute).filter(
        (minute) => readTime(format.format(minute * 60_000), [tag]) !== minute,
      );
      expect(misread).toEqual([]);
    },
  );
});

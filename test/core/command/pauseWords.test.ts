import { describe, expect, it } from 'vitest';
import { readPauseEnd, wordsOfFields } from '../../../src/core/command/pauseWords.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';

const calendar = { preferences: defaultPreferences, timeZone: 'UTC' };
/** Sunday, 29 November 2026, 10:00. */
const now = Date.UTC(2026, 10, 29, 10);
const read = (words: string, tag = 'en-GB', wall = now) => readPauseEnd(words, [tag], wall, calendar);

describe('the end of a pause', () => {
  it('is a time, a day, or both', () => {
    expect(read('14:30')).toEqual({ time: '14:30' });
    expect(read('2:30 pm')).toEqual({ time: '14:30' });
    expect(read('montag', 'de')).toEqual({ weekday: 'monday' });
    expect(read('Montag 9:05', 'de')).toEqual({ weekday: 'monday', time: '09:05' });
    expect(read('2026-12-07')).toEqual({ date: '2026-12-07' });
    expect(read('12/7/2026', 'en-US')).toEqual({ date: '2026-12-07' });
    expect(read('tomorrow')).toBe('tomorrow');
  });

  it('says tomorrow by the desk day, also with a time', () => {
    expect(read('tomorrow 9:00')).toEqual({ date: '2026-11-30', time: '09:00' });
    expect(read('tomorrow 9:00', 'en', Date.UTC(2026, 10, 29, 2))).toEqual({ date: '2026-11-29', time: '09:00' });
  });

  it('without a year is the next such day, today among them', () => {
    expect(read('7.12.', 'de')).toEqual({ date: '2026-12-07' });
    expect(read('29.11.', 'de')).toEqual({ date: '2026-11-29' });
    expect(read('28.11.', 'de')).toEqual({ date: '2027-11-28' });
    expect(read('29 February')).toEqual({ date: '2028-02-29' });
  });

  it('is none where weekday and date disagree, or no calendar has it', () => {
    expect(read('Monday 7 December')).toEqual({ date: '2026-12-07' });
    expect(read('Tuesday 7 December')).toBeNull();
    expect(read('29 February 2027')).toBeNull();
    expect(read('soon')).toBeNull();
  });
});

describe('a field for the day and one for the time', () => {
  const readFields = (day: string, time: string, tag = 'en-US') => read(wordsOfFields(day, time, [tag]), tag);

  it.each([
    ['', '10.12', { time: '10:12' }],
    ['', '9', { time: '09:00' }],
    ['', '930', { time: '09:30' }],
    ['monday', '9', { weekday: 'monday', time: '09:00' }],
    ['12/7', '14.30', { date: '2026-12-07', time: '14:30' }],
    ['12/7', ' 2:30 pm ', { date: '2026-12-07', time: '14:30' }],
    ['monday', 'at 9:30', { weekday: 'monday', time: '09:30' }],
    ['12.7', '', { date: '2026-12-07' }],
    ['12.7', '14.30', { date: '2026-12-07', time: '14:30' }],
    [' monday 14:30 ', '', { weekday: 'monday', time: '14:30' }],
  ])('%j and %j', (day, time, end) => {
    expect(readFields(day, time)).toEqual(end);
  });

  it.each([
    ['december', '10'],
    ['monday', '25:00'],
    ['monday 14:30', '15:00'],
  ])('%j and %j are no moment', (day, time) => {
    expect(readFields(day, time)).toBeNull();
  });

  it('says nothing where both are empty', () => {
    expect(wordsOfFields(' ', '', ['en'])).toBe('');
  });
});

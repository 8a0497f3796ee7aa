import { describe, expect, it } from 'vitest';
import {
  copiedToWorkdays,
  isAlways,
  isOvernight,
  usualWeek,
  withOneMore,
  withRanges,
} from '../../../renderer/shared/day/workingWeek.ts';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.ts';

describe('a working week', () => {
  it('begins with Monday to Friday, nine to five', () => {
    expect(Object.keys(usualWeek)).toEqual(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
    expect(usualWeek.friday).toEqual([['09:00', '17:00']]);
    expect(isAlways(usualWeek)).toBe(false);
  });

  it('leaves out a day that becomes free, and is always once no day is left', () => {
    const weekend = withRanges({}, 'sunday', [['10:00', '12:00']]);
    expect(withRanges(weekend, 'sunday', [])).toEqual({});
    expect(isAlways(withRanges(weekend, 'sunday', []))).toBe(true);
  });

  it('adds hours after those there are, over midnight if need be', () => {
    expect(withOneMore([])).toEqual([['09:00', '17:00']]);
    expect(withOneMore([['09:00', '12:30']]).at(-1)).toEqual(['12:30', '14:30']);
    const late = withOneMore([['15:00', '23:00']]);
    expect(late.at(-1)).toEqual(['23:00', '01:00']);
    expect(late.map(isOvernight)).toEqual([false, true]);
  });

  it('keeps times that the preferences take, from the end of the day as well', () => {
    const monday = withOneMore([['15:00', '24:00']]);
    expect(monday.at(-1)).toEqual(['00:00', '02:00']);
    expect(parsePreferences({ workingHours: withRanges({}, 'monday', monday) }).ok).toBe(true);
  });

  it('copies one day to Monday to Friday and leaves the weekend', () => {
    const week = copiedToWorkdays({ saturday: [['10:00', '11:00']], monday: [['22:00', '06:00']] }, 'monday');
    expect(week.friday).toEqual([['22:00', '06:00']]);
    expect(week.saturday).toEqual([['10:00', '11:00']]);
    expect(copiedToWorkdays(usualWeek, 'sunday')).toEqual({});
  });
});

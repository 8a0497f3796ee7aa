/** The names of weekdays in the language in use. */
import { weekdays, type Weekday } from '../../../src/core/preferences/preferences.ts';
import { t } from '../../app.ts';

/** A Monday at noon, so that no change of the clock moves it to another day. */
const MONDAY = { year: 2024, month: 0, day: 1, hour: 12 };

/** "Monday", or "Mon" where there is little room. */
export function weekdayName(weekday: Weekday, length: 'whole' | 'short'): string {
  const { year, month, day, hour } = MONDAY;
  const date = new Date(year, month, day + weekdays.indexOf(weekday), hour);
  return t(length === 'whole' ? 'preferences.weekday' : 'preferences.weekday.short', { date });
}

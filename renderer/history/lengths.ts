/** Lengths of time in words. */
import { HOUR, MINUTE } from '../../src/core/time/time.ts';
import { t } from '../app.ts';

/** Of so many hours nobody counts the minutes. */
const LONG_MS = 100 * HOUR;

/** "3 h 12 min", to the nearest minute; below one it says only that; to the nearest hour from a hundred on. */
export function lengthInWords(ms: number): string {
  if (ms > 0 && ms < MINUTE) return t('history.length.underAMinute');
  const minutes = ms < LONG_MS ? Math.round(ms / MINUTE) : Math.round(ms / HOUR) * 60;
  return t('history.length', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

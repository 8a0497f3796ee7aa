/** Lengths of time in words, as the windows write them. What a routine lasts in lists and titles: core/routine/lengthText.ts. */
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { t } from '../../app.ts';

/** From so many hours on, minutes are left out. */
const WHOLE_HOURS_FROM_MS = 100 * HOUR;

/** "3 h 12 min", to the nearest minute; below one it says only that; to the nearest hour from a hundred hours on. */
export function hoursAndMinutes(ms: number): string {
  if (ms > 0 && ms < MINUTE) return t('history.length.underAMinute');
  const minutes = ms < WHOLE_HOURS_FROM_MS ? Math.round(ms / MINUTE) : Math.round(ms / HOUR) * 60;
  return t('history.length', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** "1 min 20 s", to the nearest second: of lengths that a person lives through second by second. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.round(ms / SECOND);
  return t('history.minutesAndSeconds', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

/** Whole minutes as minutes; anything else, like the 90 seconds people say, in seconds. For sentences that name the unit. */
export function minutesOrSeconds(ms: number): { readonly unit: 'minutes' | 'seconds'; readonly count: number } {
  return ms % MINUTE === 0
    ? { unit: 'minutes', count: ms / MINUTE }
    : { unit: 'seconds', count: Math.round(ms / SECOND) };
}

/** A length as buttons and lists name it: “10 min”, or “30 s” where it is no whole minutes. */
export function shortLength(ms: number): string {
  return ms % MINUTE === 0
    ? t('duration.minutes', { minutes: ms / MINUTE })
    : t('duration.seconds', { seconds: Math.round(ms / SECOND) });
}

/** A routine as lists of the preferences name it, with how long it lasts. */
export function routineWithLength({ name, seconds }: { readonly name: string; readonly seconds: number }): string {
  return t('preferences.routineWithLength', { name, ...minutesOrSeconds(seconds * SECOND) });
}

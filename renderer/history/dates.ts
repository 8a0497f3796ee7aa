/**
 * Days and times as the person writes them. Days are numbers and times local milliseconds, both read as if they were UTC
 * (core/history/historyCalendar.ts), so everything is formatted in UTC too.
 */
import type { Days } from '../../src/core/history/historyCalendar.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { DAY, HOUR } from '../../src/core/time/time.ts';
import { readDate } from '../../src/core/time/writtenDay.ts';
import { localeNow } from '../app.ts';

const locale = (): string => localeNow().tag;

/** Making a format costs far more than using it, and a calendar uses it hundreds of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

const inDay = (options: Intl.DateTimeFormatOptions, day: DayNumber): string => formatOf(options).format(day * DAY);

/** `Tuesday, 3 March 2026` */
export const dayInFull = (day: DayNumber): string => inDay({ dateStyle: 'full' }, day);
/** `Tue 3` */
export const weekdayAndNumber = (day: DayNumber): string => inDay({ weekday: 'short', day: 'numeric' }, day);
/** `Tue, 3 Mar` */
export const dayInShort = (day: DayNumber): string => inDay({ weekday: 'short', day: 'numeric', month: 'short' }, day);
/** `3` */
export const dayNumber = (day: DayNumber): string => inDay({ day: 'numeric' }, day);
/** `M` */
export const weekdayLetter = (day: DayNumber): string => inDay({ weekday: 'narrow' }, day);
/** `March 2026` */
export const monthAndYear = (day: DayNumber): string => inDay({ month: 'long', year: 'numeric' }, day);
/** `March` */
export const monthName = (day: DayNumber): string => inDay({ month: 'long' }, day);
/** `Mar` */
export const monthInShort = (day: DayNumber): string => inDay({ month: 'short' }, day);
/** `2026` */
export const yearName = (day: DayNumber): string => inDay({ year: 'numeric' }, day);

/** `2 – 8 March 2026`, both ends included. */
export function daysInFull({ from, to }: Days): string {
  return formatOf({ dateStyle: 'long' }).formatRange(from * DAY, (to - 1) * DAY);
}

/** `April 2025 – March 2026` */
export function monthsInFull({ from, to }: Days): string {
  return formatOf({ month: 'long', year: 'numeric' }).formatRange(from * DAY, (to - 1) * DAY);
}

/** `14:05`. @param localMs as `localMsAt` gives it */
export const timeOfDay = (localMs: number): string => formatOf({ timeStyle: 'short' }).format(localMs);

/** `14`, or `2 PM`. @param hour 0 … 24 */
export const hourName = (hour: number): string => formatOf({ hour: 'numeric' }).format(hour * HOUR);

/** `4.2`. */
export function decimal(value: number): string {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** `−1.4`, `+0.3`: with the minus that is as wide as the plus and never parted from its number, which not all locales write. */
export function signedChange(value: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale(), { ...digits, signDisplay: 'exceptZero' }).format(value).replace('-', '\u2212');
}

/** A day as it is typed in a field, `03/03/2026`, and back: null for what is no date, one without a year is of that day's year. */
export const fieldOf = (day: DayNumber): string => inDay({ year: 'numeric', month: '2-digit', day: '2-digit' }, day);
export function dayOfField(text: string, near: DayNumber): DayNumber | null {
  const date = readDate(text, [locale()]);
  return date && Date.UTC(date.year ?? new Date(near * DAY).getUTCFullYear(), date.month - 1, date.day) / DAY;
}

/** The first day of the person's week, 0 = Monday … 6 = Sunday. */
export function weekStarts(): number {
  // TypeScript's library does not know the week's first day yet; engines have it as a method or as a property.
  const local: WithWeek = new Intl.Locale(locale());
  const { firstDay } = local.getWeekInfo?.() ?? local.weekInfo ?? { firstDay: 1 };
  return firstDay - 1;
}

interface WithWeek extends Intl.Locale {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

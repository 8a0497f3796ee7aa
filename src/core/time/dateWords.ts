/** The words that a locale has for days, months and halves of the day, and the order in which it writes a date. */
import { weekdayOf } from './localTime.ts';
import { DAY, HOUR } from './time.ts';

export type DatePart = 'year' | 'month' | 'day';

/** All words as `plainWords` has them. */
export interface DateWords {
  /** Of a date in digits. */
  readonly order: readonly DatePart[];
  /** Of day and month in digits, without a year. Swedish writes 2026-12-07, but 7/12. */
  readonly orderInYear: readonly DatePart[];
  /** Whether a date in digits is written with full stops, as 07.12.26 is. */
  readonly hasStops: boolean;
  /** 0 = Monday … 6 = Sunday, by every name: long or short, alone or in a date, without its full stop. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** 0 = January … 11 = December, likewise. */
  readonly months: ReadonlyMap<string, number>;
  /** The first and the second twelve hours; empty where a day has only twenty-four. */
  readonly halves: { readonly early: string; readonly late: string };
  readonly tomorrow: string;
}

/** Asking Intl for all of them costs some milliseconds, so each locale's are kept. */
const known = new Map<string, DateWords>();

/** @param tag BCP 47 */
export function dateWordsOf(tag: string): DateWords {
  const found = known.get(tag);
  if (found) return found;
  const made = askedOf(tag);
  known.set(tag, made);
  return made;
}

/**
 * In small letters and the digits 0–9, without accents and marks of direction, with one kind of apostrophe, and one space between words: in a
 * hurry people type “terca” and “SALI”.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ı', 'i')
    .normalize('NFC')
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/['’]/g, 'ʼ')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/\s+/g, ' ')
    .trim();
}

export function withoutStop(name: string): string {
  return name.replace(/\.$/, '');
}

function askedOf(tag: string): DateWords {
  const half = (hour: number): string =>
    partOf(format(tag, { hour: 'numeric', hourCycle: 'h12' }), 'dayPeriod', hour * HOUR);
  return {
    order: orderOf(format(tag, { year: 'numeric', month: 'numeric', day: 'numeric' })),
    orderInYear: orderOf(format(tag, { month: 'numeric', day: 'numeric' })),
    hasStops: format(tag, { dateStyle: 'short' })
      .formatToParts(0)
      .some(({ type, value }) => type === 'literal' && value.includes('.')),
    weekdays: namesOf(tag, 'weekday', daysOfAWeek),
    months: namesOf(tag, 'month', monthsOfAYear),
    halves: { early: half(9), late: half(15) },
    tomorrow: plainWords(new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(1, 'day')),
  };
}

function orderOf(written: Intl.DateTimeFormat): readonly DatePart[] {
  return written
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []));
}

/** A name that stands for two things, as a letter may, is the first one’s. */
function namesOf(tag: string, what: 'weekday' | 'month', moments: readonly number[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const)
    for (const inDate of [{}, { day: 'numeric' }] as const) {
      const written = format(tag, { [what]: style, ...inDate });
      for (const [index, moment] of moments.entries()) {
        const name = withoutStop(partOf(written, what, moment));
        for (const said of [name, ...alsoSaid(name)]) if (!names.has(said)) names.set(said, index);
      }
    }
  return names;
}

/** Portuguese leaves the end of segunda-feira out; a Ukrainian weekday changes its own after “on”: середа, у середу. */
function alsoSaid(name: string): readonly string[] {
  return [name.replace(/-feira$/, ''), name.replace(/а$/, 'у').replace(/я$/, 'ю')];
}

const monthsOfAYear = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
const daysOfAWeek = Array.from({ length: 7 }, (_, day) => day)
  .sort((a, b) => weekdayOf(a) - weekdayOf(b))
  .map((day) => day * DAY);

function partOf(written: Intl.DateTimeFormat, part: string, moment: number): string {
  return plainWords(written.formatToParts(moment).find(({ type }) => type === part)?.value ?? '');
}

/** Days and months as the app counts them, whatever calendar and digits the region has. */
function format(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' });
}

/** Of a decimal digit of any script: they stand in rows of ten. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

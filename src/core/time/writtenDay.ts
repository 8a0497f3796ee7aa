/**
 * A day and a time as people write them: `monday 14:30`, `7.12.`, `12/7/2026`, `7. Dezember`, `lundi à 14h30`. Words and the order of day
 * and month are those of the locales given, names in English are read by all; so is `2026-12-07`.
 */
import { dateWordsOf, plainWords, withoutStop, type DatePart } from './dateWords.ts';
import { readTime, takeTime } from './writtenTime.ts';

export interface WrittenDate {
  /** Null: not said. */
  readonly year: number | null;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  /** As in `weekdayOf`; null: not said. */
  readonly weekday: number | null;
}

export type WrittenDay =
  | { readonly type: 'tomorrow' }
  /** 0 = Monday … 6 = Sunday */
  | { readonly type: 'weekday'; readonly weekday: number }
  | ({ readonly type: 'date' } & WrittenDate);

/** At least one of both is not null. */
export interface WrittenMoment {
  readonly day: WrittenDay | null;
  /** Minutes after midnight. */
  readonly minute: number | null;
}

/**
 * Null for what is no such thing, and for a date that no calendar has.
 * @param tags BCP 47: by the first, days and months are ordered; the words of all are known
 */
export function readMoment(text: string, tags: readonly string[]): WrittenMoment | null {
  const parts = partsOf(text, tags);
  if (parts === null) return null;
  const { minute, dayWords } = parts;
  if (dayWords === '') return minute === null ? null : { day: null, minute };
  const day = readDay(dayWords, tags);
  const timeWithStop = minute === null && /^\d{1,2}\.\d\d$/.test(dayWords) ? readTime(dayWords, tags) : null;
  // 9.10 alone is a day where the person's dates are written with full stops, and a time elsewhere; what cannot be the one is the other.
  if (timeWithStop !== null && (day === null || !dateWordsOf(tags[0] ?? 'en').hasStops))
    return { day: null, minute: timeWithStop };
  return day === null ? null : { day, minute };
}

/** A date alone; null for what is none, as for the name of a weekday. Two digits are a year of this century. @param tags as in `readMoment` */
export function readDate(text: string, tags: readonly string[]): WrittenDate | null {
  const parts = partsOf(text, tags);
  const day = parts?.minute === null ? readDay(parts.dayWords, tags) : null;
  return day?.type === 'date' ? day : null;
}

/** The time that is certainly one, and the words before it without those that only join; null for no words at all, or too many. */
function partsOf(
  text: string,
  tags: readonly string[],
): { readonly minute: number | null; readonly dayWords: string } | null {
  if (text.length > mostCharacters) return null;
  const words = plainWords(text)
    .replace(/^(\d{4}-\d\d-\d\d)t/, '$1 ')
    .replace(/日(?=[月火水木金土日]曜|星期|周)/, '日 ')
    .replace(koreanParticle, '');
  if (words === '') return null;
  const { minute, rest } = takeTime(words, tags);
  const dayWords = rest
    .split(/[,،、]?\s+/)
    .filter((word) => word !== '' && !joining.has(word))
    .join(' ');
  return { minute, dayWords };
}

const mostCharacters = 100;

/** Korean writes “on” and “until” as one with the day or the time before them. */
const koreanParticle = /(?<=[\d가-힣])(?:에|까지)(?= |$)/g;

/** Words that join a day and a time, and mean nothing more; a line for each language. */
const joining = new Set(
  [
    'at on the', // English
    'um am den', // German
    'à le', // French
    'el las a la en', // Spanish
    'om op de', // Dutch
    'في على', // Arabic
    'às em dia feira', // Portuguese
    'o w we', // Polish
    'på kl kl. klockan den', // Swedish
    'alle il ore', // Italian
    'у в о об', // Ukrainian
    'saat günü', // Turkish
  ].flatMap((words) => plainWords(words).split(' ')),
);

function readDay(words: string, tags: readonly string[]): WrittenDay | null {
  const all = ['en', ...tags];
  // Swedish has tomorrow in one word or in two.
  const inOneWord = words.replaceAll(' ', '');
  if (all.some((tag) => dateWordsOf(tag).tomorrow.replaceAll(' ', '') === inOneWord)) return { type: 'tomorrow' };
  const each = words.split(' ');
  // Its weekday stands before a date, or behind it.
  for (const at of [0, each.length - 1]) {
    const weekday = meantBy(each[at] ?? '', 'weekdays', all);
    if (weekday === null) continue;
    if (each.length === 1) return { type: 'weekday', weekday };
    const date = dateIn(each.toSpliced(at, 1).join(' '), tags, all);
    // Some names are short for a weekday and for a month.
    if (date !== null) return { type: 'date', ...date, weekday };
  }
  const date = dateIn(words, tags, all);
  return date === null ? null : { type: 'date', ...date, weekday: null };
}

function dateIn(words: string, tags: readonly string[], all: readonly string[]): Omit<WrittenDate, 'weekday'> | null {
  const numbers = [...words.matchAll(/\d+/g)].map(([digits]) => digits);
  const names = words.split(/[\s\d./-]+/).filter((word) => /^\p{L}/u.test(word) && !/^[年月日년월일]$/u.test(word));
  if (/[^\p{L}\p{M}\d\s./-]/u.test(words) || numbers.some((digits) => digits.length > 4)) return null;
  if (names.length > 1) return null;
  const [name] = names;
  const parts =
    name === undefined
      ? inOrder(numbers, orderOf(words, numbers, tags[0] ?? 'en'))
      : withMonth(numbers, meantBy(name, 'months', all));
  return parts !== null && isInCalendar(parts) ? parts : null;
}

type Parts = Pick<WrittenDate, 'year' | 'month' | 'day'>;

function withMonth(numbers: readonly string[], monthIndex: number | null): Parts | null {
  const years = numbers.filter((digits) => digits.length === 4);
  const [day, ...more] = numbers.filter((digits) => digits.length < 3);
  if (monthIndex === null || day === undefined || more.length > 0 || years.length > 1) return null;
  return { year: years[0] === undefined ? null : Number(years[0]), month: monthIndex + 1, day: Number(day) };
}

/** With hyphens, day and month alone are ordered as in the whole date: 12-07 is short for 2026-12-07. */
function orderOf(words: string, numbers: readonly string[], tag: string): readonly DatePart[] {
  const { order, orderInYear } = dateWordsOf(tag);
  if (numbers.length === 2) return words.includes('-') ? order.filter((part) => part !== 'year') : orderInYear;
  if (numbers[0]?.length === 4) return yearFirst;
  return numbers[2]?.length === 4 ? [...orderInYear, 'year'] : order;
}

function inOrder(numbers: readonly string[], order: readonly DatePart[]): Parts | null {
  if (numbers.length < 2 || numbers.length > 3) return null;
  const said = Object.fromEntries(order.map((part, index) => [part, numbers[index] ?? '']));
  const { year = '', month = '', day = '' } = said;
  if (month.length > 2 || day.length > 2 || (year !== '' && year.length !== 2 && year.length !== 4)) return null;
  return {
    year: year === '' ? null : Number(year.length === 2 ? `20${year}` : year),
    month: Number(month),
    day: Number(day),
  };
}

const yearFirst: readonly DatePart[] = ['year', 'month', 'day'];

function isInCalendar({ year, month, day }: Parts): boolean {
  const at = new Date(Date.UTC(year ?? someLeapYear, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

const someLeapYear = 2028;

/** Which weekday (0 = Monday) or month (0 = January) is called so in one of the locales. */
function meantBy(name: string, what: 'weekdays' | 'months', tags: readonly string[]): number | null {
  for (const tag of tags) {
    const found = dateWordsOf(tag)[what].get(withoutStop(name));
    if (found !== undefined) return found;
  }
  return null;
}

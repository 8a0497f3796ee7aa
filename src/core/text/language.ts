/** The languages Unbrace speaks, and which of them suits a person. */
import { isRecord } from './plainData.ts';

export const languages = [
  'en',
  'de',
  'fr',
  'es',
  'nl',
  'ja',
  'ar',
  'zh',
  'pt',
  'pl',
  'sv',
  'it',
  'uk',
  'tr',
  'ko',
] as const;
export type Language = (typeof languages)[number];

/** What can be asked for: one of ours, or the one the system prefers. */
export const languageWishes = ['system', ...languages] as const;
export type LanguageWish = (typeof languageWishes)[number];

/** A language as it is spoken in some place. */
export interface Locale {
  readonly language: Language;
  /** BCP 47, for times, numbers and lists: a reader of English in Britain has a 24-hour clock. */
  readonly tag: string;
}

const inEnglish: Locale = { language: 'en', tag: 'en' };

/**
 * The locale for a wish. Of the system's languages, best first (`['de-AT', 'en']`), the first that we speak counts, or the
 * one that was wished for, so that times and numbers keep the person's region. English where none is ours.
 * @param times how times are written, as POSIX names a locale (`de_DE.UTF-8`); null: as the region does
 */
export function localeFor(wish: LanguageWish, preferred: readonly string[], times: string | null = null): Locale {
  const spoken = preferred.flatMap((tag) => localeOf(tag) ?? []);
  const suited = wish === 'system' ? spoken[0] : (spoken.find(({ language }) => language === wish) ?? localeOf(wish));
  return withHoursOf(times, suited ?? inEnglish);
}

/**
 * The locales whose written dates a person's are read by, BCP 47: the first orders day and month.
 * @param times as in `localeFor`
 */
export function dateTagsFor({ tag }: Locale, times: string | null): readonly string[] {
  const region = regionOf(times);
  return region === null ? [tag] : [region.toString(), tag];
}

function regionOf(times: string | null): Intl.Locale | null {
  const [name = ''] = times?.split(/[.@]/) ?? [];
  return parsedTag(name.replace('_', '-'));
}

/** Twelve hours or twenty-four, whatever the language of the words around them. */
function withHoursOf(times: string | null, locale: Locale): Locale {
  const region = regionOf(times);
  if (region === null) return locale;
  const { hourCycle } = new Intl.DateTimeFormat(region.toString(), { timeStyle: 'short' }).resolvedOptions();
  return { ...locale, tag: new Intl.Locale(locale.tag, hourCycle === undefined ? {} : { hourCycle }).toString() };
}

/** The language in a preferences file, which may be damaged or not there (undefined). */
export function savedLanguageWish(preferences: unknown): LanguageWish {
  const saved = isRecord(preferences) ? preferences['language'] : undefined;
  return languageWishes.find((wish) => wish === saved) ?? 'system';
}

/** Null for a language that is not ours or is not written as ours is, and for what is no tag at all. */
export function localeOf(text: string): Locale | null {
  const tag = parsedTag(text);
  const language = languages.find((ours) => ours === tag?.language);
  if (tag === null || language === undefined || isTraditionalChinese(tag)) return null;
  return { language, tag: uniform(tag) };
}

/** Our Chinese is in simplified characters. Where a tag names no script, its region tells (`zh-TW`, `zh-HK`). */
function isTraditionalChinese(tag: Intl.Locale): boolean {
  return tag.maximize().script === 'Hant';
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * Arabic has two sets of digits, by region. We use one of them everywhere, so that counts, clock times and the digits
 * that a person types in a field look alike; and the Gregorian calendar, which our days follow.
 */
function uniform(tag: Intl.Locale): string {
  const options = tag.language === 'ar' ? { numberingSystem: 'latn', calendar: 'gregory' } : {};
  return new Intl.Locale(tag.baseName, options).toString();
}

function parsedTag(text: string): Intl.Locale | null {
  try {
    return new Intl.Locale(text);
  } catch {
    return null;
  }
}

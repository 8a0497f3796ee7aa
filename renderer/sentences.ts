/**
 * The sentences in the person's language (translations). Each language's are a chunk of their own, so that no window
 * carries the others, and they can change while the window is open. A language that lacks a sentence does not compile.
 */
import { directionOf, localeOf, type Language, type Locale } from '../src/core/text/language.ts';
import { createTranslate, type MessageKey, type Messages, type Translate } from '../src/core/text/messages.ts';

const chunks: Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('../assets/locales/en.json'),
  de: () => import('../assets/locales/de.json'),
  fr: () => import('../assets/locales/fr.json'),
  es: () => import('../assets/locales/es.json'),
  nl: () => import('../assets/locales/nl.json'),
  ja: () => import('../assets/locales/ja.json'),
  ar: () => import('../assets/locales/ar.json'),
};

interface Speaker {
  readonly locale: Locale;
  readonly sentences: Messages;
  readonly translate: Translate;
}

let speaker: Speaker | null = null;

/** From now on `t` speaks that language, and the page says so to browsers and screen readers. */
export async function speak(locale: Locale): Promise<void> {
  const { language, tag } = locale;
  const { default: sentences } = await chunks[language]();
  speaker = { locale, sentences, translate: createTranslate(sentences, tag) };
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(language);
}

/** The locale in which main opened this window. */
export function firstLocale(): Locale {
  return localeOf(new URLSearchParams(location.search).get('locale') ?? '') ?? { language: 'en', tag: 'en' };
}

/** The sentence in the person's language. @throws before `speak` is done for the first time */
export const t: Translate = (key, values) => spokenNow().translate(key, values);

/** For `Intl`: times, numbers and lists as the person writes them. */
export function localeNow(): Locale {
  return spokenNow().locale;
}

/** Whether a key put together at run time, such as a pose's name, has a sentence. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(spokenNow().sentences, key);
}

function spokenNow(): Speaker {
  if (speaker === null) throw new Error('No language is spoken yet.');
  return speaker;
}

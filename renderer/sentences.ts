/// <reference types="vite/types/importMeta.d.ts" />
/**
 * The sentences in the person's language (translations), in chunks of their own, so that no window carries other languages, or more of one
 * than it says (sentenceParts.ts), and they can change while the window is open.
 */
import { directionOf, localeOf, type Language, type Locale } from '../src/core/text/language.ts';
import { createTranslate, type MessageKey, type Messages, type Translate } from '../src/core/text/messages.ts';
import { partsFor, type SentencePart } from './sentenceParts.ts';

interface Chunk {
  readonly default: Messages;
}

/** Vite wants each query written out. */
const chunks: Readonly<Record<SentencePart, Readonly<Record<string, () => Promise<Chunk>>>>> = {
  few: import.meta.glob<Chunk>('../assets/locales/*.json', { query: '?few' }),
  reminding: import.meta.glob<Chunk>('../assets/locales/*.json', { query: '?reminding' }),
  more: import.meta.glob<Chunk>('../assets/locales/*.json', { query: '?more' }),
};

/** As much of the language as this window says. */
async function sentencesIn(language: Language): Promise<Messages> {
  const [, page = ''] = location.pathname.split('/');
  const load = async (part: SentencePart): Promise<Messages> => {
    const chunk = chunks[part][`../assets/locales/${language}.json`];
    if (chunk === undefined) throw new Error(`There are no sentences in “${language}”.`);
    return (await chunk()).default;
  };
  const parts = await Promise.all(partsFor(page).map(load));
  return Object.assign({}, ...parts) as Messages;
}

interface Speaker {
  readonly locale: Locale;
  readonly sentences: Messages;
  readonly translate: Translate;
}

let speaker: Speaker | null = null;

/** From now on `t` speaks that language, and the page says so to browsers and screen readers. */
export async function speak(locale: Locale): Promise<void> {
  const { language, tag } = locale;
  const sentences = await sentencesIn(language);
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

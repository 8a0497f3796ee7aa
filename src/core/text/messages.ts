/**
 * Sentences for people, by key (translations). Keys are the keys of `assets/locales/en.json`, so a misspelt one does
 * not compile; sentences are whole ICU messages (plurals, numbers, names), never glued from parts.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type english from '../../../assets/locales/en.json';

export type MessageKey = keyof typeof english;

/** A locale's sentences, all of them: nothing fills in for one that is missing, so the check fails on it. */
export type Messages = Readonly<Record<MessageKey, string>>;

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** The sentence for `key` in the locale, with `values` filled in. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/**
 * Makes the translate function of one locale. Messages are parsed when first used and kept.
 *
 * @param locale a BCP 47 tag, for plurals, numbers and dates
 * @throws when a message is not well-formed ICU, or a value it names is missing (a test formats every message)
 */
export function createTranslate(messages: Messages, locale: string): Translate {
  const formats = new Map<MessageKey, IntlMessageFormat>();

  return (key, values) => {
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(messages[key], locale);
      formats.set(key, format);
    }
    return String(format.format(values));
  };
}

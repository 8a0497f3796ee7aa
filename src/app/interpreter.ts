/**
 * Says everything in the person's language (translations), which can change at any time: the rest of the app asks here
 * for sentences and need not know the language. It holds the texts of the language in use only; windows load the same language's
 * sentences as a chunk, and learn the locale with their address. Routines and cards stay English inside and are translated as they
 * leave, their English line being the key (docs/TRANSLATING.md). Times and numbers follow the region of the system; Arabic keeps the
 * digits 0–9 and the Gregorian calendar.
 */
import type { Card } from '../core/checkIn/card.ts';
import { dateTagsFor, localeFor, type Language, type LanguageWish, type Locale } from '../core/text/language.ts';
import { createTranslate, type Messages, type Translate } from '../core/text/messages.ts';
import type { Routine } from '../core/routine/routine.ts';
import { translatedName, translatedRoutine, type RoutineTexts } from '../core/routine/routineTexts.ts';

export type CardTexts = Readonly<
  Record<string, Pick<Card, 'title' | 'text'> & Partial<Pick<Card, 'sources' | 'notice'>>>
>;

/**
 * All that is written in one language. English has no routines and cards of its own here, because the shipped ones are
 * written in English.
 */
export interface LocaleTexts {
  readonly sentences: Messages;
  readonly routines: RoutineTexts;
  readonly cards: CardTexts;
}

export interface Interpreter {
  readonly t: Translate;
  readonly locale: () => Locale;
  /** By which a date is read that the person writes; at least one. */
  readonly dateTags: () => readonly string[];
  /** “a, b and c” */
  readonly list: (words: readonly string[]) => string;
  /** From now on everything is said in that language. */
  readonly use: (wish: LanguageWish) => void;
  readonly routineName: (name: string) => string;
  readonly routine: (routine: Routine) => Routine;
  readonly card: (card: Card) => Card;
}

export interface InterpreterDeps {
  /** The system's languages, best first. */
  readonly preferred: () => readonly string[];
  /** How the system writes times, where it says so apart from the language (`de_DE.UTF-8`); null where it does not. */
  readonly times: () => string | null;
  readonly read: (language: Language) => LocaleTexts;
}

/** Keeps only the texts of the one language in use. */
export function startInterpreter({ preferred, times, read }: InterpreterDeps, firstWish: LanguageWish): Interpreter {
  const speakerOf = (locale: Locale) => {
    const texts = read(locale.language);
    return { locale, texts, translate: createTranslate(texts.sentences, locale.tag) };
  };
  let speaker = speakerOf(localeFor(firstWish, preferred(), times()));

  return {
    t: (key, values) => speaker.translate(key, values),
    locale: () => speaker.locale,
    dateTags: () => dateTagsFor(speaker.locale, times()),
    list: (words) => new Intl.ListFormat(speaker.locale.tag).format(words),
    use(wish) {
      const locale = localeFor(wish, preferred(), times());
      if (locale.tag !== speaker.locale.tag) speaker = speakerOf(locale);
    },
    routineName: (name) => translatedName(name, speaker.texts.routines),
    routine: (routine) => translatedRoutine(routine, speaker.texts.routines),
    card: (card) => ({ ...card, ...speaker.texts.cards[card.id] }),
  };
}

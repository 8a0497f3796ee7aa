/** What a translation has in common with its source, and what its language asks of it. */
import { IntlMessageFormat } from 'intl-messageformat';

/** The part of ICU's syntax tree that matters here. Source: @formatjs/icu-messageformat-parser. */
interface Element {
  readonly type: number;
  readonly value?: string;
  readonly style?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly children?: readonly Element[];
  readonly pluralType?: 'cardinal' | 'ordinal' | undefined;
  readonly offset?: number;
}

const KINDS = ['literal', 'argument', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'];

/** Our sentences count no further, and no language's plural rules for whole numbers differ only beyond it. */
const COUNTED_TO = 120;

/**
 * What a message takes, one line an argument: `minutes: plural`, `time: time short`, `reason: select meeting|other`. Two
 * messages that take the same can stand for each other.
 * @throws where the message is not well-formed
 */
export function argumentsOf(message: string, locale: string): readonly string[] {
  const found = new Set<string>();
  for (const { type, value, style, options = {} } of elementsOf(parsed(message, locale))) {
    const kind = KINDS[type] ?? '';
    if (['literal', 'pound', 'tag'].includes(kind)) continue;
    const details = [
      typeof style === 'string' ? style : '',
      kind === 'select' ? Object.keys(options).toSorted().join('|') : '',
    ];
    found.add([`${value ?? ''}: ${kind}`, ...details].filter((part) => part !== '').join(' '));
  }
  return [...found].toSorted();
}

/** What a message says itself, in all its branches, without what is filled in. @throws where the message is not well-formed */
export function literalsOf(message: string, locale: string): readonly string[] {
  return elementsOf(parsed(message, locale))
    .filter(({ type }) => KINDS[type] === 'literal')
    .map(({ value }) => value ?? '');
}

/**
 * Plural forms that the language does not have, or lacks here for some whole number; empty where all is well. Where the English
 * `original` makes no difference between numbers, such as between shares of time, nothing is lacking; where it says something of its own
 * for one number (`=0`), so does the translation.
 */
export function pluralProblems(message: string, locale: string, original: string): readonly string[] {
  const varying = elementsOf(parsed(original, 'en')).filter(({ options = {} }) => 'one' in options);
  const given = numbersOfTheirOwn(message, locale);
  const lacking = numbersOfTheirOwn(original, 'en').filter((number) => !given.includes(number));
  const problems = elementsOf(parsed(message, locale)).flatMap(
    ({ value = '', options = {}, pluralType, offset = 0 }) => {
      if (pluralType === undefined) return [];
      const rules = new Intl.PluralRules(locale, { type: pluralType });
      const given = Object.keys(options);
      const varies = varying.some((element) => element.value === value);
      const legal: readonly string[] = rules.resolvedOptions().pluralCategories;
      const counts = Array.from({ length: COUNTED_TO + 1 }, (_, count) => count - offset);
      const needed = counts.filter((count) => !given.includes(`=${String(count)}`)).map((count) => rules.select(count));
      return [
        ...given
          .filter((form) => !form.startsWith('=') && !legal.includes(form))
          .map((form) => `has no form “${form}”`),
        ...[...new Set(varies ? needed : [])]
          .filter((form) => !given.includes(form))
          .map((form) => `lacks the form “${form}”`),
      ].map((problem) => `{${value}} ${problem}`);
    },
  );
  return [...problems, ...lacking.map((number) => `lacks ${number}`)];
}

/** The numbers for which a message has words of its own, as `{minutes} =0`. */
function numbersOfTheirOwn(message: string, locale: string): readonly string[] {
  const found = elementsOf(parsed(message, locale))
    .filter(({ pluralType }) => pluralType !== undefined)
    .flatMap(({ value = '', options = {} }) =>
      Object.keys(options)
        .filter((form) => form.startsWith('='))
        .map((form) => `{${value}} ${form}`),
    );
  return [...new Set(found)];
}

/** Each message is asked for its arguments, its plural forms and its numbers, an English one for each language: it is parsed once. */
const known = new Map<string, readonly Element[]>();

function parsed(message: string, locale: string): readonly Element[] {
  const key = `${locale}:${message}`;
  const found = known.get(key) ?? new IntlMessageFormat(message, locale).getAst();
  known.set(key, found);
  return found;
}

/** An element and all within it. */
function elementsOf(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => [
    element,
    ...elementsOf(element.children ?? []),
    ...Object.values(element.options ?? {}).flatMap(({ value }) => elementsOf(value)),
  ]);
}

/** The branches of each `select` on that argument in a message, `other` included; empty where it selects by something else. */
export function branchesOf(message: string, locale: string, argument: string): readonly (readonly string[])[] {
  return elementsOf(parsed(message, locale))
    .filter(({ type, value }) => KINDS[type] === 'select' && value === argument)
    .map(({ options = {} }) => Object.keys(options));
}

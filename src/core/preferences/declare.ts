/**
 * The words in which preferences are declared, as plain data: what a preference holds, what is allowed, and its default. Its type, its
 * default and its range follow from the declaration here, its check in `preferencesSchema.ts`, which windows never load.
 */

/** The allowed range of a number, as data for the windows; `unit` says what the number counts. */
export interface AllowedRange {
  readonly min: number;
  readonly max: number;
  readonly unit: 'ms' | 'times' | 'factor' | 'fraction';
}

/** A local time of day, `"09:00"`; as the end of a range also `"24:00"`. */
export type ClockTime = string;

interface Switch {
  readonly type: 'switch';
  readonly byDefault: boolean;
}

interface Numeric<Value extends number | null> {
  readonly type: 'number';
  readonly byDefault: Value;
  readonly range: AllowedRange;
}

interface Choice<Value extends string> {
  readonly type: 'choice';
  readonly byDefault: Value;
  readonly offered: readonly Value[];
}

interface Text {
  readonly type: 'text';
  readonly byDefault: string;
  /** Characters. */
  readonly mostLong: number;
}

interface Moment {
  readonly type: 'moment';
  readonly byDefault: ClockTime;
  /** What may stand in place of a time. */
  readonly words: readonly string[];
}

interface Group<Inner extends Declarations> {
  readonly type: 'group';
  readonly inner: Inner;
}

interface Structure<Value> {
  readonly type: 'structure';
  readonly byDefault: Value;
}

export type Declaration =
  | Switch
  | Numeric<number>
  | Numeric<number | null>
  | Choice<string>
  | Text
  | Moment
  | Group<Declarations>
  | Structure<unknown>;

/** By their names in the file, in the order in which they are written and read. */
export interface Declarations {
  readonly [name: string]: Declaration;
}

/** What a preference declared so holds. */
export type ValueOf<D extends Declaration> =
  D extends Group<infer Inner> ? ValuesOf<Inner> : D extends { readonly byDefault: infer Value } ? Value : never;

export type ValuesOf<Ds extends Declarations> = { readonly [Name in keyof Ds]: ValueOf<Ds[Name]> };

/** The names among declarations that are declared as one sort. */
export type NamesOf<Ds extends Declarations, Type extends Declaration['type']> = {
  [Name in keyof Ds]: Ds[Name]['type'] extends Type ? Name : never;
}[keyof Ds];

export const onOff = (byDefault: boolean): Switch => ({ type: 'switch', byDefault });

export const number = (byDefault: number, range: AllowedRange): Numeric<number> => ({
  type: 'number',
  byDefault,
  range,
});

/** A number that may be none (null), which is the default. */
export const numberOrNone = (range: AllowedRange): Numeric<number | null> => ({
  type: 'number',
  byDefault: null,
  range,
});

export const choice = <const Value extends string>(
  offered: readonly Value[],
  byDefault: NoInfer<Value>,
): Choice<Value> => ({ type: 'choice', byDefault, offered });

export const text = (byDefault: string, { mostLong }: Pick<Text, 'mostLong'>): Text => ({
  type: 'text',
  byDefault,
  mostLong,
});

/** A local time of day, or one of the words. */
export const moment = (byDefault: ClockTime, words: readonly string[] = []): Moment => ({
  type: 'moment',
  byDefault,
  words,
});

/** Several answers under one name; a change may name only some of them. */
export const group = <const Inner extends Declarations>(inner: Inner): Group<Inner> => ({ type: 'group', inner });

/** What has a shape of its own: its check is written by hand in `preferencesSchema.ts`. */
export const structure = <Value>(byDefault: Value): Structure<Value> => ({ type: 'structure', byDefault });

/** What is in force while nothing is chosen. */
export function defaultsOf<Ds extends Declarations>(declarations: Ds): ValuesOf<Ds> {
  const entries = Object.entries(declarations).map(([name, declared]) => [
    name,
    declared.type === 'group' ? defaultsOf(declared.inner) : declared.byDefault,
  ]);
  return Object.fromEntries(entries) as ValuesOf<Ds>; // the type is made of the same declarations
}

/** The ranges of all declared numbers, by name. */
export function rangesOf(declarations: Declarations): ReadonlyMap<string, AllowedRange> {
  const entries = Object.entries(declarations).flatMap(([name, declared]): (readonly [string, AllowedRange])[] => {
    if (declared.type === 'group') return [...rangesOf(declared.inner)];
    return declared.type === 'number' ? [[name, declared.range]] : [];
  });
  return new Map(entries);
}

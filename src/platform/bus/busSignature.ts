/**
 * Signatures of D-Bus, which say of what types values are. They are our schemas: TypeScript's type of what is read or written follows
 * from the signature, and bytes are only read by one.
 * Source: D-Bus specification (freedesktop.org), "Type System".
 */

/** Any value, with its type beside it. */
export interface BusVariant {
  readonly signature: string;
  readonly value: unknown;
}

interface BasicValues {
  y: number;
  n: number;
  q: number;
  i: number;
  u: number;
  h: number;
  d: number;
  x: bigint;
  t: bigint;
  b: boolean;
  s: string;
  o: string;
  g: string;
  v: BusVariant;
}

/**
 * The values of a signature, one after the other: `ValuesOf<'sa{sv}'>` is `readonly [string, ReadonlyMap<string, BusVariant>]`. Of a
 * signature that only the running program knows, they are unknown.
 */
export type ValuesOf<Signature extends string> = string extends Signature ? readonly unknown[] : KnownValues<Signature>;

type KnownValues<Signature extends string> = Signature extends ''
  ? readonly []
  : First<Signature> extends [infer Value, infer Rest extends string]
    ? KnownValues<Rest> extends infer Values extends readonly unknown[]
      ? readonly [Value, ...Values]
      : never
    : never;

/** The value of a signature's first type, and the types after it. */
type First<Signature extends string> = Signature extends `a{${infer Entry}`
  ? First<Entry> extends [infer Key, infer Rest extends string]
    ? First<Rest> extends [infer Value, `}${infer After}`]
      ? [ReadonlyMap<Key, Value>, After]
      : never
    : never
  : Signature extends `ay${infer After}`
    ? [Uint8Array, After]
    : Signature extends `a${infer Element}`
      ? First<Element> extends [infer Value, infer After extends string]
        ? [readonly Value[], After]
        : never
      : Signature extends `(${infer Fields}`
        ? Struct<Fields, []>
        : Signature extends `${infer Basic extends keyof BasicValues}${infer After}`
          ? [BasicValues[Basic], After]
          : never;

type Struct<Signature extends string, Before extends readonly unknown[]> = Signature extends `)${infer After}`
  ? [Readonly<Before>, After]
  : First<Signature> extends [infer Value, infer Rest extends string]
    ? Struct<Rest, [...Before, Value]>
    : never;

/** Bytes or a signature that are not as D-Bus says. */
export class BusFormatError extends Error {}

/** One type of a signature, taken apart. */
export type BusType =
  | { readonly code: keyof BasicValues }
  | { readonly code: 'a'; readonly element: BusType }
  | { readonly code: '(' | '{'; readonly fields: readonly BusType[] };

const LONGEST = 255;
/** Containers in containers. The specification allows 32 arrays in 32 structs. */
export const DEEPEST = 64;

/** @throws BusFormatError for what is no signature */
export function parseSignature(text: string): readonly BusType[] {
  if (text.length > LONGEST) throw new BusFormatError('a signature is too long');
  const types: BusType[] = [];
  for (let at = 0; at < text.length;) {
    const { type, end } = typeAt(text, at, 0);
    types.push(type);
    at = end;
  }
  return types;
}

interface TypeInText {
  readonly type: BusType;
  readonly end: number;
}

function typeAt(text: string, at: number, depth: number): TypeInText {
  if (depth > DEEPEST) throw new BusFormatError('a signature is too deep');
  const code = text.charAt(at);
  if (code === 'a') {
    const inEntry = text.charAt(at + 1) === '{';
    const { type: element, end } = inEntry ? fieldsAt(text, at + 1, depth + 1) : typeAt(text, at + 1, depth + 1);
    return { type: { code, element }, end };
  }
  if (code === '(') return fieldsAt(text, at, depth + 1);
  if (isBasic(code)) return { type: { code }, end: at + 1 };
  throw new BusFormatError('not a signature');
}

/** A struct, or the entry of a map: a key and a value. */
function fieldsAt(text: string, begin: number, depth: number): TypeInText {
  const code = text.charAt(begin) === '{' ? '{' : '(';
  const close = code === '{' ? '}' : ')';
  const fields: BusType[] = [];
  let at = begin + 1;
  while (text.charAt(at) !== close) {
    const { type, end } = typeAt(text, at, depth);
    fields.push(type);
    at = end;
  }
  if (code === '{' ? fields.length !== 2 : fields.length === 0) throw new BusFormatError('not a signature');
  return { type: { code, fields }, end: at + 1 };
}

function isBasic(code: string): code is keyof BasicValues {
  return code.length === 1 && 'ynqiuhdxtbsogv'.includes(code);
}

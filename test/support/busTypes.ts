/** Random types of D-Bus with values of them, for property tests. */
import fc from 'fast-check';

/** A signature of one type, and any value of it. */
export interface RandomType {
  readonly signature: string;
  readonly value: fc.Arbitrary<unknown>;
}

/** A text as D-Bus carries it: no NUL, no half of a character. */
const text = fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\0', ''));
const words: readonly RandomType[] = [
  { signature: 's', value: text },
  { signature: 'u', value: fc.nat(0xffff_ffff) },
];
const basics: readonly RandomType[] = [
  ...words,
  { signature: 'y', value: fc.nat(0xff) },
  { signature: 'n', value: fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }) },
  { signature: 'q', value: fc.nat(0xffff) },
  { signature: 'i', value: fc.integer() },
  { signature: 'x', value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) },
  { signature: 't', value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }) },
  // The other library refuses to send an infinite one.
  { signature: 'd', value: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { signature: 'b', value: fc.boolean() },
  { signature: 'o', value: fc.constantFrom('/', '/org/freedesktop/DBus') },
  { signature: 'g', value: fc.constantFrom('', 's', 'a{sv}(ii)') },
  { signature: 'ay', value: fc.uint8Array({ maxLength: 40 }) },
];

export const { type: busType } = fc.letrec<{ type: RandomType }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...basics),
    tie('type')
      .filter(({ signature }) => signature !== 'y') // bytes are a type of their own
      .map(({ signature, value }) => ({ signature: `a${signature}`, value: fc.array(value, { maxLength: 4 }) })),
    fc.array(tie('type'), { minLength: 1, maxLength: 4 }).map((fields) => ({
      signature: `(${fields.map(({ signature }) => signature).join('')})`,
      value: fc.tuple(...fields.map(({ value }) => value)),
    })),
    fc.tuple(fc.constantFrom(...words), tie('type')).map(([key, { signature, value }]) => ({
      signature: `a{${key.signature}${signature}}`,
      value: fc.array(fc.tuple(key.value, value), { maxLength: 4 }).map((entries) => new Map(entries)),
    })),
    tie('type').map(({ signature, value }) => ({
      signature: 'v',
      value: value.map((inside) => ({ signature, value: inside })),
    })),
  ),
}));

/** Up to five values with the signature that says what they are. */
export const busValues = fc.array(busType, { maxLength: 5 }).chain((types) =>
  fc
    .tuple(...types.map(({ value }) => value))
    .map((values): { readonly signature: string; readonly values: readonly unknown[] } => ({
      signature: types.map(({ signature }) => signature).join(''),
      values,
    })),
);

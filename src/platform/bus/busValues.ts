/**
 * Values of D-Bus as bytes and back.
 * Source: D-Bus specification (freedesktop.org), "Marshaling (Wire Format)".
 */
import {
  BusFormatError,
  DEEPEST,
  parseSignature,
  type BusType,
  type BusVariant,
  type ValuesOf,
} from './busSignature.ts';

/** Where a value of a type may begin: at a multiple of so many bytes. */
const ALIGNMENT: Readonly<Record<BusType['code'], 1 | 2 | 4 | 8>> = {
  ...{ y: 1, g: 1, v: 1, n: 2, q: 2 },
  ...{ i: 4, u: 4, h: 4, b: 4, s: 4, o: 4, a: 4 },
  ...{ x: 8, t: 8, d: 8, '(': 8, '{': 8 },
};
/** Numbers by their codes, as DataView names them. */
const NUMBERS = { y: 'Uint8', n: 'Int16', q: 'Uint16', i: 'Int32', u: 'Uint32', h: 'Uint32', d: 'Float64' } as const;
const BIG_NUMBERS = { x: 'BigInt64', t: 'BigUint64' } as const;

/**
 * The bytes of these values, in little-endian order, to begin at a multiple of 8.
 * @param values of the signature's types, which whoever calls has TypeScript check (`ValuesOf`)
 */
export function encodeValues(signature: string, values: readonly unknown[]): Buffer {
  const writer = openWriter();
  parseSignature(signature).forEach((type, index) => {
    writer.write(type, values[index]);
  });
  return writer.written();
}

/**
 * The values that these bytes are, or begin with.
 * @param littleEndian as the first byte of their message says
 * @param from where they begin, counted from a multiple of 8
 * @throws BusFormatError where the bytes are not what the signature says
 */
export function decodeValues<Signature extends string>(
  signature: Signature,
  bytes: Buffer,
  littleEndian: boolean,
  from = 0,
): ValuesOf<Signature> {
  const read = openReader(bytes, littleEndian, from);
  return parseSignature(signature).map((type) => read(type, 0)) as unknown as ValuesOf<Signature>;
}

interface Writer {
  readonly write: (type: BusType, value: unknown) => void;
  readonly written: () => Buffer;
}

function openWriter(): Writer {
  let bytes = Buffer.alloc(256);
  let at = 0;

  const makeRoom = (more: number): void => {
    if (at + more > bytes.length) bytes = Buffer.concat([bytes], 2 * (at + more));
  };
  const align = (to: number): void => {
    const next = Math.ceil(at / to) * to;
    makeRoom(next - at); // new room is zero, as padding has to be
    at = next;
  };
  const view = (): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const writeNumber = (code: keyof typeof NUMBERS, value: number): void => {
    align(ALIGNMENT[code]);
    makeRoom(ALIGNMENT[code]);
    view()[`set${NUMBERS[code]}`](at, value, true);
    at += ALIGNMENT[code];
  };
  const writeBytes = (more: Uint8Array): void => {
    makeRoom(more.length);
    bytes.set(more, at);
    at += more.length;
  };
  const writeSignature = (text: string): void => {
    writeNumber('y', text.length);
    writeBytes(Buffer.from(`${text}\0`));
  };

  const write = (type: BusType, value: unknown): void => {
    align(ALIGNMENT[type.code]);
    switch (type.code) {
      case 's':
      case 'o': {
        // A text cannot carry a NUL: the bus would cut the connection for it.
        const utf8 = Buffer.from((value as string).replaceAll('\0', '\ufffd'));
        writeNumber('u', utf8.length);
        writeBytes(utf8);
        writeNumber('y', 0);
        return;
      }
      case 'g':
        writeSignature(value as string);
        return;
      case 'v': {
        const { signature, value: inside } = value as BusVariant;
        const [one] = parseSignature(signature);
        if (one === undefined) throw new BusFormatError('a variant of nothing');
        writeSignature(signature);
        write(one, inside);
        return;
      }
      case 'a': {
        writeNumber('u', 0);
        const lengthAt = at - 4;
        align(ALIGNMENT[type.element.code]);
        const begin = at;
        if (type.element.code === 'y') writeBytes(value as Uint8Array);
        else for (const element of value as Iterable<unknown>) write(type.element, element);
        view().setUint32(lengthAt, at - begin, true);
        return;
      }
      case '(':
      case '{':
        type.fields.forEach((field, index) => {
          write(field, (value as readonly unknown[])[index]);
        });
        return;
      case 'x':
      case 't':
        makeRoom(8);
        view()[`set${BIG_NUMBERS[type.code]}`](at, value as bigint, true);
        at += 8;
        return;
      case 'b':
        writeNumber('u', value === true ? 1 : 0);
        return;
      case 'y':
      case 'n':
      case 'q':
      case 'i':
      case 'u':
      case 'h':
      case 'd':
        writeNumber(type.code, value as number);
    }
  };
  return { write, written: () => bytes.subarray(0, at) };
}

/** Reads values one after the other, and never beyond the bytes there are. */
function openReader(bytes: Buffer, littleEndian: boolean, from: number): (type: BusType, depth: number) => unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = from;

  const align = (to: number): void => {
    at = Math.ceil(at / to) * to;
  };
  /** Goes on by so many bytes; where they begin. */
  const take = (length: number): number => {
    const begin = at;
    if (begin + length > bytes.length) throw new BusFormatError('the bytes end within a value');
    at += length;
    return begin;
  };
  const readNumber = (code: keyof typeof NUMBERS): number => {
    align(ALIGNMENT[code]);
    return view[`get${NUMBERS[code]}`](take(ALIGNMENT[code]), littleEndian);
  };
  const readText = (length: number): string => {
    const begin = take(length + 1);
    return bytes.toString('utf8', begin, begin + length);
  };

  const read = (type: BusType, depth: number): unknown => {
    if (depth > DEEPEST) throw new BusFormatError('values are too deep');
    align(ALIGNMENT[type.code]);
    switch (type.code) {
      case 's':
      case 'o':
        return readText(readNumber('u'));
      case 'g':
        return readText(readNumber('y'));
      case 'v': {
        const signature = readText(readNumber('y'));
        const [one, more] = parseSignature(signature);
        if (one === undefined || more !== undefined) throw new BusFormatError('a variant has one value');
        return { signature, value: read(one, depth + 1) };
      }
      case 'a': {
        const length = readNumber('u');
        align(ALIGNMENT[type.element.code]);
        const begin = take(length);
        if (type.element.code === 'y') return Uint8Array.from(bytes.subarray(begin, begin + length));
        at = begin;
        const elements: unknown[] = [];
        while (at < begin + length) elements.push(read(type.element, depth + 1));
        if (at !== begin + length) throw new BusFormatError('an array does not end where it says');
        return type.element.code === '{' ? new Map(elements as [unknown, unknown][]) : elements;
      }
      case '(':
      case '{':
        return type.fields.map((field) => read(field, depth + 1));
      case 'x':
      case 't':
        return view[`get${BIG_NUMBERS[type.code]}`](take(8), littleEndian);
      case 'b':
        return readNumber('u') !== 0;
      case 'y':
      case 'n':
      case 'q':
      case 'i':
      case 'u':
      case 'h':
      case 'd':
        return readNumber(type.code);
    }
  };
  return read;
}

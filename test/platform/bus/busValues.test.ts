import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callBytes, openMessageCutter, readMessage } from '../../../src/platform/bus/busMessage.ts';
import { BusFormatError, parseSignature } from '../../../src/platform/bus/busSignature.ts';
import { decodeValues, encodeValues } from '../../../src/platform/bus/busValues.ts';
import { busValues } from '../../support/busTypes.ts';

const call = { destination: 'a.b', path: '/a', interface: 'a.b', member: 'C' };

test('values come back as they went', () => {
  fc.assert(
    fc.property(busValues, ({ signature, values }) => {
      expect(decodeValues(signature, encodeValues(signature, values), true)).toEqual(values);
    }),
  );
});

test('a text that D-Bus cannot carry is carried as near as it can be', () => {
  expect(decodeValues('ss', encodeValues('ss', ['a\0b', '\ud800']), true)).toEqual(['a\ufffdb', '\ufffd']);
});

test('big-endian bytes are read, too', () => {
  const bytes = Buffer.from([0, 0, 0, 2, 0x68, 0x69, 0, 0, 0, 0, 0, 7]);
  expect(decodeValues('su', bytes, false)).toEqual(['hi', 7]);
});

test('bytes that are not what the signature says are refused, whatever they are, and never read for long', () => {
  fc.assert(
    fc.property(busValues, fc.uint8Array({ maxLength: 200 }), ({ signature }, bytes) => {
      try {
        decodeValues(signature, Buffer.from(bytes), true);
      } catch (error) {
        expect(error).toBeInstanceOf(BusFormatError);
      }
    }),
  );
});

test('half of a message, and one that was changed on its way, harm nobody', () => {
  fc.assert(
    fc.property(busValues, fc.nat(), fc.nat(0xff), ({ signature, values }, at, byte) => {
      const bytes = callBytes(call, signature, values, 1);
      bytes[at % bytes.length] = byte;
      try {
        for (const message of openMessageCutter(10_000)(bytes)) readMessage(message).values(signature);
      } catch (error) {
        expect(error).toBeInstanceOf(BusFormatError);
      }
    }),
  );
});

test.each(['a', '(', '()', '(s', 'a{s}', 'a{sss}', '{sv}', 'z', ')', 's'.repeat(256), 'a'.repeat(70) + 's'])(
  'no signature: %s',
  (text) => {
    expect(() => parseSignature(text)).toThrow(BusFormatError);
  },
);

test('variants in variants without end are not followed', () => {
  let value: unknown = 1;
  for (let depth = 0; depth < 100; depth += 1) value = { signature: depth === 0 ? 'u' : 'v', value };
  const bytes = encodeValues('v', [value]);
  expect(() => decodeValues('v', bytes, true)).toThrow(BusFormatError);
});

test('messages are cut out of a stream however it is torn, and those that are too long pass without being kept', () => {
  const short = (text: string): Buffer => callBytes(call, 's', [text], 1);
  const long = short('x'.repeat(5_000));
  const stream = Buffer.concat([short('one'), long, short('two'), long, long, short('three')]);
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 20 }), (cuts) => {
      const cut = openMessageCutter(1_000);
      const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
      const heard = places.flatMap((from, index) => cut(stream.subarray(from, places[index + 1] ?? stream.length)));
      expect(heard.map((message) => readMessage(message).values('s'))).toEqual([['one'], ['two'], ['three']]);
    }),
  );
});

test.each([
  ['no order of bytes', Buffer.alloc(16)],
  ['another version of the protocol', Buffer.from([0x6c, 1, 0, 9, ...Buffer.alloc(12)])],
  ['a length that no message has', Buffer.from([0x6c, 1, 0, 1, 0xff, 0xff, 0xff, 0xff, ...Buffer.alloc(8)])],
])('nonsense ends it: %s', (_what, bytes) => {
  expect(() => openMessageCutter(1_000)(bytes)).toThrow(BusFormatError);
});

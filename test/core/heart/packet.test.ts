import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logWithoutPersons } from '../../../src/app/diagnostics/withoutPersons.ts';
import { heartPacket, packetShape } from '../../../src/core/heart/packet.ts';

const packetOf = (hex: string) => heartPacket(new DataView(Uint8Array.from(Buffer.from(hex, 'hex')).buffer));

describe('a heart-rate packet', () => {
  test.each([
    ['', null],
    ['10', null],
    ['1148', null], // a wide rate of which one byte is missing
    ['1048', { rate: 72, contact: 'unknown', rrMs: [] }],
    ['0048', { rate: 72, contact: 'unknown', rrMs: [] }],
    ['104820', { rate: 72, contact: 'unknown', rrMs: [] }], // half an interval
    ['10480004', { rate: 72, contact: 'unknown', rrMs: [1000] }],
    ['1048000400', { rate: 72, contact: 'unknown', rrMs: [1000] }], // an odd tail
    ['164800040002', { rate: 72, contact: 'on', rrMs: [1000, 500] }],
    ['1448', { rate: 72, contact: 'off', rrMs: [] }],
    ['1248', { rate: 72, contact: 'unknown', rrMs: [] }], // contact where the strap tells of none
    ['114800' + '0004', { rate: 72, contact: 'unknown', rrMs: [1000] }],
    ['1848' + '0a00' + '0004', { rate: 72, contact: 'unknown', rrMs: [1000] }], // energy before them
    ['1848' + '0a', { rate: 72, contact: 'unknown', rrMs: [] }], // half the energy
    ['0848' + '0a00' + '0004', { rate: 72, contact: 'unknown', rrMs: [] }],
    ['1000', { rate: null, contact: 'unknown', rrMs: [] }], // a strap without skin
    ['11ffff', { rate: null, contact: 'unknown', rrMs: [] }],
    ['1048' + '0000' + 'ffff', { rate: 72, contact: 'unknown', rrMs: [0, 63_999.0234375] }],
  ])('%s', (hex, expected) => {
    expect(packetOf(hex)).toEqual(expected);
  });

  test('is read up to its ninth interval', () => {
    expect(packetOf('1048' + '0004'.repeat(20))?.rrMs).toHaveLength(9);
    expect(packetOf('ff'.repeat(512))?.rrMs).toHaveLength(9);
  });

  test('is taken apart whatever its bytes are, and nothing is read that is not there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(8), (bytes, before) => {
        // A view into the middle of a buffer, as Chromium gives it.
        const buffer = new Uint8Array(before + bytes.length + 8).fill(0xff);
        buffer.set(bytes, before);
        const packet = heartPacket(new DataView(buffer.buffer, before, bytes.length));
        expect(packet).toEqual(heartPacket(new DataView(Uint8Array.from(bytes).buffer)));
        expect(2 * (packet?.rrMs.length ?? 0)).toBeLessThanOrEqual(Math.max(0, bytes.length - 2));
      }),
    );
  });
});

describe('the shape of a packet, as the log has it', () => {
  test.each([
    [0x10, 4, 'a rate, beats: 1'],
    [0x16, 6, 'a rate, contact, beats: 2'],
    [0x00, 2, 'a rate'],
    [0x19, 8, 'a rate of two bytes, energy, beats: 1, a byte over'],
    [0x10, 30, 'a rate, beats: too many'],
    [0x00, 6, 'a rate, more that no flag names'],
    [0x01, 2, 'cut off'],
  ])('%i, %i bytes', (flags, bytes, said) => {
    expect(packetShape(flags, bytes)).toBe(said);
  });

  test('says nothing that diagnostics leave out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 600 }), (flags, bytes) => {
        const line = `[2026-11-29 12:35:39.672] [info]  ${packetShape(flags, bytes)}`;
        expect(logWithoutPersons(line, [])).toEqual([`[info] ${packetShape(flags, bytes)}`]);
      }),
    );
  });
});

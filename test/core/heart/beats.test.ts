import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beatsInterrupted, hearBeats, noBeats, placedBeats, type Beats } from '../../../src/core/heart/beats.ts';
import { packetsOf, packetWith, pacedBeats, type TimedPacket } from '../../support/madeBeats.ts';

const heard = (packets: readonly TimedPacket[], before: Beats = noBeats): Beats =>
  packets.reduce((beats, { packet, atMs }) => hearBeats(beats, packet, atMs), before);

describe('beats', () => {
  test('stand where they were, however late their packets come', () => {
    const rrMs = pacedBeats(70, 12, 10, 60);
    const late = packetsOf(rrMs).map(({ packet, atMs }, index) => ({ packet, atMs: atMs + ((index * 37) % 400) }));
    const placed = placedBeats(heard(late));
    let ended = 0;
    const offsets = placed.map(({ atMs, rrMs: rr }) => atMs - (ended += rr));
    // One and the same delay for all: what lies between two beats is what the strap said.
    expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThan(0.001);
    expect(offsets[0]).toBeGreaterThanOrEqual(0);
    expect(offsets[0]).toBeLessThan(400);
    expect(placed.map(({ rrMs: rr }) => rr)).toEqual(rrMs);
  });

  test('follow one another, but for the first of a run', () => {
    const first = heard(packetsOf([800, 810, 820]));
    const then = heard(packetsOf([900, 910], 60_000), beatsInterrupted(first));
    expect(placedBeats(then).map(({ follows }) => follows)).toEqual([false, true, true, false, true]);
    const [, , last, next] = placedBeats(then);
    expect(last?.atMs).toBeLessThan(4_000);
    expect(next?.atMs).toBeGreaterThan(60_000);
  });

  test('end their run at a time that no beat takes', () => {
    const beats = heard([
      { packet: packetWith([800, 0, 810]), atMs: 3_000 },
      { packet: packetWith([63_999, 820]), atMs: 4_000 },
    ]);
    expect(placedBeats(beats)).toEqual([
      { atMs: 2_190, rrMs: 800, follows: false },
      { atMs: 2_190, rrMs: 0, follows: true },
      { atMs: 3_000, rrMs: 810, follows: false },
      { atMs: 3_000, rrMs: 63_999, follows: true },
      { atMs: 4_000, rrMs: 820, follows: false },
    ]);
  });

  test('are not heard while the strap is off the skin', () => {
    const beats = heard([
      { packet: packetWith([800]), atMs: 1_000 },
      { packet: packetWith([800], { contact: 'off' }), atMs: 2_000 },
      { packet: packetWith([800]), atMs: 3_000 },
    ]);
    expect(placedBeats(beats).map(({ follows }) => follows)).toEqual([false, false]);
  });

  test('are forgotten after some minutes', () => {
    const placed = placedBeats(heard(packetsOf(pacedBeats(60, 0, 10, 600))));
    expect(placed.at(-1)?.atMs).toBeGreaterThan(590_000);
    expect(placed[0]?.atMs).toBeGreaterThan(350_000);
    expect(placed[0]?.atMs).toBeLessThan(365_000);
  });

  test('are never more than a few hundred, in order, and at times that are numbers, whatever comes', () => {
    const packet = fc.record({
      rrMs: fc.array(fc.oneof(fc.integer({ min: 300, max: 2_000 }), fc.constantFrom(0, 63_999, 2_001)), {
        maxLength: 9,
      }),
      contact: fc.constantFrom('on' as const, 'off' as const, 'unknown' as const),
      afterMs: fc.nat(3_000),
    });
    fc.assert(
      fc.property(fc.array(packet, { maxLength: 200 }), (packets) => {
        let nowMs = 0;
        let beats = noBeats;
        for (const { rrMs, contact, afterMs } of packets) {
          nowMs += afterMs;
          beats = hearBeats(beats, packetWith(rrMs, { contact }), nowMs);
        }
        const placed = placedBeats(beats);
        expect(placed.length).toBeLessThanOrEqual(600);
        for (const [index, { atMs, follows }] of placed.entries()) {
          expect(atMs).toBeLessThanOrEqual(nowMs);
          if (follows) expect(atMs).toBeGreaterThanOrEqual(placed[index - 1]?.atMs ?? Infinity);
        }
      }),
    );
  });
});

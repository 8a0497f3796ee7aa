import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Beat } from '../../../src/core/heart/beats.ts';
import { breathSwing, countedBeats, rmssd } from '../../../src/core/heart/figures.ts';
import { median } from '../../../src/core/heart/median.ts';
import { rmssdChange } from '../../../src/core/heart/rmssdChange.ts';
import { pacedBeats } from '../../support/madeBeats.ts';

const beatsOf = (rrMs: readonly number[]): readonly Beat[] => {
  let atMs = 0;
  return rrMs.map((rr, index) => ({ atMs: (atMs += rr), rrMs: rr, follows: index > 0 }));
};
const swings = (rrMs: readonly number[], breathMs: number): readonly (number | null)[] => {
  const beats = beatsOf(rrMs);
  const breaths = Math.floor((beats.at(-3)?.atMs ?? 0) / breathMs);
  return Array.from({ length: breaths }, (_, index) => breathSwing(beats, index * breathMs, (index + 1) * breathMs));
};
const medianSwing = (rrMs: readonly number[], breathMs: number): number =>
  median(swings(rrMs, breathMs).filter((swing) => swing !== null));

describe('which beats count', () => {
  test('those of a heart that follows a slow breath all do', () => {
    for (const [rate, swing] of [
      [60, 20],
      [70, 40],
      [85, 30],
    ] as const)
      expect(countedBeats(pacedBeats(rate, swing, 10, 120))).not.toContain(false);
  });

  test('a missed beat, an extra one and an early one with its pause do not', () => {
    const steady = Array.from({ length: 20 }, () => 900);
    expect(countedBeats([...steady, 1_800, ...steady]).indexOf(false)).toBe(20);
    expect(countedBeats([...steady, 450, 450, ...steady]).flatMap((counts, at) => (counts ? [] : [at]))).toEqual([
      20, 21,
    ]);
    expect(countedBeats([...steady, 600, 1_200, ...steady]).flatMap((counts, at) => (counts ? [] : [at]))).toEqual([
      20, 21,
    ]);
  });

  test.each([299, 2_001, 0, 63_999])('a time of %d ms does not, whatever is around it', (rr) => {
    expect(countedBeats([rr, rr, rr, rr, rr])).not.toContain(true);
  });

  test('the last two may still change, and no others do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 2_200 }), { maxLength: 60 }), fc.nat(60), (rrMs, at) => {
        const early = countedBeats(rrMs.slice(0, at)).slice(0, -2);
        expect(countedBeats(rrMs).slice(0, early.length)).toEqual(early);
      }),
    );
  });
});

describe('the RMSSD', () => {
  test('is what the formula says', () => {
    const rrMs = Array.from({ length: 80 }, (_, index) => 800 + (index % 2) * 40);
    expect(rmssd(beatsOf(rrMs))).toBeCloseTo(40, 9);
    expect(rmssd(beatsOf(Array.from({ length: 80 }, () => 800)))).toBe(0);
  });

  test('makes up no pair over a beat that does not count, or over a gap', () => {
    const half = Array.from({ length: 40 }, () => 800);
    expect(rmssd(beatsOf([...half, 1_600, ...half.map(() => 850)]))).toBe(0);
    const other = beatsOf(half.map(() => 850)).map((beat, index) => ({ ...beat, follows: index > 0 }));
    expect(rmssd([...beatsOf(half), ...other])).toBe(0);
  });

  test('is none of less than a minute, or where more than one in twenty was left out', () => {
    const minute = Array.from({ length: 75 }, () => 800);
    expect(rmssd(beatsOf(minute))).toBe(0);
    expect(rmssd(beatsOf(minute.slice(1)))).toBeNull();
    const patchy = minute.map((rr, index) => (index % 15 === 7 ? 1_600 : rr));
    expect(rmssd(beatsOf(patchy))).toBeNull();
    expect(rmssd([])).toBeNull();
  });

  test('is told to have changed only where it did by more than chance', () => {
    expect(rmssdChange(40, 40)).toBe('same');
    expect(rmssdChange(40, 52)).toBe('same');
    expect(rmssdChange(40, 52.1)).toBe('more');
    expect(rmssdChange(52, 40)).toBe('same');
    expect(rmssdChange(52.1, 40)).toBe('less');
  });
});

describe('the swing with a breath', () => {
  test.each([
    [60, 8, 10],
    [60, 20, 10],
    [75, 30, 10],
    [85, 4, 8],
    [65, 15, 12],
  ])('a made heart at %d with a swing of %d over %d s is measured a little low at most', (rate, swing, seconds) => {
    const measured = medianSwing(pacedBeats(rate, swing, seconds, 120), seconds * 1_000);
    expect(measured).toBeLessThanOrEqual(swing + 0.3);
    expect(measured).toBeGreaterThanOrEqual(swing * 0.92 - 0.3);
  });

  test('is the same where the breath is marked a second early or late', () => {
    const rrMs = pacedBeats(65, 20, 10, 60);
    const beats = beatsOf(rrMs);
    const at = (shiftMs: number) => breathSwing(beats, 20_000 + shiftMs, 30_000 + shiftMs);
    expect(Math.abs((at(1_000) ?? 0) - (at(0) ?? 0))).toBeLessThan(1);
    expect(Math.abs((at(-1_000) ?? 0) - (at(0) ?? 0))).toBeLessThan(1);
  });

  test('is none where fewer than four beats count, or fewer than four of five', () => {
    const steady = beatsOf(Array.from({ length: 40 }, () => 1_000));
    expect(breathSwing(steady, 10_000, 14_000)).toBe(0);
    expect(breathSwing(steady, 10_000, 13_000)).toBeNull();
    const patchy = beatsOf(Array.from({ length: 40 }, (_, index) => (index % 4 === 0 ? 1_900 : 1_000)));
    expect(breathSwing(patchy, 10_000, 20_000)).toBeNull();
    expect(breathSwing(steady, 100_000, 110_000)).toBeNull();
  });

  test('is never more than between the fastest and the slowest heart that counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_500 }), { minLength: 4, maxLength: 60 }), (rrMs) => {
        const swing = breathSwing(beatsOf(rrMs), 0, Infinity);
        if (swing !== null) expect(swing).toBeLessThanOrEqual(200 - 30);
      }),
    );
  });
});

test('nothing has no median', () => {
  expect(() => median([])).toThrow(RangeError);
  expect(median([3, 1, 2])).toBe(2);
});

import { describe, expect, it } from 'vitest';
import { acrossOf, discRadius, percentAt } from '../../../renderer/shared/day/dayDrawing.tsx';
import { HOUR, MINUTE } from '../../../src/core/time/time.ts';

describe('percentAt', () => {
  it('is the share of the day that has passed, and never leaves the drawing', () => {
    const day = { from: 8 * HOUR, to: 16 * HOUR };
    expect([8, 9, 12, 16].map((hour) => percentAt(hour * HOUR, day))).toEqual([0, 12.5, 50, 100]);
    expect([7, 17].map((hour) => percentAt(hour * HOUR, day))).toEqual([0, 100]);
    expect(percentAt(8 * HOUR, { from: 8 * HOUR, to: 8 * HOUR })).toBe(0);
  });
});

describe('acrossOf', () => {
  it('keeps what was over in no time wide enough to be seen', () => {
    const day = { from: 0, to: 10 * HOUR };
    expect(acrossOf({ from: HOUR, to: 3 * HOUR }, day)).toEqual({ x: '10%', width: '20%' });
    expect(acrossOf({ from: HOUR, to: HOUR }, day, 0.15)).toEqual({ x: '10%', width: '0.15%' });
  });
});

describe('discRadius', () => {
  it('gives four times the length twice the radius, within its bounds', () => {
    const disc = { least: 3, most: 8, minuteRadius: 3 };
    expect([0, MINUTE, 4 * MINUTE, HOUR].map((lengthMs) => discRadius(lengthMs, disc))).toEqual([3, 3, 6, 8]);
  });
});

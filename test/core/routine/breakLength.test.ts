import { describe, expect, it } from 'vitest';
import { chooseBreakLength, offeredLengthsMs } from '../../../src/core/routine/breakLength.ts';

const shipped = [
  { id: 'downshift_60', seconds: 60 },
  { id: 'stand_180', seconds: 180 },
  { id: 'unfold_90', seconds: 90 },
  { id: 'lunge_180', seconds: 180 },
  { id: 'floor_300', seconds: 300 },
];

describe('chooseBreakLength', () => {
  it('takes what fits, longest first', () => {
    expect(chooseBreakLength(90_000, shipped)).toEqual({ lengthMs: 90_000, routines: ['unfold_90', 'downshift_60'] });
  });

  it('leaves out a routine of exactly half the length, and keeps the order of equals', () => {
    expect(chooseBreakLength(180_000, shipped).routines).toEqual(['stand_180', 'lunge_180']);
  });

  it('keeps the length though nothing fits it', () => {
    expect(chooseBreakLength(1_000_000, shipped)).toEqual({ lengthMs: 1_000_000, routines: [] });
  });

  it('has a routine for every offered length', () => {
    for (const lengthMs of offeredLengthsMs(shipped)) {
      expect(chooseBreakLength(lengthMs, shipped).routines).not.toEqual([]);
    }
  });
});

describe('offeredLengthsMs', () => {
  it('names each length once, shortest first', () => {
    expect(offeredLengthsMs(shipped)).toEqual([60_000, 90_000, 180_000, 300_000]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linePath, scaleOf } from '../../../renderer/break/heart/heartLine.tsx';

describe('the line of a heart', () => {
  test('goes from the left, a minute ago, to the right, and begins anew after a gap', () => {
    const path = linePath([
      { agoMs: 60_000, rate: 60, begins: true },
      { agoMs: 30_000, rate: 70, begins: false },
      { agoMs: 0, rate: 60, begins: true },
    ]);
    expect(path).toBe('M0 75.0L300 25.0M600 75.0');
    expect(linePath([])).toBe('');
  });

  test('has all rates between its edges, which lie at least 20 apart and on fives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 200 }), { minLength: 1, maxLength: 80 }), (rates) => {
        const { low, high } = scaleOf(rates);
        expect(low).toBeLessThan(Math.min(...rates));
        expect(high).toBeGreaterThan(Math.max(...rates));
        expect(high - low).toBeGreaterThanOrEqual(20);
        expect([low % 5, high % 5].map(Math.abs)).toEqual([0, 0]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSteps, linePath, scaleOf } from '../../../renderer/break/heart/heartLine.tsx';

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

  test('goes on whenever it may, and with less motion once a breath, or twelve seconds later', () => {
    const line = [{ agoMs: 0, rate: 60, begins: true }];
    const drawn = { line, inBreaths: [], judged: 3, atMs: 1_000 };
    expect(lineSteps(drawn, 3, 1_001, false)).toBe(true);
    expect(lineSteps(drawn, 3, 12_999, true)).toBe(false);
    expect(lineSteps(drawn, 4, 1_001, true)).toBe(true);
    expect(lineSteps(drawn, 3, 13_000, true)).toBe(true);
  });

  test('comes with its first beat, however little is to move', () => {
    expect(lineSteps({ line: [], inBreaths: [], judged: 0, atMs: 1_000 }, 0, 1_001, true)).toBe(true);
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

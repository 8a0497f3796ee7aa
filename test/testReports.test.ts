import { describe, expect, test } from 'vitest';
import { endToEndTally, summed, unitTally, withUnnamedFailures } from '../scripts/setup/testReports.ts';

const unit = { numPassedTests: 700, numFailedTests: 0, numPendingTests: 0, success: true };
const endToEnd = { stats: { expected: 28, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('the closing line', () => {
  test('sums both runners', () => {
    expect(summed(withUnnamedFailures([unitTally(unit), endToEndTally(endToEnd)], 0))).toBe('728 passed, 0 failed');
  });

  test('never says that nothing failed when something did', () => {
    expect(summed(withUnnamedFailures([unitTally(unit), endToEndTally(endToEnd)], 1))).toBe('728 passed, 1 failed');
    expect(summed(withUnnamedFailures([unitTally(unit), null], 1))).toBe('700 passed, 1 failed');
    expect(summed(withUnnamedFailures([null, null], 1))).toBe('0 passed, 2 failed');
    expect(unitTally({ ...unit, success: false }).failed).toBe(1);
  });
});

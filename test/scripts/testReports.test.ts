import { describe, expect, test } from 'vitest';
import { endToEndTally, summed, unitTally, withUnnamedFailures } from '../../scripts/setup/testReports.ts';

const unit = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 1, success: true };
const journeys = { stats: { expected: 8, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] };

describe('the closing line of npm test', () => {
  test('sums both runners', () => {
    expect(summed([unitTally(unit), endToEndTally(journeys)])).toBe('49 passed, 0 failed, 1 skipped');
  });

  test('counts failures, and says nothing of skipped tests where there are none', () => {
    const failing = { ...journeys, stats: { ...journeys.stats, unexpected: 2 } };
    expect(summed([endToEndTally(failing)])).toBe('9 passed, 2 failed');
  });

  test('counts a file that could not be loaded as a failure, though no test of it ran', () => {
    expect(unitTally({ ...unit, success: false }).failed).toBe(1);
    expect(endToEndTally({ ...journeys, errors: [{ message: 'Cannot find module' }] }).failed).toBe(1);
  });

  test('says so where nothing ran', () => {
    expect(summed([])).toBe('0 passed, 0 failed');
  });
});

describe('the closing line', () => {
  const passed = { passed: 700, failed: 0, skipped: 0 };

  test('of a run that went well is the sum', () => {
    expect(summed(withUnnamedFailures([passed, passed], 0))).toBe('1400 passed, 0 failed');
  });

  test('never says that nothing failed when something did', () => {
    expect(summed(withUnnamedFailures([passed, passed], 1))).toBe('1400 passed, 1 failed');
    expect(summed(withUnnamedFailures([passed, null], 1))).toBe('700 passed, 1 failed');
    expect(summed(withUnnamedFailures([null, null], 1))).toBe('0 passed, 2 failed');
  });
});

/** The reports that both test runners write, and their sum in one line that a CI can read. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './child.ts';

export const unitReport = 'test-results/unit.json';
export const propertiesReport = 'test-results/properties.json';
export const sensesReport = 'test-results/senses.json';
export const packageReport = 'test-results/package.json';
export const endToEndReport = 'test-results/e2e.json';

const vitestReports = [unitReport, propertiesReport, sensesReport, packageReport];

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Vitest's JSON reporter, which writes Jest's format. */
const unitShape = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), success: z.boolean() })
  .transform(({ numPassedTests, numFailedTests, numPendingTests, success }): Tally => {
    // A file that cannot even be loaded fails the run without failing a test: it counts as one.
    const failed = success ? numFailedTests : Math.max(numFailedTests, 1);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  });

/** Playwright's JSON reporter; a flaky test passed at its second try. */
const endToEndShape = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
    errors: z.array(z.unknown()),
  })
  .transform(({ stats, errors }): Tally => {
    const failed = Math.max(stats.unexpected, errors.length > 0 ? 1 : 0);
    return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
  });

/** Deletes the reports of an earlier run, so that they cannot be counted as this one's. */
export function forgetReports(): void {
  for (const file of [...vitestReports, endToEndReport]) rmSync(join(root, file), { force: true });
}

/**
 * `N passed, N failed`, with `, N skipped` where there are any, over all reports that were written. A failure that no
 * report can name (types, lint, packaging, a runner that never came to its report) counts as one.
 * @param exitCode of the whole run
 */
export function closingLine(exitCode: number): string {
  const ofVitest = vitestReports.map((file) => {
    const report = readReport(file);
    return report === undefined ? null : unitTally(report);
  });
  const endToEnd = readReport(endToEndReport);
  return summed(withUnnamedFailures([...ofVitest, endToEnd === undefined ? null : endToEndTally(endToEnd)], exitCode));
}

/** Null stands for a report that was not written. */
export function withUnnamedFailures(tallies: readonly (Tally | null)[], exitCode: number): readonly Tally[] {
  const oneFailed: Tally = { passed: 0, failed: 1, skipped: 0 };
  const known = tallies.map((tally) => tally ?? oneFailed);
  return exitCode !== 0 && known.every(({ failed }) => failed === 0) ? [...known, oneFailed] : known;
}

/** What Vitest's report says. @throws ZodError if it is none. */
export function unitTally(report: unknown): Tally {
  return unitShape.parse(report);
}

/** What Playwright's report says. @throws ZodError if it is none. */
export function endToEndTally(report: unknown): Tally {
  return endToEndShape.parse(report);
}

export function summed(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + count(tally), 0);
  const skipped = sum((tally) => tally.skipped);
  const line = `${String(sum((tally) => tally.passed))} passed, ${String(sum((tally) => tally.failed))} failed`;
  return skipped > 0 ? `${line}, ${String(skipped)} skipped` : line;
}

function readReport(file: string): unknown {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

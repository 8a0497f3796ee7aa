import { defineConfig } from '@playwright/test';
import { endToEndReport } from './scripts/setup/testReports.ts';

/** The journeys on a real Electron; `npm run e2e` gives them a display and a bus of their own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results/e2e',
  // One pointer, one keyboard, one notification server: one journey at a time.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: endToEndReport }]],
});

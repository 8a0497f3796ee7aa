/** The journeys on a real Electron, each on the desktop of its worker (test/support/journey.ts). */
import { defineConfig } from '@playwright/test';
import { endToEndReport } from './scripts/setup/testReports.ts';
import { picturesAsked } from './test/support/pictures.ts';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.e2e.ts',
  // Nothing but pictures for people.
  testIgnore: picturesAsked() ? [] : ['screenshots.e2e.ts'],
  outputDir: 'test-results/e2e',
  // A desktop has one pointer, one keyboard and one notification server, so one journey on each at a time. A journey waits more than it works:
  // with two on as many processors, the processors rest for half of the time.
  workers: 4,
  // Every journey starts with an app and a user data folder of its own: none waits for the others of its file.
  fullyParallel: true,
  // A journey that needs a second try has a fault, or the app has.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // A journey that hangs fails; one that is only slow, on a busy machine, does not.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: endToEndReport }]],
});

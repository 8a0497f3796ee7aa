/** Sessions whose environment names no bus, or names it oddly: the app lives there as it does without a bus, and can be spoken to. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { askRunning } from '../support/askRunning.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { inEnglish } from '../support/launchApp.ts';
import { processesIn } from '../support/processes.ts';
import { inUserData } from '../support/userData.ts';

const root = join(import.meta.dirname, '../..');
/** Long enough for a start to be over, which is when an app without a bus ended. */
const livesForMs = 3_000;

for (const address of [
  '',
  'autolaunch:',
  'autolaunch:;unix:path=/nowhere',
  'nonsense',
  'unix:path=',
  // Each is tried in turn.
  'unix:;unix:path=relative/bus;unix:path=/nowhere;unix:path=/nowhere/else;tcp:host=localhost,port=1',
])
  test(`a session bus of “${address}”: the app lives, and a command is answered`, () =>
    inUserData(async (userData) => {
      const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
      // As a session starts it: Playwright holds on to one process, and with some of these the app starts anew.
      spawn(join(runtime, 'electron'), ['--no-sandbox', root, `--user-data-dir=${userData}`, '--at-login'], {
        env: { ...process.env, ...inEnglish, DBUS_SESSION_BUS_ADDRESS: address },
        stdio: 'ignore',
      });
      try {
        const isUp = async (): Promise<boolean> =>
          (await askRunning(userData, { type: 'status', json: false }))?.exitCode === 0;
        await eventually('a command answered', isUp, 20_000);
        await new Promise((resolve) => setTimeout(resolve, livesForMs));
        expect(await isUp()).toBe(true);
      } finally {
        await askRunning(userData, { type: 'quit' });
        // It answers nothing any more before it has ended, and until then goes on writing into its folder.
        await eventually('the app gone', () => processesIn(userData).length === 0);
      }
    }));

/** Sessions whose environment names no bus, or names it oddly: the app lives there as it does without a bus, and can be spoken to. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { requestLine } from '../../src/app/commandLine/commandAnswers.ts';
import type { RunningCommand } from '../../src/core/command/command.ts';
import { askRunningApp } from '../../src/platform/commandSocket.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { inEnglish } from '../support/launchApp.ts';
import { inUserData } from '../support/userData.ts';

const root = join(import.meta.dirname, '../..');
/** Long enough for a start to be over, which is when an app without a bus ended. */
const livesForMs = 3_000;

for (const address of [
  '',
  'autolaunch:',
  'autolaunch:;unix:path=/nowhere',
  'nonsense',
  'unix:',
  'unix:path=',
  'unix:path=relative/bus',
  'unix:path=/nowhere;unix:path=/nowhere/else',
  'tcp:host=localhost,port=1',
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
        // As `unbrace status` asks it, without a process of its own for each question.
        const isUp = async (): Promise<boolean> =>
          (await ask(userData, { type: 'status', json: false }))?.includes('"exitCode":0') ?? false;
        await eventually('a command answered', isUp, 20_000);
        await new Promise((resolve) => setTimeout(resolve, livesForMs));
        expect(await isUp()).toBe(true);
      } finally {
        await ask(userData, { type: 'quit' });
        await eventually('the app gone', async () => (await ask(userData, { type: 'status', json: false })) === null);
      }
    }));

function ask(userData: string, command: RunningCommand): Promise<string | null> {
  return askRunningApp(userData, requestLine(command, ''));
}

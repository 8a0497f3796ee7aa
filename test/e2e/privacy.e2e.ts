/** What others on the machine can see of a person's data, and whose app answers the command line. */
import { chmodSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { unbrace } from '../support/commandLine.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { launchApp, type RunningApp } from '../support/launchApp.ts';
import { test } from '../support/journey.ts';
import { ownRoutines } from '../support/ownRoutines.ts';
import { processIsAlive } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';

/** Chromium makes it for the tests alone, at every start, as open as it likes. */
const port = 'DevToolsActivePort';
/** Chromium may make it before or after we close what we find; at the latest the next start closes it. */
const reporterNumber = 'Crashpad/client_id';
const preferences = { ...defaultPreferences, safetyTextRead: true };

let umask = 0;
test.beforeAll(() => {
  umask = process.umask(0o022); // as on most systems: a file is open to all unless it says otherwise
});
test.afterAll(() => process.umask(umask));

test(
  'a real session leaves nothing behind that others could read, and closes what an older version left open',
  atADesk(async (desk) => {
    const { userData, start } = desk;
    chmodSync(userData, 0o755);
    const routines = Object.fromEntries(ownRoutines.map((routine) => [`routines/${routine.id}.json`, routine]));
    const old = { ...routines, 'preferences.json': '{"snoozeMs":', 'logs/main.old.log': 'an older log' };
    const app = await start({ files: old });
    await openEveryWindow(desk, app);
    const ours = ['preferences.json', 'state.json', 'history.db', 'history.db-wal', 'history.db-shm', 'logs/main.log'];
    expect(await namesIn(userData)).toEqual(expect.arrayContaining([...ours, ...Object.keys(old)]));
    const openAtFirst = new Set([port, reporterNumber]);
    expect((await openNamesIn(userData)).filter((name) => !openAtFirst.has(name))).toEqual([]);
    await app.quit();
    expect((await openNamesIn(userData)).filter((name) => !openAtFirst.has(name))).toEqual([]);
    expect(statSync(userData).mode & 0o777).toBe(0o700);

    await (await start()).quit();
    expect((await openNamesIn(userData)).filter((name) => name !== port)).toEqual([]);
  }),
);

test(
  'two data folders of over 200 bytes that begin alike: each command reaches its own app',
  atADesk(async ({ userData }) => {
    const home = join(userData, 'x'.repeat(200));
    const running: RunningApp[] = [];
    try {
      for (const [name, worked] of [
        ['one', 10 * MINUTE],
        ['two', 20 * MINUTE],
      ] as const) {
        const files = { 'preferences.json': preferences, 'state.json': savedMorning(worked, preferences) };
        running.push(await launchApp({ userData: join(home, name), files }));
      }
      expect((await unbrace(join(home, 'one'), 'status')).out).toContain('Desk time today: 10 min');
      expect((await unbrace(join(home, 'two'), 'status')).out).toContain('Desk time today: 20 min');
      expect((await unbrace(join(home, 'two'), 'quit')).exitCode).toBe(0); // which is agreed to, and then done
      await eventually('the second one gone', () => running[1] !== undefined && !processIsAlive(running[1].pid));
      expect((await unbrace(join(home, 'two'), 'status')).err).toContain('Unbrace isn’t running.');
      expect((await unbrace(join(home, 'one'), 'status')).exitCode).toBe(0);
    } finally {
      for (const app of running) await app.kill();
    }
  }),
);

/** Each leaves files: its place, its page's storage, what was seen in it. */
async function openEveryWindow({ tray }: Desk, app: RunningApp): Promise<void> {
  const item = await tray.item();
  await (await item.menu()).click('Preferences…');
  await expect((await app.window('preferences')).getByRole('heading', { name: 'Breaks' })).toBeVisible();
  await (await item.menu()).click('History');
  await expect((await app.window('history')).getByRole('tablist')).toBeVisible();
  await (await item.menu()).click('Start break', 'Slow breathing · 60 sec');
  await expect((await app.window('break')).getByRole('heading', { level: 1 })).toBeVisible();
}

/** While the app runs, a folder of Chromium's may go between the look at it and the look into it: then all are looked at again. */
function namesIn(folder: string): Promise<readonly string[]> {
  return eventually('the names in the folder', () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted(),
  );
}

/** What says itself that others may use it; links say nothing, nor does what has gone since it was named. */
async function openNamesIn(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder)).filter((name) => {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    return found !== undefined && !found.isSymbolicLink() && (found.mode & 0o077) !== 0;
  });
}

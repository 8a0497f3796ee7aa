/** What others can see of a person's data, on the machine and in diagnostics, and whose app answers the command line. */
import { lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { unbrace } from '../support/commandLine.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { launchApp, type RunningApp } from '../support/launchApp.ts';
import { test } from '../support/journey.ts';
import { ownRoutines } from '../support/ownRoutines.ts';
import { processIsAlive } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';
import type { TrayItem } from '../support/trayItem.ts';

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
  'two data folders of over 200 bytes that begin alike: each command reaches its own app; and a real session leaves nothing behind that others could read, and closes what an older version left open',
  atADesk(async ({ userData, tray }) => {
    const [one, two] = ['one', 'two'].map((name) => join(userData, 'x'.repeat(200), name)) as [string, string];
    mkdirSync(one, { recursive: true });
    expect(statSync(one).mode & 0o777).toBe(0o755);
    const running: RunningApp[] = [];
    const start = async (folder: string, files?: Readonly<Record<string, unknown>>): Promise<RunningApp> => {
      const app = await launchApp({ userData: folder, ...(files !== undefined && { files }) });
      running.push(app);
      return app;
    };
    try {
      const routines = Object.fromEntries(ownRoutines.map((routine) => [`routines/${routine.id}.json`, routine]));
      const old = { ...routines, 'preferences.json': '{"snoozeMs":', 'logs/main.old.log': 'an older log' };
      const app = await start(one, { ...old, 'state.json': savedMorning(10 * MINUTE, preferences) });
      const item = await tray.item();

      await test.step('each command reaches its own app', async () => {
        const files = { 'preferences.json': preferences, 'state.json': savedMorning(20 * MINUTE, preferences) };
        const { pid } = await start(two, files);
        expect((await unbrace(one, 'status')).out).toContain('Desk time today: 10 min');
        expect((await unbrace(two, 'status')).out).toContain('Desk time today: 20 min');
        expect((await unbrace(two, 'quit')).exitCode).toBe(0); // which is agreed to, and then done
        await eventually('the second one gone', () => !processIsAlive(pid));
        expect((await unbrace(two, 'status')).err).toContain('Unbrace isn’t running.');
        expect((await unbrace(one, 'status')).exitCode).toBe(0);
      });

      await openEveryWindow(item, app);
      await test.step('diagnostics are copied without what is a person’s, and licences are shown', async () => {
        await lookAtAbout(app);
      });

      const ours = [
        'preferences.json',
        'state.json',
        'history.db',
        'history.db-wal',
        'history.db-shm',
        'logs/main.log',
      ];
      expect(await namesIn(one)).toEqual(expect.arrayContaining([...ours, ...Object.keys(old)]));
      const openAtFirst = new Set([port, reporterNumber]);
      expect((await openNamesIn(one)).filter((name) => !openAtFirst.has(name))).toEqual([]);
      await app.quit();
      expect((await openNamesIn(one)).filter((name) => !openAtFirst.has(name))).toEqual([]);
      expect(statSync(one).mode & 0o777).toBe(0o700);

      await (await start(one)).quit();
      expect((await openNamesIn(one)).filter((name) => name !== port)).toEqual([]);
    } finally {
      for (const app of running) await app.kill();
    }
  }),
);

/** Each leaves files: its place, its page's storage, what was seen in it. */
async function openEveryWindow(item: TrayItem, app: RunningApp): Promise<void> {
  await (await item.menu()).click('Preferences…');
  await expect((await app.window('preferences')).getByRole('heading', { name: 'Breaks' })).toBeVisible();
  await (await item.menu()).click('History');
  await expect((await app.window('history')).getByRole('tablist')).toBeVisible();
  await (await item.menu()).click('Start break', 'Slow breathing · 60 sec');
  await expect((await app.window('break')).getByRole('heading', { level: 1 })).toBeVisible();
}

/** In the preferences, which are open. */
async function lookAtAbout(app: RunningApp): Promise<void> {
  const window = await app.window('preferences');
  await window.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(window.getByText('Copied.')).toBeVisible();
  const copied = await inMain(app, ({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Unbrace: \d/);
  expect(copied).toContain('sense ');
  expect(copied).toContain('[info] Unbrace');
  expect(copied).not.toContain(app.userData);
  expect(copied).not.toMatch(/\d\d:\d\d/);
  await window.getByRole('button', { name: 'Show licences' }).click();
  await expect(window.locator('pre')).toContainText('Permission is hereby granted');
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

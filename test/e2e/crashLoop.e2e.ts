/** What is left of crashes, and the way out of a crash loop, on the real app. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { atADesk } from '../support/desk.ts';
import { english } from '../support/english.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { watchInternetSockets } from '../support/internetSockets.ts';
import { test } from '../support/journey.ts';
import { inEnglish } from '../support/launchApp.ts';
import { processIsAlive } from '../support/processes.ts';
import { focusWindow, pressKey } from '../support/xdotool.ts';

const root = join(import.meta.dirname, '../..');

test(
  'after three starts that failed, a fresh start keeps the history and sets the rest aside',
  atADesk(async ({ tray, userData }) => {
    writeFileSync(join(userData, 'preferences.json'), '{"snoozeMs":540000}');
    writeFileSync(join(userData, 'history.db'), '');
    await test.step('a start counts from before Electron is ready, but for one that no display is there for', async () => {
      await hasEnded(begin(userData, { DISPLAY: '', WAYLAND_DISPLAY: '' }));
      expect(failedStarts(userData)).toBeNull();
      await hasEnded(begin(userData, { DISPLAY: ':9999', WAYLAND_DISPLAY: '' })); // where none answers
      expect(failedStarts(userData)).toBe(1);
    });
    for (const failed of [2, 3]) {
      const app = begin(userData);
      await eventually('the start counted', () => failedStarts(userData) === failed);
      app.kill('SIGKILL');
      await hasEnded(app);
    }

    const app = begin(userData);
    try {
      await focusWindow(english('app.name'));
      await pressKey('Return'); // the first way is chosen
      await tray.item(20_000);
      const aside = readdirSync(userData).filter((name) => name.startsWith('preferences.json.damaged-'));
      expect(aside.map((name) => readFileSync(join(userData, name), 'utf8'))).toEqual(['{"snoozeMs":540000}']);
      expect(existsSync(join(userData, 'history.db'))).toBe(true);
      await eventually('the start counted as good', () => failedStarts(userData) === 0);
    } finally {
      app.kill('SIGKILL'); // while its question is up it hears nothing else
      await hasEnded(app);
    }
  }),
);

test(
  'a page that crashes leaves a report in the data folder, which is sent nowhere',
  atADesk(async ({ tray, userData, start }) => {
    const app = await start();
    const sockets = watchInternetSockets(app.pid);
    await (await (await tray.item()).menu()).click('Preferences…');
    await app.window('preferences');
    expect(reportsIn(userData)).toEqual([]);
    await inMain(app, ({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.forcefullyCrashRenderer();
    });
    await eventually('a whole report', () => reportsIn(userData).length > 0);
    expect(await inMain(app, ({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false);
    expect(sockets()).toEqual([]);
  }),
);

function begin(userData: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const runtime = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  return spawn(runtime, ['--no-sandbox', root, `--user-data-dir=${userData}`], {
    env: { ...process.env, ...inEnglish, ...env },
    stdio: 'ignore',
  });
}

async function hasEnded({ pid = 0 }: ChildProcess): Promise<void> {
  await eventually('the app gone', () => !processIsAlive(pid));
}

/** Null while none was counted. */
function failedStarts(userData: string): number | null {
  const file = join(userData, 'starts.json');
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly failed: number }).failed;
}

/** Whole ones: what is still being written lies in a folder of its own, and is moved when it is done. */
function reportsIn(userData: string): readonly string[] {
  return readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((name) => {
    if (!/^Crashpad\/(?!new\/).*\.dmp$/.test(name)) return false;
    return (statSync(join(userData, name), { throwIfNoEntry: false })?.size ?? 0) > 0;
  });
}

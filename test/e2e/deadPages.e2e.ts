/** Pages that die before anybody has seen them, or over a reminder: that is nobody's answer, so somebody is told in another way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { atADesk } from '../support/desk.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { rendererPids } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';

const preferences: Preferences = { ...defaultPreferences, safetyTextRead: true, waitForLull: false, settleMs: SECOND };

test(
  'the preferences’ page dies before it is seen: that is told, and the next time the window comes',
  atADesk(async ({ dunst, tray, start }) => {
    const app = await start({ files: { 'preferences.json': preferences } });
    const menu = await (await tray.item()).menu();
    await letPagesDie(app, true);
    await menu.click('Preferences…');
    await dunst.waitFor('A window didn’t appear');
    await letPagesDie(app, false);
    await menu.click('Preferences…');
    await expect((await app.window('preferences')).getByRole('heading', { name: 'Breaks' })).toBeVisible();
  }),
);

test(
  'a break’s pages die before they are seen: that is told, and there is no break',
  atADesk(async ({ dunst, tray, start }) => {
    const app = await start({ files: { 'preferences.json': preferences } });
    const item = await tray.item();
    await letPagesDie(app, true);
    await (await item.menu()).click('Start break', 'Slow breathing · 60 sec');
    await dunst.waitFor('The break window didn’t appear', 20 * SECOND); // four pages have come and gone by then
    await expect.poll(() => item.toolTip()).toContain('Short break in');
  }),
);

test(
  'the card’s page dies: the reminder goes on as a notification',
  atADesk(async ({ dunst, start, sit }) => {
    const carded: Preferences = { ...preferences, reminderStyle: 'card' };
    const files = { 'preferences.json': carded, 'state.json': savedMorning(31 * MINUTE, carded) };
    const app = await start({ files });
    sit();
    await expect((await app.window('reminder', 20 * SECOND)).getByRole('heading')).toBeVisible();
    expect(dunst.shown()).toEqual([]);
    const [page] = await rendererPids(app);
    process.kill(page ?? NaN, 'SIGKILL');
    await dunst.waitFor('at your desk');
  }),
);

test(
  'what goes wrong in a page is in the log, and once, however often it does',
  atADesk(async ({ tray, start, userData }) => {
    const app = await start({ files: { 'preferences.json': preferences } });
    await (await (await tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();
    await window.evaluate(() => {
      for (let times = 0; times < 3; times += 1)
        setTimeout(() => {
          throw new Error('as if something were missing');
        });
    });
    const log = () => readFileSync(join(userData, 'logs', 'main.log'), 'utf8');
    await expect.poll(log).toMatch(/an error in a page.*Error: as if something were missing/);
    await (await (await tray.item()).menu()).click('Preferences…'); // all three have been heard of by then
    expect(log().match(/as if something/g)).toHaveLength(1);
  }),
);

/** From now on each new page dies once it has loaded its document, long before its window is shown; or no longer. */
async function letPagesDie(app: RunningApp, die: boolean): Promise<void> {
  await inMain(
    app,
    ({ app: electronApp }, pagesDie) => {
      const isWatched = 'pagesDie' in globalThis;
      Object.assign(globalThis, { pagesDie });
      if (isWatched) return;
      electronApp.on('browser-window-created', (_event, { webContents }) => {
        webContents.once('dom-ready', () => {
          if ((globalThis as unknown as { pagesDie: boolean }).pagesDie) webContents.forcefullyCrashRenderer();
        });
      });
    },
    die,
  );
}

/** Pages that die before anybody has seen them, or over a reminder: that is nobody's answer, so somebody is told in another way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { savedMorning } from '../support/savedMorning.ts';

const preferences: Preferences = { ...defaultPreferences, safetyTextRead: true, waitForLull: false, settleMs: SECOND };
const dueAfter20Minutes = { breakKinds: preferences.breakKinds.map((kind) => ({ ...kind, everyMs: 20 * MINUTE })) };

test(
  'the preferences’ page dies before it is seen: that is told, and the next time the window comes; the card’s page dies: the reminder goes on as a notification; a break’s pages die before they are seen: that is told, and there is no break',
  atADesk(async ({ dunst, tray, start, sit, userData }) => {
    const app = await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(21 * MINUTE, preferences) },
    });
    const item = await tray.item();
    const menu = await item.menu();
    const window = await test.step('the preferences', async () => {
      await letPagesDie(app, true);
      await menu.click('Preferences…');
      await dunst.waitFor('A window didn’t appear');
      await letPagesDie(app, false);
      await eventually('the dead page gone', () => app.electron.windows().length === 0); // or it would be taken for the next one
      await menu.click('Preferences…');
      const next = await app.window('preferences');
      await expect(next.getByRole('heading', { name: 'Breaks' })).toBeVisible();
      return next;
    });
    await test.step('what goes wrong in a page is in the log, and once, however often it does', async () => {
      await window.evaluate(() => {
        for (let times = 0; times < 3; times += 1)
          setTimeout(() => {
            throw new Error('as if something were missing');
          });
      });
      const log = () => readFileSync(join(userData, 'logs', 'main.log'), 'utf8');
      await expect.poll(log).toMatch(/an error in a page.*Error: as if something were missing/);
      await menu.click('Preferences…'); // all three have been heard of by then
      expect(log().match(/as if something/g)).toHaveLength(1);
    });
    await test.step('the card', async () => {
      dunst.forget();
      await askApp(window, 'setPreferences', { ...dueAfter20Minutes, reminderStyle: 'card' });
      sit();
      const card = await app.window('reminder', 20 * SECOND);
      await expect(card.getByRole('heading')).toBeVisible();
      expect(dunst.shown()).toEqual([]);
      process.kill(await cardPid(app), 'SIGKILL');
      await dunst.waitFor('at your desk');
    });
    await test.step('a break', async () => {
      await askApp(window, 'setPreferences', { breakKinds: preferences.breakKinds }); // none is due any more
      await letPagesDie(app, true);
      await menu.click('Start break', 'Slow breathing · 60 sec');
      await dunst.waitFor('The break window didn’t appear', 20 * SECOND); // four pages have come and gone by then
      await expect.poll(() => item.toolTip()).toContain('Short break in');
    });
  }),
);

function cardPid(app: RunningApp): Promise<number> {
  return inMain(app, ({ BrowserWindow }) => {
    const card = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/reminder/'));
    if (card === undefined) throw new Error('No card is up.');
    return card.webContents.getOSProcessId();
  });
}

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

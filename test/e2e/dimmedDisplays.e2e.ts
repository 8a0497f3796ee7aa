/** The displays beside a break, dimmed: never for longer than it goes on, and never over somebody who wants them. */
import { expect, type Page } from '@playwright/test';
import { SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { cutTexts } from '../support/cutText.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { endBreak, startNextBreak } from '../support/startedBreak.ts';
import { startOnThreeDisplays, type OnThreeDisplays } from '../support/threeDisplays.ts';
import { focusWindow, pressKey } from '../support/xdotool.ts';

const dim = { otherDisplays: 'dim', checkInEvery: 0 } as const;

test(
  'the others are dimmed from edge to edge without the keyboard, are let be in a pause, and are bright after the break; a click or Esc brings all of them back; one that dies leaves none; the app can be quit while they are there',
  atADesk(async (desk) => {
    const displays = await startOnThreeDisplays(desk, dim);
    const { app, open, plug, unplug } = displays;
    const window = await app.window('break');
    const page = await test.step('from edge to edge without the keyboard', async () => {
      await open(3);
      await expect
        .poll(() => dimmedBounds(app))
        .toEqual([
          { x: 1_280, y: 0, width: 1_280, height: 901 },
          { x: 2_560, y: 0, width: 1_280, height: 901 },
        ]);
      const dimmed = await dimmedPage(app);
      const focused = (): Promise<string | undefined> =>
        inMain(app, ({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL());
      await expect.poll(focused).toContain('/break/');
      const above = await inMain(app, ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().filter((one) => one.isAlwaysOnTop()),
      );
      expect(above).toEqual([]);
      expect(await cutTexts(dimmed)).toEqual([]);
      return dimmed;
    });
    await photographInBothThemes(page, 'dimmed');

    await test.step('let be in a pause, and beside each display that is there', async () => {
      await window.keyboard.press('Space');
      await open(1);
      await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible(); // else Space would pause it once more
      await window.keyboard.press('Space');
      await open(3);
      await unplug('last');
      await open(2);
      await plug();
      await open(3);
    });
    await test.step('a click on one brings all of them back', async () => {
      const dimmed = await dimmedPage(app);
      await dimmed.mouse.click(300, 300).catch(() => undefined); // its page may be gone before Playwright hears that it was done
      await expectBackUntilNextBreak(displays);
    });
    await test.step('bright after the break', async () => {
      await endBreak(desk, app);
      await plug();
      expect(await dimmedBounds(app), 'no break runs').toEqual([]);
      await unplug('last');
    });
    await test.step('Esc on one brings all of them back', async () => {
      await startNextBreak(desk, app);
      await open(3);
      await dimmedPage(app);
      await focusWindow('Dimmed display');
      await pressKey('Escape'); // by the display: Playwright's keys go past the window
      await expectBackUntilNextBreak(displays);
      await endBreak(desk, app);
    });
    await test.step('a page of theirs that dies leaves none of them', async () => {
      await startNextBreak(desk, app);
      await open(3);
      await dimmedPage(app); // nothing dies that is not there yet
      await crash(app, '/dimmed/');
      await open(1);
      await endBreak(desk, app);
    });
    await test.step('the break’s window closed by hand leaves none of them', async () => {
      await startNextBreak(desk, app);
      await open(3);
      await inMain(app, ({ BrowserWindow }) => {
        for (const one of BrowserWindow.getAllWindows()) if (one.webContents.getURL().includes('/break/')) one.close();
      });
      await open(0);
      await endBreak(desk, app);
    });
    await test.step('the app can be quit while they are there', async () => {
      await startNextBreak(desk, app);
      await open(3);
      await app.quit();
    });
  }),
);

test(
  'one that does not come onto the screen is gone within its five seconds, and so are all others',
  atADesk(async (desk) => {
    const displays = await startOnThreeDisplays(desk, { ...dim, otherDisplays: 'nothing' });
    const { app, open } = displays;
    await open(1);
    await inMain(app, ({ app: electronApp }) => {
      electronApp.on('browser-window-created', (_event, window) => {
        // Shown, and then silent: what it says of its first paint never comes.
        window.webContents.ipc.handle('pagePainted', () => ({ refused: false }));
      });
    });
    const window = await app.window('break');
    await askApp(window, 'setPreferences', dim);
    await eventually('they come', async () => (await dimmedBounds(app)).length === 2);
    await eventually('and go', async () => (await dimmedBounds(app)).length === 0, 15 * SECOND);
    await expect(window.getByRole('timer')).toBeVisible();
  }),
);

/** All of them are, and none of them comes while the break that goes on is paused and goes on again. */
async function expectBackUntilNextBreak({ app, open }: OnThreeDisplays): Promise<void> {
  await open(1);
  const window = await app.window('break');
  await window.keyboard.press('Space');
  await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
  await window.keyboard.press('Space');
  await expect(window.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(await dimmedBounds(app)).toEqual([]);
}

/** One of them, once a person sees what leads out of it. */
async function dimmedPage(app: RunningApp): Promise<Page> {
  const page = await app.window('dimmed');
  await expect(page.getByText('A click or Esc brings this display back.')).toBeVisible();
  return page;
}

function dimmedBounds(app: RunningApp): Promise<readonly Electron.Rectangle[]> {
  return inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.webContents.getURL().includes('/dimmed/'))
      .map((window) => window.getBounds())
      .toSorted((a, b) => a.x - b.x),
  );
}

function crash(app: RunningApp, page: string): Promise<void> {
  return inMain(
    app,
    ({ BrowserWindow }, address) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().includes(address))
        ?.webContents.forcefullyCrashRenderer();
    },
    page,
  );
}

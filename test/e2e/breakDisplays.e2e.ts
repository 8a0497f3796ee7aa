/** Where a break's window is: on which display, on all of them, filling one, and where it was the last time. */
import { expect } from '@playwright/test';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { secondsLeft, startBreak, windowCount } from '../support/startedBreak.ts';
import { startOnThreeDisplays } from '../support/threeDisplays.ts';

test(
  'its display gone: the window moves to one that is there',
  atADesk(async (desk) => {
    const { app } = await startBreak(desk);
    await inMain(app, ({ BrowserWindow, screen }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 4_000, y: 200, width: 480, height: 640 });
      screen.emit('display-removed');
    });
    const bounds = await eventually('back on the display', async () => {
      const now = await boundsOf(app);
      return now !== undefined && now.x < 1_280 && now;
    });
    expect(bounds).toEqual({ x: 400, y: 130, width: 480, height: 640 });
  }),
);

test(
  'on every display: one window each, at the same moment; the display gone takes its window with it, the break stays',
  atADesk(async (desk) => {
    const { app, open, unplug } = await startOnThreeDisplays(desk, { breaksOnEveryDisplay: true, checkInEvery: 1 });
    const windows = await open(3);
    for (const window of windows) {
      await expect(window.getByRole('timer')).toBeVisible();
      // The leading window asks; the others only show.
      await expect(window.getByRole('group', { name: 'How tense are you now?' })).toBeVisible({
        visible: !window.url().includes('companion'),
      });
    }
    const apart = async (): Promise<number> => {
      const [one = 0, other = 0] = await Promise.all(windows.map(secondsLeft));
      return Math.abs(one - other);
    };
    await expect.poll(apart).toBeLessThanOrEqual(1);
    const highest = (): Promise<void> =>
      inMain(app, ({ BrowserWindow }) => {
        // At the very top, over the panel, as a window is that fills its display.
        for (const window of BrowserWindow.getAllWindows()) window.setBounds({ y: 0 });
      });
    await highest();
    await unplug('last');
    await open(2);
    await highest();
    await unplug('last');
    const [left] = await open(1);
    expect(left?.url()).not.toContain('companion');
    expect(await windowCount(app)).toBe(1);
  }),
);

test(
  'full screen and back, the window is where it was, and so it is in the next break',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk);
    const chosen = { x: 620, y: 60, width: 520, height: 700 };
    await inMain(
      app,
      ({ BrowserWindow }, bounds) => {
        BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
      },
      chosen,
    );
    await window.keyboard.press('f');
    await expect(window.getByRole('button', { name: 'Exit full screen' })).toBeVisible();
    await window.keyboard.press('Space');
    await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
    const tops = await window
      .locator('.controls button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1); // the longer word pushes no button to a second row
    await window.keyboard.press('f');
    await expect(window.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
    await expect.poll(() => boundsOf(app)).toEqual(chosen);
    await (await (await desk.tray.item()).menu()).click('End break');
    await eventually('no window', async () => (await windowCount(app)) === 0);
    await app.quit();
    const next = await startBreak(desk);
    await expect.poll(() => boundsOf(next.app)).toEqual(chosen);
  }),
);

test(
  'on every display: the keyboard is at the leading window, and what is muted in one is muted in all',
  atADesk(async (desk) => {
    const { app, open } = await startOnThreeDisplays(desk, { breaksOnEveryDisplay: true, checkInEvery: 1 });
    const windows = await open(3);
    for (const window of windows) await expect(window.getByRole('timer')).toBeVisible();
    const focused = (): Promise<string | undefined> =>
      inMain(app, ({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL());
    const companion = windows.find((window) => window.url().includes('companion'));
    const leading = windows.find((window) => !window.url().includes('companion'));
    await expect.poll(focused).toBe(leading?.url());
    await inMain(app, ({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('companion'))
        ?.focus();
    });
    await expect.poll(focused).toContain('companion');
    await (await (await desk.tray.item()).menu()).click('Show break');
    await expect.poll(focused).toBe(leading?.url());

    await companion?.getByRole('button', { name: 'Mute', exact: true }).click();
    for (const window of windows) await expect(window.getByRole('button', { name: 'Unmute' })).toBeVisible();
  }),
);

test(
  'on every display: the leading one’s display goes, and no two windows lie upon each other',
  atADesk(async (desk) => {
    const { app, open, unplug } = await startOnThreeDisplays(desk, { breaksOnEveryDisplay: true, checkInEvery: 1 });
    for (const window of await open(3)) await expect(window.getByRole('timer')).toBeVisible();
    await unplug('first');
    await open(2);
    await expect.poll(() => displaysOf(app)).toEqual([1, 2]);
  }),
);

test(
  'on every display: one that is plugged in while the break runs, or plugged in again, gets its window too',
  atADesk(async (desk) => {
    const { app, open, plug, unplug } = await startOnThreeDisplays(desk, {
      breaksOnEveryDisplay: true,
      checkInEvery: 1,
    });
    await open(3);
    await unplug('last');
    await open(2);
    await plug();
    await open(3);
    await plug();
    const windows = await open(4);
    for (const window of windows) await expect(window.getByRole('timer')).toBeVisible();
    expect(windows.filter((window) => !window.url().includes('companion'))).toHaveLength(1);
    await expect.poll(() => displaysOf(app)).toEqual([0, 1, 2, 3]);
    await (await (await desk.tray.item()).menu()).click('End break');
    await open(0);
    await plug();
    expect(await windowCount(app), 'no break runs').toBe(0);
  }),
);

test(
  'full screen on a display that goes: back from it the window is where it can be seen',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk);
    await inMain(app, ({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 4_000, y: 200, width: 480, height: 640 });
    });
    await window.keyboard.press('f');
    await expect(window.getByRole('button', { name: 'Exit full screen' })).toBeVisible();
    await inMain(app, ({ screen }) => {
      screen.emit('display-removed');
    });
    await window.keyboard.press('f');
    await expect(window.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
    await expect.poll(() => boundsOf(app)).toEqual({ x: 400, y: 130, width: 480, height: 640 });
  }),
);

/** The numbers of the displays that have a window, from the left. */
async function displaysOf(app: RunningApp): Promise<readonly number[]> {
  const lefts = await inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getBounds().x),
  );
  return lefts.map((x) => Math.floor(x / 1_280)).toSorted();
}

function boundsOf(app: RunningApp): Promise<Electron.Rectangle | undefined> {
  return inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

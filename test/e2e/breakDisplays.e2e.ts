/** Where a break's window is: on which display, on all of them, filling one, and where it was the last time. */
import { expect } from '@playwright/test';
import { atADesk } from '../support/desk.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { endBreak, secondsLeft, startBreak, windowCount } from '../support/startedBreak.ts';
import { startOnThreeDisplays } from '../support/threeDisplays.ts';

test(
  'its display gone, in full screen or not, the window moves to one that is there; full screen and back, it is where it was, and so it is in the next break',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk);
    const place = (bounds: Electron.Rectangle): Promise<void> =>
      inMain(
        app,
        ({ BrowserWindow }, to) => {
          BrowserWindow.getAllWindows()[0]?.setBounds(to);
        },
        bounds,
      );
    const lost = { x: 4_000, y: 200, width: 480, height: 640 };
    const found = { x: 400, y: 130, width: 480, height: 640 };
    const chosen = { x: 620, y: 60, width: 520, height: 700 };
    const loseDisplay = (): Promise<void> =>
      inMain(app, ({ screen }) => {
        screen.emit('display-removed');
      });
    const fill = async (): Promise<void> => {
      await window.keyboard.press('f');
      await expect(window.getByRole('button', { name: 'Exit full screen' })).toBeVisible();
    };
    const fillNoMore = async (): Promise<void> => {
      await window.keyboard.press('f');
      await expect(window.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
    };
    await test.step('its display gone', async () => {
      await place(lost);
      await loseDisplay();
      await expect.poll(() => boundsOf(app)).toEqual(found);
    });
    await test.step('full screen on a display that goes: back from it the window is where it can be seen', async () => {
      await place(lost);
      await fill();
      await loseDisplay();
      await fillNoMore();
      await expect.poll(() => boundsOf(app)).toEqual(found);
    });
    await test.step('full screen and back, the window is where it was', async () => {
      await place(chosen);
      await fill();
      await window.keyboard.press('Space');
      await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
      const tops = await window
        .locator('.controls button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1); // the longer word pushes no button to a second row
      await fillNoMore();
      await expect.poll(() => boundsOf(app)).toEqual(chosen);
    });
    await endBreak(desk, app);
    await app.quit();
    await test.step('and so it is in the next break', async () => {
      const next = await startBreak(desk);
      await expect.poll(() => boundsOf(next.app)).toEqual(chosen);
    });
  }),
);

test(
  'on every display: one window each, at the same moment, the keyboard at the leading one; displays come and go, each with its window, and the break stays',
  atADesk(async (desk) => {
    const { app, open, plug, unplug } = await startOnThreeDisplays(desk, {
      breaksOnEveryDisplay: true,
      checkInEvery: 1,
    });
    const windows = await open(3);
    const companion = windows.find((window) => window.url().includes('companion'));
    const leading = windows.find((window) => !window.url().includes('companion'));
    await test.step('at the same moment', async () => {
      for (const window of windows) {
        await expect(window.getByRole('timer')).toBeVisible();
        // The leading window asks; the others only show.
        await expect(window.getByRole('group', { name: 'How tense are you now?' })).toBeVisible({
          visible: window === leading,
        });
      }
      const apart = async (): Promise<number> => {
        const [one = 0, other = 0] = await Promise.all(windows.map(secondsLeft));
        return Math.abs(one - other);
      };
      await expect.poll(apart).toBeLessThanOrEqual(1);
    });
    await test.step('the keyboard is at the leading window, and what is muted in one is muted in all', async () => {
      const focused = (): Promise<string | undefined> =>
        inMain(app, ({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL());
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
    });
    await test.step('one that is plugged in while the break runs, or plugged in again, gets its window too', async () => {
      await unplug('last');
      await open(2);
      await plug();
      await open(3);
      await plug();
      const four = await open(4);
      for (const window of four) await expect(window.getByRole('timer')).toBeVisible();
      expect(four.filter((window) => !window.url().includes('companion'))).toEqual([leading]);
      await expect.poll(() => displaysOf(app)).toEqual([0, 1, 2, 3]);
    });
    await test.step('the display gone takes its window with it, the break stays', async () => {
      for (const left of [3, 2, 1]) {
        await inMain(app, ({ BrowserWindow }) => {
          // At the very top, over the panel, as a window is that fills its display.
          for (const window of BrowserWindow.getAllWindows()) window.setBounds({ y: 0 });
        });
        await unplug('last');
        await open(left);
      }
      expect(await open(1)).toEqual([leading]);
      expect(await windowCount(app)).toBe(1);
    });
    await test.step('the leading one’s display goes, and no two windows lie upon each other', async () => {
      await plug();
      await plug();
      for (const window of await open(3)) await expect(window.getByRole('timer')).toBeVisible();
      await unplug('first');
      await open(2);
      await expect.poll(() => displaysOf(app)).toEqual([1, 2]);
    });
    await test.step('no break, no window', async () => {
      await endBreak(desk, app);
      await plug();
      expect(await windowCount(app)).toBe(0);
    });
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

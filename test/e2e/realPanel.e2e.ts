/** The tray item in a real panel: seen in a picture of it, opened by a real click, whenever the panel comes. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { PNG } from 'pngjs';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { eventually } from '../support/eventually.ts';
import { launchApp, type RunningApp } from '../support/launchApp.ts';
import { test } from '../support/journey.ts';
import { startDunst } from '../support/dunst.ts';
import { inUserData } from '../support/userData.ts';
import { clickAt, movePointer, photographDisplay, pressKey } from '../support/xdotool.ts';
import { panelHeight, prepareXfcePanel, type XfcePanel } from '../support/xfcePanel.ts';

/** The ground of the mark, in src/app/tray/trayIcon.ts: no panel is painted in it. */
const deepGreen = [5, 71, 68];
/** How long a person waits for a menu before clicking again. */
const CLICKS_AGAIN_AFTER_MS = 3 * SECOND;
/** Long enough not to end while the panel crashes and comes again. */
const ROUTINE = 'Standing stretch · 3 min';
const files = { 'preferences.json': { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0 } };

test('in Xfce’s panel: the icon comes with a panel that comes after the app, is there when the app comes after it, its menu starts a break by a click, and both after a crash of the panel', async ({}, info) => {
  await beforeAPanel(async ({ panel, start }) => {
    const picture = info.outputPath('panel.png');
    const first = await start();
    await panel.start();
    await startBreakByClicks(panel, picture);
    await expect((await first.window('break')).getByRole('timer')).toBeVisible();
    await (await (await panel.item()).menu()).click('End break');
    await first.quit();
    await eventually('a panel without the app', async () => (await markIn(picture)) === null);

    const app = await start();
    await startBreakByClicks(panel, picture);
    await expect((await app.window('break')).getByRole('timer')).toBeVisible();
    await eventually('the tray knows', async () => (await (await panel.item()).toolTip()).includes('On a break'));

    await panel.crash();
    await eventually('no icon', async () => (await markIn(picture)) === null);
    await panel.start();
    // The new panel may still take the old item out and the new one in: a click then falls between them, and a person clicks again.
    const preferences = await eventually(
      'the preferences by a click on the icon in the new panel',
      async () => {
        const { x, y } = await eventually('the icon in the new panel', () => markAtRest(picture));
        await clickAt(x, y);
        return app.window('preferences', CLICKS_AGAIN_AFTER_MS);
      },
      20_000,
    );
    await expect(preferences.getByRole('heading', { name: 'Breaks' })).toBeVisible();
    await (await (await panel.item()).menu()).click('End break');
    await eventually('the break has ended', async () => !(await (await panel.item()).toolTip()).includes('On a break'));
  });
});

interface BeforeAPanel {
  readonly panel: XfcePanel;
  /** Without a window, as at login. */
  readonly start: () => Promise<RunningApp>;
}

function beforeAPanel(story: (desktop: BeforeAPanel) => Promise<void>): Promise<void> {
  return inUserData(async (userData) => {
    const dunst = await startDunst();
    const panel = prepareXfcePanel();
    const running: RunningApp[] = [];
    try {
      await story({
        panel,
        start: async () => {
          const app = await launchApp({ userData, files, args: ['--at-login'] });
          running.push(app);
          return app;
        },
      });
    } finally {
      for (const app of running) await app.kill();
      await panel.stop();
      await dunst.stop();
    }
  });
}

/** Opens the menu with the mouse, and goes through it as a person without one. */
async function startBreakByClicks(panel: XfcePanel, picture: string): Promise<void> {
  const { x, y } = await eventually('the icon in the panel', () => markAtRest(picture));
  const [startBreak] = (await (await (await panel.item()).menu()).entries()).filter(
    ({ label }) => label === 'Start break',
  );
  const routines = labelsOf(startBreak?.children ?? []);
  const chosen = routines.indexOf(ROUTINE);
  expect(chosen).toBeGreaterThanOrEqual(0);
  const below = picture.replace('.png', '-menu.png');
  const isOpen = async (): Promise<boolean> => {
    await photographDisplay(below);
    return colourAt(PNG.sync.read(readFileSync(below)), x, panelHeight + 8).some((part) => part > 0);
  };
  // A panel that has only just come can lose a click, and a click on the icon of an open menu closes it: whoever sees nothing clicks again.
  await eventually(
    'the menu below the icon, by a click on it',
    async () => {
      await clickAt(x, y, 'right');
      return eventually('the menu below the icon', isOpen, CLICKS_AGAIN_AFTER_MS);
    },
    20 * SECOND,
  );
  // What cannot be chosen is passed over; a menu that opens to the side has its first entry chosen.
  for (const key of ['Down', 'Right', ...Array<string>(chosen).fill('Down'), 'Return']) await pressKey(key);
}

/** Red, green and blue, 0–255 each. An empty display is black. */
function colourAt({ data, width }: PNG, x: number, y: number): readonly number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

/** Where the mark can be clicked: a panel that still arranges itself paints the icon before it takes a click there. */
async function markAtRest(picture: string): Promise<{ readonly x: number; readonly y: number } | undefined> {
  const [before, now] = [await markIn(picture), await markIn(picture)];
  return before !== null && now !== null && before.x === now.x && before.y === now.y ? now : undefined;
}

/** Where the mark's disc is in the panel, in pixels of the display; null where it is not. */
async function markIn(picture: string): Promise<{ readonly x: number; readonly y: number } | null> {
  await movePointer(640, 600); // a panel paints what lies under the pointer in another way
  await photographDisplay(picture);
  const image = PNG.sync.read(readFileSync(picture));
  const found: { x: number; y: number }[] = [];
  for (let y = 0; y < panelHeight; y++)
    for (let x = 0; x < image.width; x++) if (colourAt(image, x, y).join() === deepGreen.join()) found.push({ x, y });
  if (found.length < 40) return null;
  const middle = (side: 'x' | 'y'): number => Math.round(found.reduce((sum, at) => sum + at[side], 0) / found.length);
  return { x: middle('x'), y: middle('y') };
}

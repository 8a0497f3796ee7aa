/** Displays that are small, or magnified: no window is larger than there is room, and its buttons are in sight. */
import { expect, type Page } from '@playwright/test';
import { askApp } from '../support/askApp.ts';
import { atADesk } from '../support/desk.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { openPreferences } from '../support/openPreferences.ts';
import { untilClosed } from '../support/untilClosed.ts';

/** The display of the tests has 1280 by 900 pixels: 873 by 614 of a laptop at 125 %, and 427 by 300. */
const scales = [1.466, 3];

for (const scale of scales)
  test(
    `at ${String(Math.round(scale * 100))} %: the first start, the preferences, the history and a break fit, and what leads on is in sight`,
    atADesk(async (desk) => {
      const app = await desk.start({ firstEver: true, args: [`--force-device-scale-factor=${String(scale)}`] });
      const welcome = await app.window('welcome');
      await expectToFit(app, welcome, 'Next');
      await welcome.getByRole('button', { name: 'Next' }).click();
      await expectToFit(app, welcome, 'Next');
      await untilClosed(welcome, () => welcome.getByRole('button', { name: 'Skip setup' }).click());

      const menu = async (...path: readonly [string, ...string[]]): Promise<void> =>
        (await (await desk.tray.item()).menu()).click(...path);
      const preferences = await openPreferences(desk, app);
      await expectToFit(app, preferences);
      await askApp(preferences, 'acknowledgeSafetyText');
      await menu('History');
      await expectToFit(app, await app.window('history'));
      await menu('Start break', 'Slow breathing · 60 sec');
      await expectToFit(app, await app.window('break'), 'End break');
    }),
  );

async function expectToFit(app: RunningApp, window: Page, button?: string): Promise<void> {
  const shown = window.getByRole('button', button === undefined ? {} : { name: button, exact: true }).first();
  if (button === undefined) await expect(shown).toBeVisible();
  else await expect(shown).toBeInViewport({ ratio: 1 });
  const over = await inMain(app, ({ BrowserWindow, screen }) =>
    BrowserWindow.getAllWindows()
      .filter((one) => {
        const { width, height } = one.getBounds();
        const { workAreaSize } = screen.getPrimaryDisplay();
        return width > workAreaSize.width + 1 || height > workAreaSize.height + 1; // fractions of pixels are rounded
      })
      .map((one) => one.getTitle()),
  );
  expect(over).toEqual([]);
}

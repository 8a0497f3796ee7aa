import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { launchApp, removeUserData, type RunningApp } from '../support/launchApp.ts';
import { secondStart } from '../support/secondStart.ts';
import { pressKey } from '../support/xdotool.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };
const shortcuts = { startBreak: 'Ctrl+Alt+B' };

test(
  'keys are recorded, work in any app at once, are refused when they would take a key away, and can be removed',
  atADesk(async ({ tray, start }) => {
    const app = await start({ files: { 'preferences.json': preferences } });
    const item = await tray.item();
    await (await item.menu()).click('Preferences…');
    const window = await app.window('preferences');
    const field = window.locator('#shortcut-pause');
    await expect(field).toHaveText('None');

    await field.click();
    await expect(field).toHaveText('Press the keys…');
    await window.keyboard.press('Control+C');
    await expect(window.getByText('Hold at least two of Ctrl')).toBeVisible();
    await window.keyboard.press('Control+Alt+P');
    await expect(field).toHaveText('Ctrl+Alt+P');
    await field.scrollIntoViewIfNeeded();
    await window.screenshot({ path: join('test-results/screens', 'light', 'preferences-system.png') });

    await pressKey('ctrl+alt+p');
    await eventually('paused', async () => (await item.toolTip()).startsWith('Unbrace · Paused until'));
    await pressKey('ctrl+alt+p');
    await eventually('resumed', async () => (await item.toolTip()).startsWith('Unbrace · Reset in'));

    const other = window.locator('#shortcut-skip');
    await other.click();
    // Our own keys are caught before any window sees them, so the window is told of them here.
    await other.dispatchEvent('keydown', { key: 'p', code: 'KeyP', ctrlKey: true, altKey: true, bubbles: true });
    await expect(window.getByText('Ctrl+Alt+P does something else here already.')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(other).toHaveText('None');

    await field.click();
    await window.keyboard.press('Backspace');
    await expect(field).toHaveText('None');
  }),
);

test(
  'keys that another app has: said in one sentence, at the start and at the field',
  atADesk(async ({ dunst, tray, start, userData }) => {
    // Another user data folder makes another app of it, as far as the system can tell.
    const other = await launchApp({ files: { 'preferences.json': { ...preferences, shortcuts } } });
    try {
      await tray.item();
      await eventually('the other app has the keys', () => hasKeys(other));
      const app = await start({ files: { 'preferences.json': { ...preferences, shortcuts } } });
      expect(await dunst.waitFor('Some keys do not work')).toMatchObject({
        body: 'Another app has Ctrl+Alt+B. Choose other keys in the preferences.',
      });
      await secondStart(userData);
      const window = await app.window('preferences');
      await expect(window.getByText('Another app has Ctrl+Alt+B, or your desktop hands none out.')).toBeVisible();
      expect((await new AxeBuilder({ page: window }).setLegacyMode().analyze()).violations).toEqual([]);
    } finally {
      await other.kill();
      removeUserData(other.userData);
    }
  }),
);

function hasKeys(app: RunningApp): Promise<boolean> {
  return app.electron.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Ctrl+Alt+B'));
}

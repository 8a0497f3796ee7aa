import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import { launchApp, type RunningApp } from '../support/launchApp.ts';
import { photograph } from '../support/pictures.ts';
import { secondStart } from '../support/secondStart.ts';
import { focusWindow, pressKey } from '../support/xdotool.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };
const shortcuts = { startBreak: 'Ctrl+Alt+B' };

test(
  'keys are recorded, seen even where they are ours, work in any app at once, and can be refused and removed; rest no longer when their window goes; may be another app’s; and do nothing once given back',
  atADesk(async ({ dunst, tray, start, userData }) => {
    test.setTimeout(3 * MINUTE);
    const app = await start({ files: { 'preferences.json': preferences } });
    const item = await tray.item();
    await (await item.menu()).click('Preferences…');
    const window = await app.window('preferences');

    await test.step('keys are recorded, seen even where they are ours, work in any app at once, and can be refused and removed', async () => {
      const field = window.locator('#shortcut-pause');
      await expect(field).toHaveText('None');
      await focusWindow('Preferences · Unbrace');

      const says = (start: string): Promise<true> =>
        eventually(start, async () => (await item.toolTip()).startsWith(`Unbrace · ${start}`));
      const keysWork = async (): Promise<void> => {
        await eventually('the keys are ours', () => hasKeys(app, 'Ctrl+Alt+P'));
        await pressKey('ctrl+alt+p');
        await says('Reminders paused until');
        await pressKey('ctrl+alt+p');
        await says('Short break in');
      };
      const record = async (button: Locator): Promise<void> => {
        await button.click();
        await expect(button).toHaveText('Press the keys…');
        await eventually('the keys rest', async () => !(await hasKeys(app, 'Ctrl+Alt+P')));
      };

      await record(field);
      await pressKey('ctrl+c');
      await expect(window.getByText('Use at least two of Ctrl')).toBeVisible();
      await pressKey('ctrl+alt+p');
      await expect(field).toHaveText('Ctrl+Alt+P');
      await expect(window.getByText('Ctrl+Alt+P works in every app.')).toBeVisible();
      await field.scrollIntoViewIfNeeded();
      await photograph(window, 'preferences-system');
      await keysWork();

      const other = window.locator('#shortcut-skip');
      await record(other);
      await pressKey('ctrl+alt+p');
      await expect(window.getByText('Ctrl+Alt+P is already used for another action here.')).toBeVisible();
      await pressKey('Escape');
      await expect(other).toHaveText('None');
      expect(await item.toolTip()).toMatch(/^Unbrace · Short break in/);
      await keysWork();

      await record(field);
      await pressKey('ctrl+alt+p');
      await expect(field).toHaveText('Ctrl+Alt+P');
      await keysWork();
      await record(field);
      await other.focus();
      await keysWork();

      await record(field);
      await pressKey('BackSpace');
      await expect(field).toHaveText('None');
    });

    await test.step('keys rest no longer when the window that records them is closed, or its page crashes', async () => {
      await askApp(window, 'setPreferences', { shortcuts });
      await eventually('the keys are ours', () => hasKeys(app, 'Ctrl+Alt+B'));
      for (const end of ['close', 'crash'] as const) {
        await (await item.menu()).click('Preferences…');
        const recording = await app.window('preferences');
        await recording.locator('#shortcut-skip').click();
        await eventually('the keys rest', async () => !(await hasKeys(app, 'Ctrl+Alt+B')));
        await inMain(
          app,
          ({ BrowserWindow }, how) => {
            for (const open of BrowserWindow.getAllWindows())
              if (how === 'close') open.close();
              else open.webContents.forcefullyCrashRenderer();
          },
          end,
        );
        await eventually(`the keys work after a ${end}`, () => hasKeys(app, 'Ctrl+Alt+B'));
        await eventually('the window is gone', () => app.electron.windows().length === 0);
      }
    });

    await test.step('keys that another app has: said in one sentence, at the start and at the field', async () => {
      // Another user data folder makes another app of it, as far as the system can tell.
      const second = join(userData, 'second');
      const other = await launchApp({
        userData: second,
        files: { 'preferences.json': { ...preferences, shortcuts } },
      });
      try {
        expect(await dunst.waitFor('Some shortcuts don’t work')).toMatchObject({
          body: 'Another app uses Ctrl+Alt+B. Choose other shortcuts in Preferences.',
        });
        await secondStart(second);
        const ofOther = await other.window('preferences');
        await expect(
          ofOther.getByText('Ctrl+Alt+B didn’t work: another app uses it. Choose other keys.', { exact: true }),
        ).toBeVisible();
        await expectAccessible(ofOther, 'keys that another app has');
      } finally {
        await other.kill();
      }
    });

    await test.step('a desktop that goes on sending keys that were given back: they do nothing', async () => {
      await (await item.menu()).click('Preferences…');
      const last = await app.window('preferences');
      await askApp(last, 'setPreferences', { shortcuts: { pause: 'Ctrl+Alt+P' } });
      const field = last.locator('#shortcut-pause');
      await expect(last.getByText('Ctrl+Alt+P works in every app.')).toBeVisible();
      await focusWindow('Preferences · Unbrace');
      await inMain(app, ({ globalShortcut }) => {
        globalShortcut.unregister = () => undefined;
      });
      await field.click();
      await expect(field).toHaveText('Press the keys…');
      await pressKey('BackSpace');
      await expect(field).toHaveText('None');
      expect(await hasKeys(app, 'Ctrl+Alt+P')).toBe(true);

      await pressKey('ctrl+alt+p');
      // Done after the press came, if it had done anything.
      await (await item.menu()).click('I’m standing');
      await eventually('the desk has answered', async () => (await (await item.menu()).entries()).length > 0);
      expect(await item.toolTip()).toMatch(/^Unbrace · Short break in/);
    });
  }),
);

function hasKeys(app: RunningApp, keys: string): Promise<boolean> {
  return inMain(app, ({ globalShortcut }, accelerator) => globalShortcut.isRegistered(accelerator), keys);
}

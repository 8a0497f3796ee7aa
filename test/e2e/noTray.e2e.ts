/**
 * A desktop without a tray, from the first start to one at login, and the tray that comes after all. Its person has the preferences open at
 * every start, so what they ask of the system is asked here: to start at login, and for files.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { MINUTE } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { untilBegun } from '../support/begunBreak.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { pasteIntoFileDialog } from '../support/fileDialog.ts';
import { test } from '../support/journey.ts';
import { secondStart } from '../support/secondStart.ts';
import { startStatusNotifierWatcher } from '../support/statusNotifierWatcher.ts';

const EXPORT = 'Export preferences…';
const IMPORT = 'Import preferences…';
const title = 'No system tray found';

test(
  'no tray: the window opens and the reason is said once ever; a second start opens it; its file dialogs begin where the last one of their kind was answered; a start at login opens nothing, and a tray that comes then gets its item',
  atADesk(async ({ dunst, tray, start, userData }) => {
    test.setTimeout(3 * MINUTE); // three sessions, on a busy machine
    await tray.close();
    const env = { HOME: join(userData, 'home'), XDG_CONFIG_HOME: join(userData, 'xdg') };
    const dialogs = foldersForDialogs(env.HOME, env.XDG_CONFIG_HOME);
    const first = await start({ env });
    const preferences = await first.window('preferences');
    await dunst.waitFor(title);
    await test.step('start at login: off at first, on writes the autostart entry, off removes it; switched off elsewhere shows as off', () =>
      switchStartAtLogin(preferences, join(userData, 'xdg', 'autostart', 'app.unbrace.Unbrace.desktop')));
    await test.step('export and import each begin somewhere', async () => {
      await exportAs(preferences, join(dialogs.saved, 'first.json'));
      await importFrom(preferences, join(dialogs.opened, 'mine.json'));
      await expect(snoozeIn(preferences)).toHaveValue('7');
    });
    await preferences.close();
    await secondStart(userData);
    await first.window('preferences');
    await first.quit();

    dunst.forget();
    const second = await start({ env });
    const later = await second.window('preferences');
    await test.step('export and import each remember their folder over a restart, and begin anew where it has gone', () =>
      useRememberedFolders(later, dialogs));
    await askApp(later, 'startBreak', { routine: 'downshift_60' });
    const guided = await second.window('break'); // the first one ever
    await untilBegun(guided);
    await guided.getByRole('button', { name: 'I have read this' }).click();
    await expect(guided.getByRole('timer')).toBeVisible(); // the text has had the keyboard
    await guided.keyboard.press('Escape');
    await guided.getByRole('dialog').getByRole('button', { name: 'End break' }).click();
    await expect(guided.getByText('Unbrace is running without a tray icon.')).toBeVisible();
    await second.quit();

    const atLogin = await start({ args: ['--at-login'] });
    await expect(
      eventually(
        'a window or a notification',
        () => atLogin.electron.windows().length + dunst.shown().length > 0,
        3_000,
      ),
    ).rejects.toThrow('Not within');

    await test.step('a tray that comes after the app gets its item, and so does the one that comes after that', async () => {
      for (const coming of ['late', 'again']) {
        const panel = await startStatusNotifierWatcher();
        try {
          // The item of before may still be in it, and goes as the new one comes: whoever asks it just then gets no answer.
          await eventually(`the item in the tray that comes ${coming}`, async () => {
            const item = await panel.item();
            const labels = labelsOf(await (await item.menu()).entries());
            return (await item.toolTip()).includes('Unbrace') && labels.includes('Quit Unbrace');
          });
        } finally {
          await panel.close();
        }
      }
    });
  }),
);

/** @param entry the file that starts the app with the session */
async function switchStartAtLogin(preferences: Page, entry: string): Promise<void> {
  const atLogin = preferences.getByRole('checkbox', { name: 'Start at login' });
  await expect(atLogin).not.toBeChecked();
  expect(existsSync(entry)).toBe(false);

  await atLogin.check();
  await expect.poll(() => existsSync(entry)).toBe(true);
  expect(readFileSync(entry, 'utf8')).toMatch(/^Exec=\S+ \S+ --ozone-platform-hint=auto --at-login$/m);
  await expect(atLogin).toBeChecked();

  writeFileSync(entry, readFileSync(entry, 'utf8').replace('enabled=true', 'enabled=false'));
  await preferences.evaluate(() => dispatchEvent(new Event('focus'))); // as when the person comes back to the window
  await expect(atLogin).not.toBeChecked();

  await atLogin.check();
  await expect(atLogin).toBeChecked();
  await atLogin.uncheck();
  await expect.poll(() => existsSync(entry)).toBe(false);
}

interface DialogFolders {
  readonly disk: string;
  readonly saved: string;
  readonly opened: string;
  readonly documents: string;
}

function foldersForDialogs(home: string, config: string): DialogFolders {
  const disk = join(home, 'a disk');
  const [saved, opened, documents] = [join(disk, 'saved here'), join(home, 'opened here'), join(home, 'Documents')];
  for (const folder of [saved, opened, documents, config]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${documents}"\n`);
  writeFileSync(join(opened, 'mine.json'), JSON.stringify({ snoozeMs: 7 * MINUTE }));
  writeFileSync(join(opened, 'other.json'), JSON.stringify({ snoozeMs: 9 * MINUTE }));
  return { disk, saved, opened, documents };
}

async function useRememberedFolders(window: Page, { disk, saved, documents }: DialogFolders): Promise<void> {
  await exportAs(window, 'second.json');
  await eventually('the export lies beside the first', () => existsSync(join(saved, 'second.json')));
  await importFrom(window, 'other.json');
  await expect(snoozeIn(window)).toHaveValue('9');
  rmSync(disk, { recursive: true });
  writeFileSync(disk, 'no folder any more'); // a path through it is no path at all
  await exportAs(window, 'third.json');
  await eventually('the export is in the documents', () => existsSync(join(documents, 'third.json')));
}

function snoozeIn(window: Page): Locator {
  return window.getByRole('spinbutton', { name: 'Snooze for' });
}

async function exportAs(window: Page, path: string): Promise<void> {
  await window.getByRole('button', { name: EXPORT }).click();
  await pasteIntoFileDialog(EXPORT, path, 'save');
}

async function importFrom(window: Page, path: string): Promise<void> {
  await window.getByRole('button', { name: IMPORT }).click();
  await pasteIntoFileDialog(IMPORT, path);
}

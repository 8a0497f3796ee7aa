import { expect } from '@playwright/test';
import { askApp } from '../support/askApp.ts';
import { untilBegun } from '../support/begunBreak.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { secondStart } from '../support/secondStart.ts';
import { startStatusNotifierWatcher } from '../support/statusNotifierWatcher.ts';

const title = 'No system tray found';

test(
  'no tray: the window opens and the reason is said once ever; a second start opens it; a start at login opens nothing',
  atADesk(async ({ dunst, tray, start, userData }) => {
    await tray.close();
    const first = await start();
    await (await first.window('preferences')).close();
    await dunst.waitFor(title);
    await secondStart(userData);
    await first.window('preferences');
    await first.quit();

    dunst.forget();
    const second = await start();
    await askApp(await second.window('preferences'), 'startBreak', { routine: 'downshift_60' });
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
  }),
);

test(
  'a tray that comes after the app gets its item, and so does the one that comes after that',
  atADesk(async ({ tray, start }) => {
    await tray.close();
    const app = await start();
    await app.window('preferences'); // it has found no tray
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
  }),
);

test(
  'a tray: no window',
  atADesk(async ({ tray, start }) => {
    const app = await start();
    await tray.item();
    await expect(eventually('a window', () => app.electron.windows().length > 0, 2_000)).rejects.toThrow('Not within');
  }),
);

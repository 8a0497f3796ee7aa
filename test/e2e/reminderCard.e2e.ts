import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expectAllInSight } from '../support/allInSight.ts';
import { askApp } from '../support/askApp.ts';
import { startBareBus } from '../support/bareBus.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { photograph, photographWholeDisplay } from '../support/pictures.ts';
import { processIsAlive, rendererPids } from '../support/processes.ts';
import { remindAnew } from '../support/remindAnew.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { untilShown } from '../support/shownWindow.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { pressKey } from '../support/xdotool.ts';

const calm = { ...defaultPreferences, safetyTextRead: true, waitForLull: false, settleMs: SECOND };
const dueAfter20Minutes = { breakKinds: calm.breakKinds.map((kind) => ({ ...kind, everyMs: 20 * MINUTE })) };
const carded: Preferences = { ...calm, reminderStyle: 'card', shortcuts: { reminder: 'Ctrl+Alt+R' } };

/** The app with a break that is due, so that its reminder comes a moment after somebody sits down. */
async function dueApp(desk: Desk, preferences: Preferences, env: Record<string, string> = {}): Promise<RunningApp> {
  const state = savedMorning(31 * MINUTE, preferences);
  return desk.start({ files: { 'preferences.json': preferences, 'state.json': state }, env });
}

test(
  'the card comes without the keyboard, beside no notification; a shortcut leads to it; its answer starts the break',
  atADesk(async (desk) => {
    const app = await dueApp(desk, carded);
    const item = await desk.tray.item();
    await (await item.menu()).click('Preferences…');
    const preferences = await app.window('preferences');
    await preferences.getByRole('spinbutton', { name: 'Remind me every' }).first().focus();
    desk.sit();
    const card = await app.window('reminder', 20 * SECOND);
    await expect(card.getByRole('heading', { name: /minutes at your desk/ })).toBeVisible();
    await untilShown(app, 'reminder');
    expect(await isFocused(app, 'reminder')).toBe(false);
    expect(desk.dunst.shown()).toEqual([]);

    await pressKey('ctrl+alt+r');
    await eventually('the keyboard at the card', () => isFocused(app, 'reminder'));
    await expect.poll(() => card.evaluate(() => document.activeElement?.textContent)).toBe('Start');
    const renderers = await rendererPids(app);
    await pressKey('Return');
    await app.window('break');
    await eventually('the card and its renderer gone', () => renderers.some((pid) => !processIsAlive(pid)));
    await expect.poll(() => app.electron.windows().filter((page) => page.url().includes('/reminder/'))).toEqual([]);
  }),
);

test(
  'the card, accessible, and looked at; Escape closes it and leaves the break due; “in a meeting” holds reminders for half an hour; both: snoozing on the card takes it and the notification away',
  atADesk(async (desk) => {
    const app = await dueApp(desk, carded);
    const item = await desk.tray.item();
    const noRenderer = (): Promise<boolean> =>
      eventually('no renderer', async () => (await rendererPids(app)).length === 0);
    desk.sit();
    const first = await app.window('reminder', 20 * SECOND);
    await expect(first.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
    await untilShown(app, 'reminder');
    for (const theme of ['light', 'dark'] as const)
      await test.step(`accessible, and looked at, in ${theme}`, async () => {
        await inMain(
          app,
          ({ nativeTheme }, source) => {
            nativeTheme.themeSource = source;
          },
          theme,
        );
        await first.emulateMedia({ colorScheme: theme });
        await expectAllInSight(first, `the reminder, ${theme}`);
        await photograph(first, join(theme, 'reminder-card'));
        await photographWholeDisplay(join(theme, 'reminder-card-display'));
        await expectAccessible(first, `the reminder, ${theme}`);
      });
    await test.step('Escape closes the card and leaves the break due', async () => {
      await expect(first.getByRole('button', { name: 'Skip' })).toBeVisible();
      await untilClosed(first, () => first.keyboard.press('Escape'));
      await noRenderer();
      expect(await item.toolTip()).toMatch(/^Unbrace · Short break is due/);
    });
    await test.step('Escape counts from the moment on in which the card is there to be seen', async () => {
      const script = await app.electron.context().addInitScript(pressEscapeAtFirstSight);
      await inMain(app, ({ app: electronApp }) => {
        electronApp.once('browser-window-created', (_event, card) => {
          card.once('closed', () => Object.assign(globalThis, { cardClosed: true }));
        });
      });
      await remindAnew(desk);
      await eventually('the card closed', () => inMain(app, () => 'cardClosed' in globalThis), 30 * SECOND);
      await script.dispose();
      await noRenderer();
    });
    await test.step('“in a meeting” holds reminders for half an hour', async () => {
      await remindAnew(desk);
      const card = await app.window('reminder', 20 * SECOND);
      await askApp(card, 'setPreferences', { reminderStyle: 'both' }); // for the next one
      await untilClosed(card, () => card.getByRole('button', { name: 'In a meeting' }).click());
      await eventually('the pause in the tray', async () =>
        (await item.toolTip()).startsWith('Unbrace · Reminders paused until'),
      );
      await noRenderer();
      await (await item.menu()).click('Resume reminders');
    });
    await test.step('both: the notification and the card; snoozing on the card takes both away', async () => {
      const card = await app.window('reminder', 20 * SECOND);
      await desk.dunst.waitFor('at your desk');
      await untilShown(app, 'reminder');
      await photographWholeDisplay('reminder-both-display');
      await untilClosed(card, () => card.getByRole('button', { name: /^5 min/ }).click());
      await eventually('the notification gone', async () => (await desk.dunst.onScreen()) === 0);
      await noRenderer();
    });
  }),
);

test(
  'a desktop that shows no notifications: what is to be said comes as a card, and so does the reminder; quitting opens no more',
  atADesk(async (desk) => {
    const bus = await startBareBus();
    try {
      const files = {
        'preferences.json': { ...calm, maxSnoozes: 'lots' },
        'state.json': savedMorning(20 * MINUTE, calm),
      };
      const app = await desk.start({ files, env: { DBUS_SESSION_BUS_ADDRESS: bus.address } });
      const notice = await app.window('reminder', 40 * SECOND);
      await expect(notice.getByRole('heading', { name: 'Your preferences couldn’t be read' })).toBeVisible();
      await expectAllInSight(notice, 'the notice');
      await photograph(notice, 'notice-card');
      await expectAccessible(notice, 'the notice');
      await untilClosed(notice, () => notice.getByRole('button', { name: 'OK' }).click());

      // The next notice makes room for a reminder, which may be there before the page that asks for it hears so.
      const next = await app.window('reminder');
      await expect(next.getByRole('heading', { name: 'No system tray found' })).toBeVisible();
      await next.evaluate((change) => {
        const bridge = globalThis as unknown as { app: { setPreferences: (change: object) => Promise<unknown> } };
        setTimeout(() => {
          bridge.app.setPreferences(change).catch(() => 'the page is gone');
        });
      }, dueAfter20Minutes);
      desk.sit();
      await eventually(
        'a reminder',
        async () => {
          const card = app.electron.windows().find((page) => page.url().includes('/reminder/'));
          return (await card?.getByRole('button', { name: 'Start', exact: true }).isVisible()) === true;
        },
        40 * SECOND,
      );
      await app.quit(); // though that notice still waits for the reminder's card to close
    } finally {
      await bus.stop();
    }
  }),
);

/** Runs in each page before its own scripts, and presses Escape in the very turn in which a card is drawn. */
function pressEscapeAtFirstSight(): void {
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('main.reminder') === null) return;
    observer.disconnect();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  }).observe(document, { subtree: true, childList: true });
}

function isFocused(app: RunningApp, page: string): Promise<boolean> {
  return inMain(
    app,
    ({ BrowserWindow }, name) => BrowserWindow.getFocusedWindow()?.webContents.getURL().includes(`/${name}/`) === true,
    page,
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { openPreferences } from '../support/openPreferences.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { untilClosed } from '../support/untilClosed.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true, waitForLull: false };

/** What is left of it when the journey has taken a minute of it. */
const threeQuarters = /^Unbrace · Short break in 3[345] min$/;

test(
  'an interval changed in the window counts at once, in the window and the tray, and survives a restart; nonsense is refused; what was typed last counts, too, when the window is closed over it; a break already passed by is due at once',
  atADesk(async (desk) => {
    test.setTimeout(3 * MINUTE);
    const { dunst, tray, start, sit, userData } = desk;
    const first = await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(10 * MINUTE, preferences) },
    });
    sit();
    const item = await tray.item();
    await eventually('20 minutes to go', async () => (await item.toolTip()) === 'Unbrace · Short break in 20 min');
    const window = await openPreferences(desk, first);
    const reset = window.getByRole('group', { name: 'Short break' });
    const interval = reset.getByRole('spinbutton', { name: 'Remind me every' });
    const resetSaved = (): Preferences['breakKinds'][number] | undefined => {
      const saved = JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')) as Preferences;
      return saved.breakKinds.find(({ id }) => id === 'reset');
    };

    await test.step('an interval changed in the window counts at once, in the window and the tray', async () => {
      const headline = window.locator('.headline'); // what it says is said once more to screen readers
      await expect(headline).toHaveText(/^Next: Short break in 20 minutes of desk time/);
      await interval.fill('45');
      await interval.press('Enter');
      await expect(headline).toHaveText(/^Next: Short break in 35 minutes of desk time/);
      await eventually('the tray agrees', async () => (await item.toolTip()) === 'Unbrace · Short break in 35 min');
    });

    await test.step('nonsense is refused at the field, and the old interval stays', async () => {
      for (const nonsense of ['', 'soon', '3', '999', '7.5']) {
        await interval.fill(nonsense);
        await interval.press('Enter');
        await expect(interval, nonsense).toHaveAttribute('aria-invalid', 'true');
        await expect(window.getByText('Enter whole minutes from 5 to 240. Still set to 45 minutes.')).toBeVisible();
        expect(await item.toolTip(), nonsense).toMatch(threeQuarters);
        await interval.press('Escape');
        await expect(interval).toHaveAttribute('aria-invalid', 'false');
      }
    });

    await test.step('what the keyboard removes leaves it beside the list; the line on top has room for all it says', async () => {
      // Ten minutes a week: at almost any moment the line on top has a second sentence.
      await askApp(window, 'setPreferences', { workingHours: { sunday: [['03:00', '03:10']] } });
      const sunday = window.getByRole('group', { name: 'Sunday', exact: true });
      const add = sunday.getByRole('button', { name: 'Add hours on Sunday' });
      await add.press('Enter');
      const remove = sunday.getByRole('button', { name: /^Remove Sunday, / });
      await expect(remove).toHaveCount(2);
      await remove.last().press('Enter');
      await expect(remove).toHaveCount(1);
      await expect(add).toBeFocused();
      await pressTwice(add);
      await expect(remove).toHaveCount(3);

      await reset.getByText('More options for this break').click();
      await pressTwice(reset.getByRole('button', { name: 'Add a time' }));
      await reset.getByRole('button', { name: 'Remove 1:30 PM' }).press('Enter'); // a second time is another one
      await expect(reset.getByRole('button', { name: 'Add a time' })).toBeFocused();
      await reset.getByRole('button', { name: 'Remove 12:30 PM' }).press('Enter');
      await expect(reset.getByRole('button', { name: 'Add a time' })).toBeFocused();

      const words = await window.locator('.next-break > div').boundingBox();
      const line = await window.locator('.next-break').boundingBox();
      expect((words?.y ?? 0) - (line?.y ?? 0)).toBeGreaterThanOrEqual(10);
      await askApp(window, 'setPreferences', { workingHours: preferences.workingHours });
    });

    await test.step('what was typed last counts, too, when the window is closed over it: a name', async () => {
      await reset.getByLabel('Name', { exact: true }).fill('Unfold');
      await closeOver(first, window);
      await eventually('the name is saved', () => resetSaved()?.name === 'Unfold');
    });

    await test.step('all of it survives a restart', async () => {
      await first.quit();
      expect(resetSaved()).toMatchObject({ everyMs: 45 * MINUTE, name: 'Unfold' });
    });

    const second = await start();
    await expect
      .poll(async () => (await tray.item()).toolTip(), 'the same after a restart')
      .toMatch(/^Unbrace · Unfold in 3[345] min$/);
    const again = await openPreferences(desk, second);

    await test.step('a number that was typed last counts as well; passed by already, the reminder is due at once', async () => {
      const unfold = again.getByRole('group', { name: 'Unfold' });
      await unfold.getByLabel('Remind me every', { exact: true }).fill('5');
      await closeOver(second, again);
      await eventually('the number is saved', () => resetSaved()?.everyMs === 5 * MINUTE);
      expect(await dunst.waitFor('minutes at your desk')).toMatchObject({
        title: expect.stringMatching(/^1\d minutes at your desk/),
        body: 'Time for a 90 sec break. Click to start.',
      });
    });
  }),
);

async function closeOver(app: RunningApp, window: Page): Promise<void> {
  await untilClosed(window, () =>
    inMain(app, ({ BrowserWindow }) => {
      for (const open of BrowserWindow.getAllWindows()) open.close();
    }),
  );
}

/** As somebody does whose second press comes before the app has answered to the first: both count. */
async function pressTwice(button: Locator): Promise<void> {
  await button.evaluate(async (pressed: HTMLElement) => {
    pressed.click();
    await new Promise((resolve) => setTimeout(resolve));
    pressed.click();
  });
}

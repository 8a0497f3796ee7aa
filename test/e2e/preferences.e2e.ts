import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import { savedMorning } from '../support/savedMorning.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };

test(
  'an interval changed in the window counts at once, in the window and the tray, and survives a restart',
  atADesk(async ({ tray, start, sit }) => {
    const first = await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(10 * MINUTE, preferences) },
    });
    sit();
    const item = await tray.item();
    await eventually('20 minutes to go', async () => (await item.toolTip()) === 'Unbrace · Short break in 20 min');
    await (await item.menu()).click('Preferences…');
    const window = await first.window('preferences');
    const headline = window.locator('.headline'); // what it says is said once more to screen readers
    await expect(headline).toHaveText(/^Next: Short break in 20 minutes of desk time/);

    const reset = window.getByRole('group', { name: 'Short break' });
    await reset.getByRole('spinbutton', { name: 'Remind me every' }).fill('45');
    await reset.getByRole('spinbutton', { name: 'Remind me every' }).press('Enter');
    await expect(headline).toHaveText(/^Next: Short break in 35 minutes of desk time/);
    await eventually('the tray agrees', async () => (await item.toolTip()) === 'Unbrace · Short break in 35 min');
    await first.quit();

    await start();
    await eventually(
      'the same after a restart',
      async () => (await (await tray.item()).toolTip()) === 'Unbrace · Short break in 35 min',
    );
  }),
);

test(
  'an interval already passed by: the reminder is due at once',
  atADesk(async ({ dunst, tray, start, sit }) => {
    const patient = { ...preferences, waitForLull: false };
    const app = await start({
      files: { 'preferences.json': patient, 'state.json': savedMorning(20 * MINUTE, patient) },
    });
    sit();
    await (await (await tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    const interval = window
      .getByRole('group', { name: 'Short break' })
      .getByRole('spinbutton', { name: 'Remind me every' });
    await interval.fill('15');
    await interval.press('Enter');
    expect(await dunst.waitFor('20 minutes at your desk')).toMatchObject({
      body: 'Time for a 90 sec break. Click to start.',
    });
  }),
);

test(
  'nonsense is refused at the field, and the old interval stays',
  atADesk(async ({ tray, start }) => {
    const app = await start({ files: { 'preferences.json': preferences } });
    const item = await tray.item();
    await (await item.menu()).click('Preferences…');
    const window = await app.window('preferences');
    const interval = window
      .getByRole('group', { name: 'Short break' })
      .getByRole('spinbutton', { name: 'Remind me every' });
    for (const nonsense of ['', 'soon', '3', '999', '7.5']) {
      await interval.fill(nonsense);
      await interval.press('Enter');
      await expect(interval, nonsense).toHaveAttribute('aria-invalid', 'true');
      await expect(window.getByText('Enter whole minutes from 5 to 240. Still set to 30 minutes.')).toBeVisible();
      expect(await item.toolTip()).toBe('Unbrace · Short break in 30 min');
      await interval.press('Escape');
      await expect(interval).toHaveAttribute('aria-invalid', 'false');
    }
  }),
);

test(
  'what was typed last counts, too, when the window is closed over it',
  atADesk(async ({ tray, start, userData }) => {
    const app = await start({ files: { 'preferences.json': preferences } });
    const item = await tray.item();
    const typeAndClose = async (label: string, text: string): Promise<void> => {
      await (await item.menu()).click('Preferences…');
      const window = await app.window('preferences');
      const kind = window.getByRole('group', { name: 'Short break' });
      await kind.getByText('More options for this break').click();
      await kind.getByLabel(label, { exact: true }).fill(text);
      const closed = window.waitForEvent('close');
      await inMain(app, ({ BrowserWindow }) => {
        for (const open of BrowserWindow.getAllWindows()) open.close();
      });
      await closed;
    };
    const resetSaved = (): Preferences['breakKinds'][number] | undefined => {
      const saved = JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')) as Preferences;
      return saved.breakKinds.find(({ id }) => id === 'reset');
    };

    await typeAndClose('Remind me every', '45');
    await eventually('the number is saved', () => resetSaved()?.everyMs === 45 * MINUTE);
    await typeAndClose('Name', 'Unfold');
    await eventually('the name is saved', () => resetSaved()?.name === 'Unfold');
  }),
);

test(
  'what the keyboard removes leaves it beside the list; the line on top has room for all it says',
  atADesk(async ({ tray, start }) => {
    // Ten minutes a week: at almost any moment the line on top has a second sentence.
    const workingHours = { sunday: [['03:00', '03:10']] };
    const app = await start({ files: { 'preferences.json': { ...preferences, workingHours } } });
    await (await (await tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');

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

    const reset = window.getByRole('group', { name: 'Short break' });
    await reset.getByText('More options for this break').click();
    await pressTwice(reset.getByRole('button', { name: 'Add a time' }));
    await reset.getByRole('button', { name: 'Remove 1:30 PM' }).press('Enter'); // a second time is another one
    await expect(reset.getByRole('button', { name: 'Add a time' })).toBeFocused();
    await reset.getByRole('button', { name: 'Remove 12:30 PM' }).press('Enter');
    await expect(reset.getByRole('button', { name: 'Add a time' })).toBeFocused();

    const words = await window.locator('.next-break > div').boundingBox();
    const line = await window.locator('.next-break').boundingBox();
    expect((words?.y ?? 0) - (line?.y ?? 0)).toBeGreaterThanOrEqual(10);
  }),
);

/** As somebody does whose second press comes before the app has answered to the first: both count. */
async function pressTwice(button: Locator): Promise<void> {
  await button.evaluate(async (pressed: HTMLElement) => {
    pressed.click();
    await new Promise((resolve) => setTimeout(resolve));
    pressed.click();
  });
}

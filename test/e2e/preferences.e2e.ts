import { expect, test } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences.ts';
import { MINUTE } from '../../src/core/time.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
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
    await eventually('20 minutes to go', async () => (await item.toolTip()) === 'Unbrace · Reset in 20 min');
    await (await item.menu()).click('Preferences…');
    const window = await first.window('preferences');
    await expect(window.getByText('Next: Reset in 20 minutes of desk time')).toBeVisible();

    const reset = window.getByRole('group', { name: 'Reset' });
    await reset.getByLabel('Remind me every').fill('45');
    await reset.getByLabel('Remind me every').press('Enter');
    await expect(window.getByText('Next: Reset in 35 minutes of desk time')).toBeVisible();
    await eventually('the tray agrees', async () => (await item.toolTip()) === 'Unbrace · Reset in 35 min');
    await first.quit();

    await start();
    await eventually(
      'the same after a restart',
      async () => (await (await tray.item()).toolTip()) === 'Unbrace · Reset in 35 min',
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
    const interval = window.getByRole('group', { name: 'Reset' }).getByLabel('Remind me every');
    await interval.fill('15');
    await interval.press('Enter');
    expect(await dunst.waitFor('20 minutes folded')).toMatchObject({ body: '90 s to unfold? Click to start.' });
  }),
);

for (const nonsense of ['', 'soon', '3', '999', '7.5']) {
  test(
    `“${nonsense}” minutes is refused at the field, and the old interval stays`,
    atADesk(async ({ tray, start }) => {
      const app = await start({ files: { 'preferences.json': preferences } });
      const item = await tray.item();
      await (await item.menu()).click('Preferences…');
      const window = await app.window('preferences');
      const interval = window.getByRole('group', { name: 'Reset' }).getByLabel('Remind me every');
      await interval.fill(nonsense);
      await interval.press('Enter');
      await expect(interval).toHaveAttribute('aria-invalid', 'true');
      await expect(
        window.getByText('Type whole minutes from 5 to 240. Until then it stays at 30 minutes.'),
      ).toBeVisible();
      expect(await item.toolTip()).toBe('Unbrace · Reset in 30 min');
    }),
  );
}

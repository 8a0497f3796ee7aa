/** The top of the preferences: what comes next, and all that a person can do about it. */
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { untilBegun } from '../support/begunBreak.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { photograph } from '../support/pictures.ts';
import { savedMorning } from '../support/savedMorning.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true, waitForLull: false, settleMs: SECOND };

test(
  'the day is drawn, and follows an interval at once; a due break is skipped, un-skipped, snoozed, held by a pause and let go, and any routine starts; the posture reaches the tray',
  atADesk(async ({ tray, start, sit }) => {
    const app = await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(31 * MINUTE, preferences) },
    });
    sit();
    const item = await tray.item();
    await (await item.menu()).click('Preferences…');
    const window = await app.window('preferences');
    // What the line says is said once more to screen readers.
    const headline = window.locator('.headline');
    const button = (name: string) => window.getByRole('button', { name, exact: true });

    await expect(headline).toHaveText(/^Short break is due: /);
    const drawing = window.getByRole('img', { name: /no break taken, \d+ planned/ });
    const planned = await drawing.getAttribute('aria-label');
    await window.getByText('Show as a list').click();
    await expect(window.getByRole('row', { name: /^About .* Short break, planned$/ }).first()).toBeVisible();
    const interval = window
      .getByRole('group', { name: 'Short break' })
      .getByRole('spinbutton', { name: 'Remind me every' });
    await interval.fill('20');
    await interval.press('Enter');
    await expect(drawing).not.toHaveAttribute('aria-label', planned ?? '');

    await button('Skip this break').click({ timeout: 20 * SECOND });
    await expect(headline).toHaveText(/^Next: /);
    await expect(button('Undo skip')).toBeFocused();
    await button('Undo skip').click();
    await expect(headline).toHaveText(/^Short break is due: /);
    await button('Snooze').click({ timeout: 20 * SECOND });
    await expect(headline).toHaveText(/^Short break comes back at /);

    await (await item.menu()).click('Pause reminders', 'Until I resume');
    await expect(window.getByText('Reminders are paused until you resume them.').first()).toBeVisible();
    await expect(window.locator('.mark-held')).toBeVisible();
    await photograph(window, 'held');
    await button('Resume reminders').click();
    await expect(button('Resume reminders')).toBeHidden();

    await window.getByText('Standing', { exact: true }).click();
    await eventually('the tray knows', async () =>
      (await (await item.menu()).entries()).some(({ label, checked }) => label === 'I’m standing' && checked === true),
    );

    await button('Choose which break to start').click();
    await button('Slow breathing · 1 minute').click();
    const guided = await app.window('break');
    await expect(headline).toHaveText('On a break');
    await untilBegun(guided); // so closing its window does not end it
    await guided.close();
    await button('Show break').click();
    await app.window('break');
  }),
);

/** Another language: in every place a person reads, from one moment to the next, and from the right where it is read so. */
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { unbrace } from '../support/commandLine.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };

test(
  'changes everywhere at once, without a restart, and stays',
  atADesk(async ({ tray, start, userData }) => {
    const app = await start({ files: { 'preferences.json': preferences } });
    const item = await tray.item();
    await (await item.menu()).click('Preferences…');
    const window = await app.window('preferences');
    await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();

    await window.getByLabel('Language').selectOption('Deutsch');
    await expect(window.getByRole('heading', { name: 'Pausen', exact: true })).toBeVisible();
    await expect(window.locator('html')).toHaveAttribute('lang', 'de');
    await window.getByText('Mehr Optionen für diese Pause').first().click();
    await expect(window.getByRole('button', { name: 'Kurze Pause nach oben' })).toBeVisible();
    await window.getByRole('button', { name: 'Pause auswählen' }).click();
    await expect(window.getByRole('button', { name: 'Lange Pause', exact: true })).toBeVisible();
    await window.keyboard.press('Escape');
    const labels = async (): Promise<readonly string[]> => labelsOf(await (await (await tray.item()).menu()).entries());
    await eventually('the tray follows', async () => (await labels()).includes('Unbrace beenden'));

    await window.locator('#language').selectOption('العربية');
    await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
    await window.locator('#language').selectOption('Deutsch');
    await expect(window.locator('html')).toHaveAttribute('dir', 'ltr');
    await app.quit();

    await start();
    await eventually('as it was left', async () => (await labels()).includes('Unbrace beenden'));
    expect((await unbrace(userData, 'status')).out).toContain('Heute am Schreibtisch');
  }),
);

test(
  'is the system’s where nothing else was chosen',
  atADesk(async ({ tray, start }) => {
    await start({ env: { LANGUAGE: 'fi_FI:de_AT:en' }, files: { 'preferences.json': preferences } });
    const menu = await (await tray.item()).menu();
    expect(labelsOf(await menu.entries()).at(-1)).toBe('Unbrace beenden');
  }),
);

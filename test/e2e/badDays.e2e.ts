import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { secondStart } from '../support/secondStart.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };

test(
  'kill -9 while working: the restart goes on with the desk time',
  atADesk(async ({ tray, start, sit }) => {
    const first = await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(20 * MINUTE, preferences) },
    });
    sit();
    await eventually(
      'ten minutes to go',
      async () => (await (await tray.item()).toolTip()) === 'Unbrace · Reset in 10 min',
    );
    await first.kill();

    await start();
    await eventually(
      'ten minutes to go',
      async () => (await (await tray.item()).toolTip()) === 'Unbrace · Reset in 10 min',
    );
  }),
);

test(
  'kill -9 in a break: after the restart the break goes on in its window, and the desk time is kept',
  atADesk(async ({ tray, start, sit }) => {
    const first = await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(20 * MINUTE, preferences) },
    });
    sit();
    await (await (await tray.item()).menu()).click('Start break', 'At the desk · 3 min');
    await expect((await first.window('break')).getByText('Stand up.')).toBeVisible();
    await first.kill();

    const second = await start();
    await expect((await second.window('break')).getByText('Tension now, nought to ten?')).toBeVisible();
    const item = await tray.item();
    expect(await item.toolTip()).toBe('Unbrace · On a break');
    const menu = await item.menu();
    expect(labelsOf(await menu.entries())).toContain('Desk time today: 20 min');
    await menu.click('End the break');
    await eventually('its window gone', () => second.electron.windows().length === 0);
    expect(await item.toolTip()).toBe('Unbrace · Reset in 10 min');
  }),
);

test(
  'damaged preferences and state: the app starts, keeps both files aside and says so',
  atADesk(async ({ dunst, tray, userData, start }) => {
    const brokenPreferences = '{"snoozeMs": 600000, "maxSnoozes": "lots", "volu';
    await start({ files: { 'preferences.json': brokenPreferences, 'state.json': '{"version":' } });
    await tray.item();

    await dunst.waitFor('Your preferences could not be read');
    await dunst.waitFor('Today’s desk time could not be read');
    const files = readdirSync(userData);
    const aside = files.find((name) => name.startsWith('preferences.json.damaged-'));
    expect(aside).toBeDefined();
    expect(readFileSync(join(userData, aside ?? ''), 'utf8')).toBe(brokenPreferences);
    expect(files.some((name) => name.startsWith('state.json.damaged-'))).toBe(true);
  }),
);

test(
  'one impossible value in the preferences: only it gets its default, the rest is kept',
  atADesk(async ({ dunst, tray, start }) => {
    await start({ files: { 'preferences.json': { ...preferences, snoozeMs: 7 * MINUTE, maxSnoozes: 'lots' } } });
    expect((await dunst.waitFor('Your preferences could not be read')).body).toMatch(/^One setting was damaged/);
    const menu = await (await (await tray.item()).menu()).entries();
    expect(menu.map(({ label }) => label)).toContain('Snooze for 7 min');
  }),
);

test(
  'a second start shows the preferences of the first and ends',
  atADesk(async ({ tray, start, userData }) => {
    const app = await start();
    await tray.item();
    const window = app.window('preferences', 10 * SECOND);
    await secondStart(userData);
    await expect((await window).getByRole('heading', { name: 'Breaks' })).toBeVisible();
  }),
);

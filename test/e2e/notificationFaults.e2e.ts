/** What shows notifications hangs, ends, or keeps what is long over: a reminder still comes, once, and no old note starts anything. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { test } from '../support/journey.ts';
import { photograph } from '../support/pictures.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { untilClosed } from '../support/untilClosed.ts';

const calm = { ...defaultPreferences, safetyTextRead: true, waitForLull: false, settleMs: SECOND };

/** The app with a break that is due, so that its reminder comes a moment after somebody sits down. */
function dueApp(desk: Desk, env: Record<string, string> = {}): Promise<RunningApp> {
  return desk.start({ files: { 'preferences.json': calm, 'state.json': savedMorning(31 * MINUTE, calm) }, env });
}

/** A desktop that says it is GNOME; in place of its settings program stands one that notes how it was started. */
function gnomeSettings(folder: string): { readonly env: Record<string, string>; readonly openedWith: () => string } {
  const note = join(folder, 'settings-opened');
  writeFileSync(join(folder, 'gnome-control-center'), `#!/bin/sh\nprintf '%s' "$*" > '${note}'\n`, { mode: 0o755 });
  const path = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  return {
    env: { PATH: path, XDG_CURRENT_DESKTOP: 'GNOME' },
    openedWith: () => (existsSync(note) ? readFileSync(note, 'utf8') : ''),
  };
}

function windowsOf(app: RunningApp): readonly string[] {
  return app.electron.windows().map((page) => new URL(page.url()).pathname);
}

test(
  'a server that hangs: the card comes, the app goes on, the preferences say why and lead to the settings; no note comes afterwards',
  atADesk(async (desk) => {
    const settings = gnomeSettings(desk.userData);
    const app = await dueApp(desk, settings.env);
    const item = await desk.tray.item();
    desk.dunst.freeze();
    desk.sit();
    const card = await app.window('reminder', 20 * SECOND);
    await expect(card.getByRole('button', { name: 'Start', exact: true })).toBeVisible();

    // A main process that waited for the server would answer nothing for minutes.
    await (await item.menu()).click('Preferences…');
    const preferences = await app.window('preferences');
    await expect(preferences.getByText('Your system didn’t show our last notification')).toBeVisible();
    const way = preferences.getByRole('button', { name: 'Open notification settings' });
    await way.scrollIntoViewIfNeeded();
    await photograph(preferences, 'notification-trouble');
    await way.click();
    await eventually('GNOME’s settings', () => settings.openedWith() === 'notifications');

    await untilClosed(card, () => card.getByRole('button', { name: /^5 min/ }).click());
    desk.dunst.thaw();
    expect(await desk.dunst.onScreen()).toBe(0);
    expect(desk.dunst.shown().map(({ title }) => title)).toEqual([]);
  }),
);

test(
  'a server that hangs only once the note is up: answering elsewhere goes on at once, and a click on the old note starts nothing',
  atADesk(async (desk) => {
    const app = await dueApp(desk);
    const item = await desk.tray.item();
    desk.sit();
    await desk.dunst.waitFor('at your desk', 20 * SECOND);
    desk.dunst.freeze();
    await (await item.menu()).click('Skip this break');
    await eventually('the skip in the tray', async () => (await item.toolTip()).includes('in 29 min'));
    desk.dunst.thaw();
    if ((await desk.dunst.onScreen()) > 0) await desk.dunst.click();
    await expect(eventually('a break', () => windowsOf(app).length > 0, 2 * SECOND)).rejects.toThrow('Not within');
  }),
);

test(
  'quitting takes the reminder along; one that a crash left behind starts nothing when it is clicked',
  atADesk(async (desk) => {
    const first = await dueApp(desk);
    await desk.tray.item();
    desk.sit();
    await desk.dunst.waitFor('at your desk', 20 * SECOND);
    await first.quit();
    await eventually('the reminder taken along', async () => (await desk.dunst.onScreen()) === 0);

    desk.dunst.forget();
    const second = await dueApp(desk);
    await desk.dunst.waitFor('at your desk', 20 * SECOND);
    await second.kill();
    expect(await desk.dunst.onScreen()).toBe(1);
    const third = await desk.start();
    await desk.tray.item();
    await desk.dunst.click();
    await expect(eventually('a break', () => windowsOf(third).length > 0, 2 * SECOND)).rejects.toThrow('Not within');
  }),
);

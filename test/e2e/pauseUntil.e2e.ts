/** Pauses with an end that a person names, and breaks that nobody saw: tray, preferences and command line. */
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { unbrace } from '../support/commandLine.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };
/** A morning that ends now, which is when the journey begins and not when this file was read. */
const filesNow = () => ({ 'preferences.json': preferences, 'state.json': savedMorning(10 * MINUTE, preferences) });
/** “Monday, December 7, 4:00 AM” */
const someDay = /\w+day, \w+ \d+, \d+:00\s[AP]M/;

test(
  'the tray asks in the preferences until when; an end is picked or typed, refused where it is past, and outlives a restart',
  atADesk(async ({ tray, start, sit, userData }) => {
    const app = await start({ files: filesNow() });
    sit();
    const item = await tray.item();
    await (await item.menu()).click('Pause reminders', 'Until…');
    const window = await app.window('preferences');
    const button = (name: string) => window.getByRole('button', { name, exact: true });
    const question = window.getByRole('form', { name: 'Pause reminders until' });
    await expect(question.getByRole('button').first()).toBeFocused();
    await expectAccessibleInBothThemes(window, 'pause until');
    await photographInBothThemes(window, 'pause-until');

    await button('Pause until then').click();
    await expect(window.getByRole('alert')).toHaveText('Give a complete day, a complete time, or both.');
    await window.getByLabel('Day', { exact: true }).fill('2001-01-01');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('alert')).toHaveText(/^That time has passed/);
    await photographInBothThemes(window, 'pause-until-refused');
    await window.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(button('Pause reminders…')).toBeFocused();

    await window.keyboard.press('Enter');
    await expect(question).toBeVisible();
    await window.getByLabel('Time', { exact: true }).fill('10.12');
    await window.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(window.getByRole('status').filter({ hasText: 'Reminders are paused until' })).toHaveText(
      /10:12\sAM\.$/,
    );

    await button('Pause reminders…').click();
    await button('Tomorrow').click();
    await expect(question).toBeHidden();
    await expect(window.getByRole('status').filter({ hasText: 'Reminders are paused until' })).toHaveText(someDay);
    await photographInBothThemes(window, 'paused-until');
    await eventually('the tray names the day', async () => someDay.test(await item.toolTip()));

    await app.quit();
    await start();
    const next = await tray.item();
    await eventually('the pause is still there', async () => someDay.test(await next.toolTip()));
    expect((await unbrace(userData, 'status')).out).toMatch(/^Reminders paused until /);
  }),
);

test(
  'the command line pauses until a time, a weekday or a date, and says it back in words',
  atADesk(async ({ tray, start, userData }) => {
    await start({ files: filesNow() });
    const item = await tray.item();
    const monday = await unbrace(userData, 'pause', 'until', 'monday');
    expect(monday).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^Reminders are paused until Monday, /) });
    await eventually('the tray says so', async () =>
      (await item.toolTip()).includes('Reminders paused until Monday, '),
    );
    const inTen = new Date(Date.now() + 10 * 24 * 60 * MINUTE);
    const written = `${inTen.getMonth() + 1}/${inTen.getDate()}/${inTen.getFullYear()}`;
    const named = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', day: 'numeric' }).format(inTen);
    expect((await unbrace(userData, 'pause', 'until', `${written} 14:30`)).out.replaceAll('\u202f', ' ')).toBe(
      `Reminders are paused until ${named}, 2:30 PM.\n`,
    );
    const why: unknown = JSON.parse((await unbrace(userData, 'status', '--json')).out);
    expect(why).toMatchObject({ why: { reason: 'held', by: { reason: 'paused' } } });
    expect(await unbrace(userData, 'pause', 'until', '2001-01-01')).toMatchObject({ exitCode: 1, out: '' });
    expect(await unbrace(userData, 'pause', 'until', '2/30')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('“2/30” isn’t a moment Unbrace knows.'),
    });
  }),
);

test(
  'a break that nobody saw is counted from tray, window and command line, and taken back',
  atADesk(async ({ tray, start, sit, userData }) => {
    const app = await start({ files: filesNow() });
    sit();
    const item = await tray.item();
    const says = (text: RegExp): Promise<unknown> =>
      eventually(String(text), async () => text.test(await item.toolTip()));
    await says(/Short break in (19|20) min/);
    await (await item.menu()).click('I just had a break', '5 min');
    await says(/Short break in 30 min/);
    await (await item.menu()).click('Undo this break');
    await says(/Short break in (19|20) min/);

    await (await item.menu()).click('Preferences…');
    const window = await app.window('preferences');
    await window.getByRole('button', { name: 'I just had a break' }).click();
    await photographInBothThemes(window, 'had-break');
    await window.getByRole('button', { name: '10 min', exact: true }).click();
    await says(/Short break in 30 min/);
    await expect(window.getByRole('button', { name: 'Undo this break' })).toBeFocused();
    await window.keyboard.press('Enter');
    await says(/Short break in (19|20) min/);
    await expect(window.getByRole('button', { name: 'I just had a break' })).toBeFocused();

    expect((await unbrace(userData, 'rested', '5m')).out).toMatch(/^Short break in 30 min/);
    expect(await unbrace(userData, 'rested', '5h')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('from 1 minute to 4 hours'),
    });
  }),
);

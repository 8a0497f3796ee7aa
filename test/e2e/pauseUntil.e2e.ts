/** Pauses with an end that a person names, and breaks that nobody saw: tray, preferences and command line. */
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import type { RunningCommand } from '../../src/core/command/command.ts';
import { DAY, MINUTE } from '../../src/core/time/time.ts';
import { askRunning } from '../support/askRunning.ts';
import { unbrace } from '../support/commandLine.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };
/** “Monday, December 7, 4:00 AM” */
const someDay = /\w+day, \w+ \d+, \d+:00\s[AP]M/;

test(
  'the tray asks in the preferences until when, and an end is picked or typed; a break that nobody saw is counted and taken back; the command line pauses, too, and says it back in words; a pause outlives a restart',
  atADesk(async ({ tray, start, sit, userData }) => {
    test.setTimeout(3 * MINUTE);
    const app = await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(10 * MINUTE, preferences) },
    });
    sit();
    const item = await tray.item();
    const says = (text: RegExp): Promise<unknown> =>
      eventually(String(text), async () => text.test(await item.toolTip()));
    const asked = async (command: RunningCommand): Promise<string> =>
      (await askRunning(userData, command))?.text.replaceAll('\u202f', ' ') ?? '';

    await test.step('a break that nobody saw is counted from the tray, and taken back', async () => {
      await says(/Short break in (19|20) min/);
      await (await item.menu()).click('I just had a break', '5 min');
      await says(/Short break in 30 min/);
      await (await item.menu()).click('Undo this break');
      await says(/Short break in (19|20) min/);
    });

    await (await item.menu()).click('Pause reminders', 'Until…');
    const window = await app.window('preferences');
    const button = (name: string) => window.getByRole('button', { name, exact: true });
    const question = window.getByRole('form', { name: 'Pause reminders until' });
    await expect(question.getByRole('button').first()).toBeFocused();

    await test.step('a break that nobody saw is counted from window and command line, and taken back', async () => {
      await window.keyboard.press('Escape');
      await expect(question).toBeHidden();
      await window.getByRole('button', { name: 'I just had a break' }).click();
      await photographInBothThemes(window, 'had-break');
      await window.getByRole('button', { name: '10 min', exact: true }).click();
      await says(/Short break in 30 min/);
      await expect(window.getByRole('button', { name: 'Undo this break' })).toBeFocused();
      await window.keyboard.press('Enter');
      await says(/Short break in (18|19|20) min/);
      await expect(window.getByRole('button', { name: 'I just had a break' })).toBeFocused();

      expect((await unbrace(userData, 'rested', '5m')).out).toMatch(/^Short break in 30 min/);
      expect(await unbrace(userData, 'rested', '5h')).toMatchObject({
        exitCode: 1,
        err: expect.stringContaining('from 1 minute to 4 hours'),
      });
    });

    await test.step('the tray asks in the preferences until when; an end is picked or typed, refused where it is past', async () => {
      await (await item.menu()).click('Pause reminders', 'Until…');
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
      const paused = window.getByRole('status').filter({ hasText: 'Reminders are paused until' });
      await expect(paused).toHaveText(/10:12\sAM\.$/);

      await button('Pause reminders…').click();
      await button('Tomorrow').click();
      await expect(question).toBeHidden();
      await expect(paused).toHaveText(someDay);
      await photographInBothThemes(window, 'paused-until');
      await says(someDay);
    });

    await test.step('the command line pauses until a time, a weekday or a date, and says it back in words', async () => {
      const inTen = new Date(Date.now() + 10 * DAY);
      const written = `${inTen.getMonth() + 1}/${inTen.getDate()}/${inTen.getFullYear()}`;
      const named = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', day: 'numeric' }).format(inTen);
      expect((await unbrace(userData, 'pause', 'until', `${written} 14:30`)).out.replaceAll('\u202f', ' ')).toBe(
        `Reminders are paused until ${named}, 2:30 PM.\n`,
      );
      expect(JSON.parse(await asked({ type: 'status', json: true }))).toMatchObject({
        why: { reason: 'held', by: { reason: 'paused' } },
      });
      expect(await askRunning(userData, { type: 'pause', untilWords: '2001-01-01' })).toMatchObject({ exitCode: 1 });
      expect(await unbrace(userData, 'pause', 'until', '2/30')).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('“2/30” isn’t a moment Unbrace knows.'),
      });
      expect(await asked({ type: 'pause', untilWords: 'monday' })).toMatch(/^Reminders are paused until Monday, /);
      await says(/Reminders paused until Monday, /);
    });

    await test.step('a pause outlives a restart', async () => {
      await app.quit();
      await start();
      const next = await tray.item();
      await eventually('the pause is still there', async () => someDay.test(await next.toolTip()));
      expect(await asked({ type: 'status', json: false })).toMatch(/^Reminders paused until /);
    });
  }),
);

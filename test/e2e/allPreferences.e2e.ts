/** Every sort of preference: changed, found, taken back, kept over a restart, carried out as a file. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { settingIds } from '../../renderer/shared/preferences/settings.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { HOUR, MINUTE } from '../../src/core/time/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { pasteIntoFileDialog } from '../support/fileDialog.ts';
import { test } from '../support/journey.ts';
import { openPreferences } from '../support/openPreferences.ts';
import { settled } from '../support/settled.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };

test(
  'one of each sort is changed, counts at once and survives a restart; the theme reaches every window; keys count from the moment of what they are for',
  atADesk(async (desk) => {
    test.setTimeout(2 * MINUTE);
    const app = await desk.start({ files: { 'preferences.json': preferences } });
    const window = await openPreferences(desk, app);

    await window.getByRole('button', { name: 'Add break type' }).click();
    const added = window.getByRole('group', { name: 'My break' });
    await expect(added.getByLabel('Name')).toBeFocused();
    await window.keyboard.type('Eyes');
    await window.keyboard.press('Enter');
    const eyes = window.getByRole('group', { name: 'Eyes' });
    await eyes.getByRole('button', { name: 'Add a time' }).click();
    await eyes.getByLabel('Time 1').fill('15:45');
    await eyes.getByLabel('Time spent standing').selectOption('half counts');
    await window.getByRole('button', { name: 'Move Eyes up' }).click();
    await window.getByRole('group', { name: 'Long break' }).getByText('More options for this break').click();
    await window.getByRole('button', { name: 'Remove Long break' }).click();

    await window.getByRole('radio', { name: 'At set hours' }).click();
    const monday = window.getByRole('group', { name: 'Monday', exact: true });
    await monday.getByLabel('From').fill('10 pm');
    await window.keyboard.press('Enter');
    await expect(monday.getByText('the next day')).toBeVisible();
    await window.getByRole('button', { name: 'Copy to Mon–Fri: Monday' }).click();
    await window.getByRole('radio', { name: 'At a time of day' }).click();
    await window.getByLabel('Daily limit').selectOption('8 hours');

    await window.getByRole('radio', { name: 'Firm' }).click();
    await window.getByRole('spinbutton', { name: 'Snooze at most' }).fill('1');
    await window.getByRole('spinbutton', { name: 'Snooze at most' }).press('Enter');
    await window.getByRole('checkbox', { name: 'Sore knee' }).click();
    await window.getByRole('checkbox', { name: 'Wheelchair' }).click();
    await window.getByRole('checkbox', { name: 'Hip precautions' }).click();
    await window.getByRole('radio', { name: 'From behind (posterior)' }).click();
    await window.getByRole('radio', { name: 'Dark' }).click();
    const dark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await window.emulateMedia({ colorScheme: null }); // Playwright otherwise shows every page in light
    await eventually('the theme is dark', () => dark(window));

    const kept = await eventually('all is saved', () => {
      const saved = savedIn(desk);
      return saved.theme === 'dark' && saved.maxSnoozes === 1 && saved;
    });
    expect(kept).toMatchObject({
      breakKinds: [{ id: 'reset' }, { name: 'Eyes', standingFactor: 0.5, at: ['15:45'] }],
      workingHours: { monday: [['22:00', '17:00']], friday: [['22:00', '17:00']] },
      windDown: { enabled: true, at: '17:30' },
      dayLimitMs: 8 * HOUR,
      insistence: 'firm',
      body: { soreKnee: true, wheelchair: true, hipPrecautions: true, hipApproach: 'posterior' },
    });
    await app.quit();

    const restarted = await desk.start();
    await restarted.electron.context().addInitScript(pressAtFirstSight);
    const again = await openPreferences(desk, restarted);
    await again.emulateMedia({ colorScheme: null });
    await eventually('the theme is dark from the start', () => dark(again));
    await expect(again.getByRole('group', { name: 'Eyes' })).toBeVisible();
    await expect(again.getByRole('radio', { name: 'At set hours' })).toBeChecked();
    await expectAccessible(again, 'much changed');

    await test.step('keys count from the moment of what they are for; whoever has gone on from a kind that moves stays there', async () => {
      const search = again.getByRole('searchbox');
      await expect(search).toBeFocused();

      const lull = again.getByRole('checkbox', { name: 'Wait until I stop typing' });
      await lull.click();
      await expect(again.locator('html')).toHaveAttribute('data-pressed', 'fz');
      await expect(lull).toBeChecked();

      await again.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
        const down = document.querySelector<HTMLElement>('#move-down-reset');
        down?.focus();
        down?.click();
        document.querySelector<HTMLElement>('[type="search"]')?.focus();
      });
      await expect(again.locator('.kind').last()).toContainText('Short break');
      await settled(again);
      await expect(search).toBeFocused();
    });
  }),
);

test(
  'a setting is found by another word, goes back to its default, and the last change is undone; all of them are exported, reset, taken back and imported; a time that was typed is not lost',
  atADesk(async (desk) => {
    test.setTimeout(3 * MINUTE);
    const app = await desk.start({ files: { 'preferences.json': preferences } });
    const window = await openPreferences(desk, app);

    await test.step('a setting is found by another word, goes back to its default, and the last change is undone', async () => {
      const drawn = await window
        .locator('[data-setting]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-setting')?.split('-')[0]));
      // A list with its own editor, and what is there only with hip precautions, or while something is spoken.
      expect(settingIds.filter((id) => !drawn.includes(id))).toEqual([
        'hipApproach',
        'ownRoutines',
        'voice',
        'speechRate',
      ]);

      await window.keyboard.press('Control+f');
      await window.keyboard.type('postpone');
      await expect(window.getByText('2 settings found')).toBeVisible();
      await expect(window.getByRole('heading', { name: 'Sound' })).toBeHidden();
      await expect(window.getByRole('heading', { name: 'Today' })).toBeHidden(); // what was found has its place
      await expectAccessible(window, 'search');

      const snooze = window.getByRole('spinbutton', { name: 'Snooze for' });
      await snooze.fill('9');
      await snooze.press('Enter');
      await expect(window.getByText('Changed: Snooze for')).toBeVisible();
      await window.getByRole('button', { name: 'Reset Snooze for to default: 5 minutes' }).click();
      await expect(snooze).toHaveValue('5');
      await expect(snooze).toBeFocused();

      await window.getByRole('searchbox').fill('retention');
      await window.getByLabel('Keep my history').selectOption('for 2 years');
      await window.getByRole('button', { name: 'Undo' }).click();
      await expect(window.getByLabel('Keep my history')).toHaveValue('0');

      await window.getByRole('searchbox').press('Escape');
      await expect(window.getByRole('heading', { name: 'Sound' })).toBeVisible();
      await window.getByRole('checkbox', { name: 'Wait until I stop typing' }).click();
      await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible();
      await expectAccessible(window, 'undo bar');
      await window.keyboard.press('Control+z');
      await expect(window.getByRole('checkbox', { name: 'Wait until I stop typing' })).toBeChecked();
      await expect(window.getByRole('button', { name: 'Undo' })).toBeHidden();

      for (const section of ['System', 'Data']) {
        await window.getByRole('link', { name: section }).click();
        await expect(window.getByRole('link', { name: section })).toHaveAttribute('aria-current', 'true');
      }
    });

    await test.step('preferences are exported, reset, taken back, and imported again', async () => {
      await askApp(window, 'setPreferences', { snoozeMs: 7 * MINUTE });
      const snooze = window.getByRole('spinbutton', { name: 'Snooze for' });
      const folder = join(desk.userData, 'elsewhere');
      mkdirSync(folder);
      const file = join(folder, 'mine.json');
      await expect(window.getByText(desk.userData, { exact: true })).toBeVisible();

      await window.getByRole('button', { name: 'Export preferences…' }).click();
      await pasteIntoFileDialog('Export preferences…', file, 'save');
      await expect(window.getByText('Preferences exported.')).toBeVisible();
      const another = join(desk.userData, 'another');
      writeFileSync(another, '');
      expect(statSync(file).mode, 'the mode that the system gives any new file').toBe(statSync(another).mode);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ snoozeMs: 7 * MINUTE });

      await window.getByRole('button', { name: 'Reset all preferences' }).click();
      await expect(snooze).toHaveValue('5');
      await window.getByRole('button', { name: 'Undo' }).click();
      await expect(snooze).toHaveValue('7');

      const chosen = JSON.parse(readFileSync(file, 'utf8')) as Preferences;
      writeFileSync(file, JSON.stringify({ ...chosen, snoozeMs: 9 * MINUTE, fromTheFuture: true }));
      await window.getByRole('button', { name: 'Import preferences…' }).click();
      await pasteIntoFileDialog('Import preferences…', file);
      await expect(window.getByText('fromTheFuture')).toBeVisible();
      await expect(snooze).toHaveValue('9');
      await eventually('it is saved', () => savedIn(desk).snoozeMs === 9 * MINUTE);
      expect(savedIn(desk)).toMatchObject({ fromTheFuture: true });
    });

    await test.step('a time that was typed is not lost to the button that is clicked next', async () => {
      const reset = window.getByRole('group', { name: 'Short break' });
      await reset.getByText('More options for this break').click();
      await reset.getByRole('button', { name: 'Add a time' }).click();
      await reset.getByLabel('Time 1').fill('15:45');
      await leaveFieldFor(window, '#clockTimes-reset-add');
      await window.getByRole('radio', { name: 'At set hours' }).click();
      await window.getByRole('group', { name: 'Monday', exact: true }).getByLabel('From').fill('10:15');
      await leaveFieldFor(window, '#hours-monday-add');
      await eventually('all is saved', () => savedIn(desk).workingHours['monday']?.length === 2);
      const { breakKinds, workingHours } = savedIn(desk);
      expect(breakKinds[0]?.at).toEqual(['15:45', '16:45']);
      expect(workingHours['monday']?.[0]).toEqual(['10:15', '17:00']);
    });
  }),
);

/** As a click does it, and so quickly that the app cannot have heard of what was typed. */
async function leaveFieldFor(window: Page, button: string): Promise<void> {
  await window.locator(button).evaluate((next: HTMLElement) => {
    next.focus();
    next.click();
  });
}

/** Runs in each page before its own scripts: Ctrl+F as soon as there is a search field, Ctrl+Z as soon as something can be undone. */
function pressAtFirstSight(): void {
  const awaited = [
    ['[type="search"]', 'f'],
    ['.undo-bar button', 'z'],
  ] as const;
  new MutationObserver(() => {
    const { dataset } = document.documentElement;
    for (const [what, key] of awaited) {
      const pressed = dataset['pressed'] ?? '';
      if (pressed.includes(key) || document.querySelector(what) === null) continue;
      dataset['pressed'] = pressed + key;
      dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true }));
    }
  }).observe(document, { childList: true, subtree: true });
}

function savedIn(desk: Desk): Preferences {
  return JSON.parse(readFileSync(join(desk.userData, 'preferences.json'), 'utf8')) as Preferences;
}

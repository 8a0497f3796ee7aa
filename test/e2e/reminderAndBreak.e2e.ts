import { expect, type Page } from '@playwright/test';
import { defaultPreferences, type BreakKind } from '../../src/core/preferences/preferences.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { atADesk } from '../support/desk.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { processIsAlive, rendererPids } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { closeByHand } from '../support/startedBreak.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { touchDesk } from '../support/xdotool.ts';

const minutely: BreakKind = {
  id: 'reset',
  name: 'Reset',
  everyMs: MINUTE,
  lengthMs: MINUTE,
  naturalBreakMs: 2 * MINUTE,
  standingFactor: 1,
  routines: ['downshift_60'],
};
/** A routine whose every second can be waited for, with a cue in each of its steps. */
const short: Routine = {
  id: 'short',
  name: 'Short',
  setting: 'chair',
  seconds: 9,
  steps: [
    { kind: 'transition', seconds: 3, pose: 'chair_tall', cues: [{ at: 0, say: 'Take your hands off the keyboard.' }] },
    { kind: 'breathe', seconds: 4, pose: 'chair_tall', cues: [{ at: 0, say: 'Slower breaths, not bigger ones.' }] },
    { kind: 'check-in', seconds: 2, pose: 'chair_tall', cues: [{ at: 0, say: 'Notice.' }] },
  ],
};
const preferences = { ...defaultPreferences, breakKinds: [minutely], waitForLull: false, safetyTextRead: true };

test(
  'a minute of work → notification → click → the whole routine in real time → window and renderer gone → counting anew',
  atADesk(async ({ dunst, tray, start, sit }) => {
    const withShort = { ...preferences, breakKinds: [{ ...minutely, lengthMs: 9 * SECOND, routines: [short.id] }] };
    const app = await start({
      files: {
        'preferences.json': withShort,
        'state.json': savedMorning(MINUTE - 20 * SECOND, withShort),
        'routines/short.json': short,
      },
    });
    await app.electron.context().addInitScript(noteCaptions); // for the shortest is there for two seconds
    const item = await tray.item();
    await touchDesk(); // and so is there again
    await eventually('somebody is there', async () => (await item.toolTip()) === 'Unbrace · Short break in 1 min');
    expect(await item.icons()).not.toEqual([]);
    expect(labelsOf(await (await item.menu()).entries())).toEqual([
      'Short break in 1 min',
      'Desk time today: 0 min',
      'Start break',
      'Snooze',
      'Skip this break',
      'I just had a break',
      'Pause reminders',
      'I’m standing',
      'History',
      'Preferences…',
      'Quit Unbrace',
    ]);
    expect(await rendererPids(app)).toEqual([]);

    const { leave } = sit();
    const note = await dunst.waitFor('1 minute at your desk', MINUTE);
    expect(note).toMatchObject({
      appName: 'Unbrace',
      body: 'Time for a 9 sec break. Click to start.',
      urgency: 'NORMAL',
    });

    await leave(); // a break that is worked through would not count
    await dunst.click();
    const window = await app.window('break');
    const [renderer] = await rendererPids(app);
    await expect(window.getByRole('article', { name: 'Meet your main hip flexor' })).toBeVisible({
      timeout: 20 * SECOND,
    });
    const captions = await window.evaluate(() => (globalThis as unknown as Noted).captions);
    expect(captions).toEqual(expect.arrayContaining(short.steps.flatMap(({ cues }) => cues.map(({ say }) => say))));
    await untilClosed(window, () => window.getByRole('button', { name: 'Close' }).click());
    await eventually('the renderer process gone', () => renderer !== undefined && !processIsAlive(renderer));
    await eventually('the tray counting anew', async () => (await item.toolTip()) === 'Unbrace · Short break in 1 min');
  }),
);

test(
  'away longer than awayAfterMs: no notification; back at the desk it comes; snooze and skip from the tray answer it; a skip can be undone',
  atADesk(async ({ dunst, tray, start, sit }) => {
    const absentMinded = { ...preferences, awayAfterMs: 10 * SECOND };
    await start({
      files: { 'preferences.json': absentMinded, 'state.json': savedMorning(MINUTE - 12 * SECOND, absentMinded) },
    });
    await test.step('away, and back', async () => {
      // Twelve seconds are missing. Ten pass before an absence can be told, and are then taken back.
      await expect(eventually('any notification', () => dunst.shown().length > 0, 18 * SECOND)).rejects.toThrow(
        'Not within',
      );
      sit();
      expect(await dunst.waitFor('at your desk', 25 * SECOND)).toMatchObject({ title: '1 minute at your desk' });
    });
    const item = await tray.item();
    await test.step('a skip can be undone', async () => {
      await (await item.menu()).click('Skip this break');
      await eventually('the notification hidden', async () => (await dunst.onScreen()) === 0);
      expect(await item.toolTip()).toBe('Unbrace · Short break in 1 min');
      await (await item.menu()).click('Undo skip');
      await eventually('the reminder back', async () => (await dunst.onScreen()) === 1);
    });
    await test.step('snooze', async () => {
      await (await item.menu()).click('Snooze', 'For 5 min');
      await eventually('the notification hidden', async () => (await dunst.onScreen()) === 0);
      expect(await item.toolTip()).toMatch(/^Unbrace · Short break comes back at /);
    });
  }),
);

test(
  'the first break ever shows the safety text first, which can be closed and comes again, starts when it has been read, and leads to where Unbrace is found',
  atADesk(async ({ tray, start }) => {
    const app = await start();
    const menu = await (await tray.item()).menu();
    const safetyText = async (...entry: readonly string[]): Promise<Page> => {
      await menu.click(...entry);
      const shown = await app.window('break');
      await expect(shown.getByRole('heading', { name: 'Before you start' })).toBeVisible();
      return shown;
    };
    await safetyText('Start break', 'Slow breathing · 60 sec');
    await closeByHand(app);
    const window = await safetyText('Show break');
    await window.getByRole('button', { name: 'I have read this' }).click();
    await expect(window.getByText('Take your hands off the keyboard.')).toBeVisible();

    await window.keyboard.press('Escape');
    await window.getByRole('dialog').getByRole('button', { name: 'End break' }).click();
    await expect(window.getByRole('heading', { name: 'Done. Carry on when you like.' })).toBeFocused();
    // Somebody reads: the window that nobody uses goes after a while.
    await window.mouse.move(200, 200);
    await window.mouse.move(220, 200);
    await expect(window.getByText('Unbrace stays in your tray.')).toBeVisible();
    await expect(window.getByText(/^Next: Short break in 30 minutes of desk time, at about /)).toBeVisible();
    await expectAccessibleInBothThemes(window, 'after the first break ever');
    await untilClosed(window, () => window.getByRole('button', { name: 'Close' }).click());
  }),
);

interface Noted {
  readonly captions: readonly string[];
}

/** Runs in each page before its own scripts, and notes every caption of a break, however short it is there. */
function noteCaptions(): void {
  const captions: string[] = [];
  Object.assign(globalThis, { captions });
  new MutationObserver(() => {
    const caption = document.querySelector('.caption')?.textContent ?? '';
    if (caption !== captions.at(-1)) captions.push(caption);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

import { expect } from '@playwright/test';
import { defaultPreferences, type BreakKind } from '../../src/core/preferences/preferences.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { atADesk } from '../support/desk.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { processIsAlive, rendererPids } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { untilClosed } from '../support/untilClosed.ts';

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
    { kind: 'transition', seconds: 3, pose: 'chair_tall', cues: [{ at: 0, say: 'Hands off the keys.' }] },
    { kind: 'breathe', seconds: 4, pose: 'chair_tall', cues: [{ at: 0, say: 'Slower, not bigger.' }] },
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
        'state.json': savedMorning(MINUTE - 10 * SECOND, withShort),
        'routines/short.json': short,
      },
    });
    const item = await tray.item();
    expect(await item.toolTip()).toBe('Unbrace · Reset in 1 min');
    expect(await item.icons()).not.toEqual([]);
    expect(labelsOf(await (await item.menu()).entries())).toEqual([
      'Reset in 1 min',
      'Desk time today: 0 min',
      'Start break',
      'Snooze for 5 min',
      'Skip this break',
      'Pause reminders',
      'I am standing',
      'Insight…',
      'Preferences…',
      'Quit Unbrace',
    ]);
    expect(await rendererPids(app)).toEqual([]);

    sit();
    const note = await dunst.waitFor('One minute folded', 30 * SECOND);
    expect(note).toMatchObject({ appName: 'Unbrace', body: '9 s to unfold? Click to start.', urgency: 'NORMAL' });

    await dunst.click();
    const window = await app.window('break');
    const [renderer] = await rendererPids(app);
    await expect(window.getByText('Slower, not bigger.')).toBeVisible();
    await expect(window.getByText('Notice.')).toBeVisible();
    await expect(window.getByRole('article', { name: 'Meet the iliopsoas' })).toBeVisible({ timeout: 20 * SECOND });
    await untilClosed(window, () => window.getByRole('button', { name: 'Close' }).click());
    await eventually('the renderer process gone', () => renderer !== undefined && !processIsAlive(renderer));
    await eventually('the tray counting anew', async () => (await item.toolTip()) === 'Unbrace · Reset in 1 min');
  }),
);

test(
  'away longer than awayAfterMs: no notification; back at the desk it comes',
  atADesk(async ({ dunst, start, sit }) => {
    const absentMinded = { ...preferences, awayAfterMs: 10 * SECOND };
    await start({
      files: { 'preferences.json': absentMinded, 'state.json': savedMorning(MINUTE - 12 * SECOND, absentMinded) },
    });

    // Twelve seconds are missing. Ten pass before an absence can be told, and are then taken back.
    await expect(eventually('any notification', () => dunst.shown().length > 0, 18 * SECOND)).rejects.toThrow(
      'Not within',
    );
    sit();
    expect(await dunst.waitFor('folded', 25 * SECOND)).toMatchObject({ title: 'One minute folded' });
  }),
);

test(
  'snooze and skip from the tray answer the reminder; a skip can be undone',
  atADesk(async ({ dunst, tray, start, sit }) => {
    await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(MINUTE - 5 * SECOND, preferences) },
    });
    sit();
    await dunst.waitFor('folded', 20 * SECOND);
    const item = await tray.item();

    await (await item.menu()).click('Skip this break');
    await eventually('the notification hidden', async () => (await dunst.onScreen()) === 0);
    expect(await item.toolTip()).toBe('Unbrace · Reset in 1 min');
    await (await item.menu()).click('Undo skip');
    await eventually('the reminder back', async () => (await dunst.onScreen()) === 1);

    await (await item.menu()).click('Snooze for 5 min');
    await eventually('the notification hidden', async () => (await dunst.onScreen()) === 0);
    expect(await item.toolTip()).toMatch(/^Unbrace · Snoozed until /);
  }),
);

test(
  'the first break ever shows the safety text first, and starts when it has been read',
  atADesk(async ({ tray, start }) => {
    const app = await start();
    await (await (await tray.item()).menu()).click('Start break', 'Downshift · 60 s');
    const window = await app.window('break');
    await expect(window.getByRole('heading', { name: 'Before you start' })).toBeVisible();
    await window.getByRole('button', { name: 'I have read this' }).click();
    await expect(window.getByText('Hands off the keys.')).toBeVisible();
  }),
);

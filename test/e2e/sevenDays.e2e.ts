/** The seven days: switched on, the day’s first break brings one; it names what to notice, shows its card, and any day can be started by choice. */
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { askRunning } from '../support/askRunning.ts';
import { keepAfterBreak, pauseNextBreakAtOnce } from '../support/begunBreak.ts';
import { atADesk } from '../support/desk.ts';
import { test } from '../support/journey.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';
import { untilClosed } from '../support/untilClosed.ts';

/** In the place of day two’s, so that its end can be waited for. */
const short: Routine = {
  id: 'unfold_90',
  name: 'Short',
  setting: 'standing',
  seconds: 10,
  steps: [
    { kind: 'transition', seconds: 8, pose: 'stand_tall', cues: [{ at: 0, say: 'Stand up.' }] },
    { kind: 'check-in', seconds: 2, pose: 'stand_tall', cues: [{ at: 0, say: 'Notice.' }] },
  ],
};

test(
  'switched on, it comes with the next break, is told of after it, and another day can be started by choice',
  atADesk(async (desk) => {
    const preferences = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0 };
    const careMemory = { hurt: null, today: null, sevenDays: { next: 2, lastDate: null, running: null } };
    const app = await desk.start({
      files: {
        'preferences.json': preferences,
        'care-memory.json': careMemory,
        'routines/unfold_90.json': short,
      },
    });
    await (await (await desk.tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    await window.getByRole('checkbox', { name: 'Seven days, one new thing a day' }).check();
    const days = window.getByRole('list', { name: 'Seven days, one new thing a day' });
    await expect(days.getByRole('listitem').filter({ hasText: 'Bend and straighten' })).toContainText('next');
    await days.scrollIntoViewIfNeeded();
    await photographInBothThemes(window, 'seven-days');
    await expectAccessibleInBothThemes(window, 'the seven days in the preferences');

    await pauseNextBreakAtOnce(window); // what to notice is named in its first step alone
    await askRunning(desk.userData, { type: 'break' });
    const first = await app.window('break');
    await expect(first.getByText('Notice: Which hip straightens more easily.')).toBeVisible();
    await photographInBothThemes(first, 'seven-days-break');
    await expect(first.getByRole('button', { name: 'Resume' })).toBeVisible(); // or the pause would come after the wish to go on
    await askApp(first, 'continueBreak');
    const card = first.getByRole('article', { name: 'Day 2 of 7 · Bend and straighten' });
    await expect(card).toBeVisible({ timeout: 20 * SECOND });
    await keepAfterBreak(first);
    await expect(card).toContainText('Notice: Which hip straightens more easily.');
    await expectAccessibleInBothThemes(first, 'the card of a day');
    await photographInBothThemes(first, 'seven-days-card');
    await untilClosed(first, () => first.getByRole('button', { name: 'Close' }).click());
    await expect(days.getByRole('listitem').filter({ hasText: 'Bend and straighten' })).not.toContainText('next');

    await days.getByRole('button', { name: 'Start day 7' }).dblclick(); // the second click finds its break, and no fault
    const seventh = await app.window('break');
    await expect(seventh.getByText('How tense are you now?')).toBeVisible(); // that day asks, whatever the preferences say
  }),
);

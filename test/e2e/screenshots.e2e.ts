/** Pictures of everything a person sees, for people to judge: test-results/screens/. */
import { expect, type Page } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { photographInBothThemes, photographWholeDisplay } from '../support/pictures.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true, waitForLull: false };

test.describe('pictures in light and dark', () => {
  test.setTimeout(2 * MINUTE);

  test(
    'the preferences, and a refused field',
    atADesk(async (desk) => {
      const app = await startApp(desk);
      await (await (await desk.tray.item()).menu()).click('Preferences…');
      const window = await app.window('preferences');
      await photographInBothThemes(window, 'preferences');
      const interval = window
        .getByRole('group', { name: 'Short break' })
        .getByRole('spinbutton', { name: 'Remind me every' });
      await interval.fill('999');
      await interval.press('Enter');
      await expect(interval).toHaveAttribute('aria-invalid', 'true');
      await photographInBothThemes(window, 'preferences-refused');
    }),
  );

  test(
    'the safety text, a guided break from start to end, and its question',
    atADesk(async (desk) => {
      const app = await startApp(desk, { safetyTextRead: false });
      await (await (await desk.tray.item()).menu()).click('Start break', 'Standing stretch · 3 min');
      const window = await app.window('break');
      await photographInBothThemes(window, 'break-safety');
      await window.getByRole('button', { name: 'I have read this' }).click();
      for (const [step, name] of [
        'stand-up',
        'step-left',
        'stretch-left',
        'change',
        'stretch-right',
        'together',
        'march',
        'breathe',
        'notice',
      ].entries()) {
        if (step > 0) await window.keyboard.press('ArrowRight');
        await window.waitForTimeout(2 * SECOND); // the figure moves in real time, and so do its pictures
        await photographInBothThemes(window, `break-${String(step + 1)}-${name}`);
        // In the longest step: a pause pressed late in the last one would come when the break is over.
        if (name === 'breathe') await photographStandstill(window);
      }
    }),
  );

  test(
    'the reminder, as the desktop draws it in any theme',
    atADesk(async (desk) => {
      await startApp(desk, { settleMs: SECOND }, 31 * MINUTE);
      desk.sit();
      await desk.dunst.waitFor('at your desk', 90 * SECOND);
      await photographWholeDisplay('reminder');
    }),
  );
});

/** The break paused, and the question of its end; then it goes on. */
async function photographStandstill(window: Page): Promise<void> {
  await window.keyboard.press('Space');
  await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
  await photographInBothThemes(window, 'break-paused');
  await window.keyboard.press('Escape');
  await photographInBothThemes(window, 'break-end-question');
  await window.getByRole('button', { name: 'Keep going' }).click();
  await window.keyboard.press('Space');
  await expect(window.getByRole('button', { name: 'Pause' })).toBeVisible();
}

async function startApp(
  desk: Desk,
  changed: Partial<typeof preferences> = {},
  workedMs = 10 * MINUTE,
): Promise<RunningApp> {
  const these = { ...preferences, ...changed };
  return desk.start({ files: { 'preferences.json': these, 'state.json': savedMorning(workedMs, these) } });
}

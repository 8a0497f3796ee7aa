/** “This hurts”: the key and the button, the rules about pain, the same on two displays and in a page that comes anew, and the question after. */
import { expect, type Locator, type Page } from '@playwright/test';
import { askApp } from '../support/askApp.ts';
import { keepAfterBreak, untilBegun } from '../support/begunBreak.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import { startBreak, startNextBreak } from '../support/startedBreak.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';

test(
  'the key swaps what hurts, the rules are read once, a page that comes anew shows the same, and “From now on” is taken back in the preferences; who ends the break at the rules has read them',
  atADesk(async (desk) => {
    const { app, window } = await startBreak(desk, { cards: false });
    await askApp(window, 'changeRoutine', 'stand_180');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowRight');
    await expect(window.getByRole('img', { name: /standing lunge/ })).toBeVisible();
    await photographInBothThemes(window, 'hurts-before');

    await window.keyboard.press('g');
    const rules = rulesIn(window);
    await expect(rules).toContainText('Get emergency help');
    // Behind the rules the move has given way already, and stands still: once it goes on, its first words are gone in two seconds.
    await expect(window.getByText('Gentler now.')).toBeVisible();
    await expectAccessibleInBothThemes(window, 'the rules about pain');
    await photographInBothThemes(window, 'hurts-rules');
    expect(labelsOf(await (await (await desk.tray.item()).menu()).entries())).not.toContain('Resume break');
    await askApp(window, 'continueBreak'); // asked from wherever: the way on leads through the rules
    expect((await askApp(window, 'getSnapshot')).guidedBreak).toMatchObject({ awaitsStopRules: true, paused: true });
    await window.keyboard.press('Enter'); // on Resume, which has the focus
    await expect(rules).toBeHidden();
    await expect(window.getByRole('img', { name: /buttock squeeze/ })).toBeVisible();
    await photographInBothThemes(window, 'hurts-gentler');

    // A page that dies: the one in its place draws the same from the same moment, at which the break stands still, however long this takes.
    await window.keyboard.press('Space');
    await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
    const back = app.electron.waitForEvent('window');
    await inMain(app, ({ webContents }) => {
      for (const page of webContents.getAllWebContents())
        if (page.getURL().includes('/break/')) page.forcefullyCrashRenderer();
    });
    const anew = await back;
    await expect(anew.getByRole('img', { name: /buttock squeeze/ })).toBeVisible();
    await anew.getByRole('button', { name: 'This hurts' }).click();
    await expect(anew.getByRole('dialog')).toBeHidden(); // once is enough
    await anew.getByRole('button', { name: 'Resume' }).click();
    await expect(anew.getByRole('img', { name: /sitting tall/ })).toBeVisible();
    await photographInBothThemes(anew, 'hurts-rest');

    await askApp(anew, 'endBreak');
    await keepAfterBreak(anew);
    const question = anew.getByRole('group', { name: 'This hurt: standing lunge. Use a gentler move instead?' });
    await expectAccessibleInBothThemes(anew, 'the question after a break in which something hurt');
    await photographInBothThemes(anew, 'hurts-question');
    await question.getByRole('button', { name: 'From now on' }).click();

    await (await (await desk.tray.item()).menu()).click('Preferences…');
    const preferences = await app.window('preferences');
    const kept = preferences.getByRole('list', { name: 'Gentler moves' });
    await expect(kept).toContainText('standing lunge');
    await expect(kept).toContainText('rest instead');
    await kept.scrollIntoViewIfNeeded();
    await photographInBothThemes(preferences, 'hurts-preferences');
    await kept.getByRole('button', { name: 'Remove “standing lunge”' }).click();
    await expect(preferences.getByText('None yet. Press “This hurts” in a break to add one.')).toBeVisible();

    await test.step('who ends the break at the rules has read them', async () => {
      await askApp(preferences, 'leaveAfterBreak');
      await expect.poll(() => anew.isClosed()).toBe(true);
      await askApp(preferences, 'setPreferences', { stopRulesRead: false });
      const first = await startNextBreak(desk, app);
      await first.keyboard.press('g');
      await rulesIn(first).getByRole('button', { name: 'End break' }).click();
      await expect(first.getByRole('group', { name: /^This hurt/ })).toBeVisible();
      await askApp(first, 'startBreak', { routine: 'downshift_60' });
      const next = await app.window('break');
      await expect(next.getByRole('button', { name: 'This hurts' })).toBeVisible();
      await untilBegun(next);
      await next.keyboard.press('Space'); // what is said then stands for two seconds, or as long as the break stands still
      await expect(next.getByRole('button', { name: 'Resume' })).toBeVisible();
      await next.keyboard.press('g');
      await expect(next.getByText('Gentler now.')).toBeVisible();
      await expect(next.getByRole('dialog')).toBeHidden();
    });
  }),
);

function rulesIn(window: Page): Locator {
  return window.getByRole('dialog', { name: 'When something hurts' });
}

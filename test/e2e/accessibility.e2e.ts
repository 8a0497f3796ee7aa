/** Everybody can use it: no finding of axe in any state, the keyboard alone, and text as large as somebody needs it. */
import { expect, type Page } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { keepAfterBreak, keepCheckIns, untilBegun } from '../support/begunBreak.ts';
import { atADesk } from '../support/desk.ts';
import { test } from '../support/journey.ts';
import { momentKind } from '../support/momentKind.ts';
import { openPreferences } from '../support/openPreferences.ts';
import { settled } from '../support/settled.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { focusWindow, pressKey } from '../support/xdotool.ts';

test(
  'axe finds nothing in the preferences, a break and what comes after it, light and dark; a break is done by the keyboard alone; Ctrl and + makes all text larger',
  atADesk(async (desk) => {
    test.setTimeout(4 * MINUTE);
    const brief = { ...momentKind, lengthMs: 2 * SECOND };
    const breakKinds = [...defaultPreferences.breakKinds, brief];
    const app = await desk.start({
      files: { 'preferences.json': { ...defaultPreferences, checkInEvery: 1, sound: 'both', breakKinds } },
    });
    await keepCheckIns(app);
    const preferences = await openPreferences(desk, app);
    const inMenu = async (...path: readonly [string, ...string[]]): Promise<void> =>
      (await (await desk.tray.item()).menu()).click(...path);

    await test.step('axe finds nothing in the preferences, light and dark', async () => {
      await expectAccessibleInBothThemes(preferences, 'preferences');
      const interval = preferences
        .getByRole('group', { name: 'Short break' })
        .getByRole('spinbutton', { name: 'Remind me every' });
      await interval.fill('999');
      await interval.press('Enter');
      await expect(interval).toHaveAttribute('aria-invalid', 'true');
      await expectAccessibleInBothThemes(preferences, 'a refused field');
      await interval.press('Escape');
      await askApp(preferences, 'setPreferences', { sound: defaultPreferences.sound });
    });

    await test.step('axe finds nothing in a break, light and dark', async () => {
      // Long: once half of a break is done, nothing is asked at its end any more.
      await askApp(preferences, 'startBreak', { routine: 'evening_chair_360' });
      const window = await app.window('break');
      await untilBegun(window);
      await expectAccessibleInBothThemes(window, 'safety text');
      await window.getByRole('button', { name: 'I have read this' }).click();
      await expect(window.getByRole('group', { name: 'How tense are you now?' })).toBeVisible();
      await settled(window);
      const figureWhileAsked = await window.locator('.ring').boundingBox();
      await expectAccessibleInBothThemes(window, 'check-in');
      await window.getByRole('button', { name: 'Tension 5 of 10' }).press('Enter');
      await expect(window.getByRole('button', { name: 'Ease 5 of 10' })).toBeFocused();
      await expectAccessibleInBothThemes(window, 'check-in, ease');
      await window.getByRole('button', { name: 'Skip this question' }).click();
      await expect(window.getByText('Next:')).toBeVisible();
      expect(await window.locator('.ring').boundingBox(), 'the figure stays as it was').toEqual(figureWhileAsked);
      for (const step of [2, 3, 4]) {
        const next = await window.locator('.next').innerText();
        await window.keyboard.press('ArrowRight');
        await expect(window.locator('.next')).not.toHaveText(next);
        await expectAccessibleInBothThemes(window, `step ${String(step)}`);
      }
      await window.keyboard.press('Space');
      await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
      await expectAccessibleInBothThemes(window, 'paused');
      await window.keyboard.press('Escape');
      await expect(window.getByRole('dialog')).toBeVisible();
      await expectAccessibleInBothThemes(window, 'end question');
      await askApp(preferences, 'endBreak');
      await expect(window.locator('.after')).toBeVisible();
      await untilClosed(window, () => askApp(preferences, 'leaveAfterBreak'));
    });

    await test.step('axe finds nothing after a break, light and dark', async () => {
      await askApp(preferences, 'startBreak', { kind: 'moment' }); // the tray offers routines only
      const window = await app.window('break');
      await keepAfterBreak(window);
      await expect(window.getByRole('article')).toBeVisible();
      await expectAccessibleInBothThemes(window, 'card and check-in');
      await untilClosed(window, () => askApp(preferences, 'leaveAfterBreak'));
    });

    await test.step('the keyboard alone: every control is reached, named and seen, and the keys of the break work', async () => {
      await askApp(preferences, 'setPreferences', { checkInEvery: 0 });
      await inMenu('Start break', 'Standing stretch · 3 min');
      const window = await app.window('break');
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
      await untilBegun(window);
      expect(await controlsInTurn(window)).toEqual([
        'Choose a routine',
        'This hurts',
        'Check in',
        'Mute',
        'Repeat this step',
        'Pause',
        'Skip this step',
        'Full screen',
        'End break',
      ]);
      // A click leaves no focus on its button: Space pauses.
      await window.getByRole('button', { name: 'Mute', exact: true }).click();
      await expect(window.getByRole('button', { name: 'Unmute' })).toBeVisible();
      await window.keyboard.press('Space');
      await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
      await window.keyboard.press('m');
      await expect(window.getByRole('button', { name: 'Mute', exact: true })).toBeVisible();
      await window.keyboard.press('Escape');
      await expect(window.getByRole('button', { name: 'Keep going' })).toBeFocused();
      await window.keyboard.press('Tab');
      await untilClosed(window, () => window.keyboard.press('Enter'));
    });

    await test.step('Ctrl and + makes all text larger, up to twice its size, in every window; Ctrl and 0 brings it back', async () => {
      await focusWindow('Preferences · Unbrace');
      const usual = await preferences.evaluate(() => innerWidth);
      for (let presses = 0; presses < 8; presses++) await pressKey('ctrl+plus'); // by the display: Playwright's keys go past the window
      await expect.poll(() => preferences.evaluate(() => innerWidth)).toBe(usual / 2);
      await inMenu('History');
      const history = await app.window('history');
      await expect.poll(() => history.evaluate(() => devicePixelRatio)).toBe(2);
      await focusWindow('History · Unbrace');
      await pressKey('ctrl+0');
      await expect.poll(() => preferences.evaluate(() => innerWidth)).toBe(usual);
    });
  }),
);

/** Where the Tab key leads, each with an outline. */
async function controlsInTurn(window: Page): Promise<readonly string[]> {
  const names = new Set<string>();
  for (let presses = 0; presses < 12; presses++) {
    await window.keyboard.press('Tab');
    const focus = await window.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      return {
        name: element.getAttribute('aria-label') ?? element.innerText.trim(),
        outlined: getComputedStyle(element).outlineStyle !== 'none',
      };
    });
    if (focus === null) continue;
    expect(focus, focus.name).toMatchObject({ outlined: true });
    names.add(focus.name);
  }
  return [...names];
}

/** Answers that fit real days, on the real app: later for longer, a short one instead, a notice ahead, sit and stand. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { expectAllInSight } from '../support/allInSight.ts';
import { askApp } from '../support/askApp.ts';
import { cutTexts } from '../support/cutText.ts';
import { expectAccessible } from '../support/accessible.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { photograph, photographInBothThemes } from '../support/pictures.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { untilClosed } from '../support/untilClosed.ts';

const screens = 'real-days';
const calm: Preferences = { ...defaultPreferences, safetyTextRead: true, waitForLull: false, settleMs: SECOND };
const carded: Preferences = { ...calm, reminderStyle: 'card' };
const files = (preferences: Preferences, workedMs: number) => ({
  'preferences.json': preferences,
  'state.json': savedMorning(workedMs, preferences),
});

test(
  'a notice counts down on a small card without the keyboard, and becomes the reminder in place',
  atADesk(async ({ tray, start, sit }) => {
    const noticed: Preferences = { ...carded, noticeMs: 2 * MINUTE, noticeOnCard: true };
    const app = await start({ files: files(noticed, 29 * MINUTE + 10 * SECOND) });
    const item = await tray.item();
    sit();
    const card = await app.window('reminder', 20 * SECOND);
    await expect(card.getByRole('heading', { name: /^Short break in 0:[0-5]\d$/ })).toBeVisible();
    expect(await item.toolTip()).toMatch(/^Unbrace · Coming up: Short break in (\d+ sec|1 min)$/);
    expect(await inMain(app, ({ BrowserWindow }) => BrowserWindow.getFocusedWindow() === null)).toBe(true);
    const low = await boundsOf(app);
    for (const language of ['de', 'fr', 'ar', 'en'] as const) {
      await askApp(card, 'setPreferences', { language });
      await expect(card.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
      await expectAllInSight(card, `the notice in ${language}`);
      await photograph(card, `notice-${language}`);
      expect.soft(await cutTexts(card), `the notice in ${language}`).toEqual([]);
    }
    await expectAccessible(card, 'the notice');

    await expect(card.getByRole('heading', { name: '30 minutes at your desk' })).toBeVisible({ timeout: MINUTE });
    await expect(card.getByRole('button', { name: 'Skip' })).toBeVisible();
    await eventually('room for the reminder', async () => (await boundsOf(app)).height > low.height);
    const high = await boundsOf(app);
    expect([high.x, high.y + high.height]).toEqual([low.x, low.y + low.height]);
    await expectAllInSight(card, 'the reminder');
    expect(await inMain(app, ({ BrowserWindow }) => BrowserWindow.getFocusedWindow() === null)).toBe(true);
  }),
);

test(
  'after so long in one posture a notification suggests the other; a click on it says so, and the tray knows',
  atADesk(async ({ dunst, tray, start, sit }) => {
    const preferences: Preferences = { ...calm, postureEveryMs: 5 * MINUTE };
    await start({ files: files(preferences, 5 * MINUTE - 5 * SECOND) });
    const item = await tray.item();
    sit();
    const note = await dunst.waitFor('Stand for a while?', 30 * SECOND);
    expect(note).toMatchObject({ title: '5 min of sitting. Stand for a while?', body: 'Click once you’re standing.' });
    await dunst.click();
    await eventually('the tray knows', async () =>
      (await (await item.menu()).entries()).some(({ label, checked }) => label === 'I’m standing' && checked === true),
    );
    await eventually('the notification gone', async () => (await dunst.onScreen()) === 0);
  }),
);

test(
  'a long break is due: the card with everything on it has room in English, German and Arabic, light and dark, and is accessible; it offers ten minutes and a short one instead; the tray says until when; the short one starts',
  atADesk(async ({ tray, start, sit }) => {
    test.setTimeout(3 * MINUTE);
    const full: Preferences = { ...carded, maxSkipsPerDay: 3, postureEveryMs: HOUR + 15 * SECOND };
    const app = await start({ files: files(full, HOUR + 10 * SECOND) });
    const item = await tray.item();
    await (await item.menu()).click('Preferences…');
    const window = await app.window('preferences');
    sit();
    for (const language of ['en', 'de', 'ar'] as const)
      for (const [name, change] of [
        ['full', { maxSkipsPerDay: 3, insistence: 'gentle' }],
        ['used-up', { maxSkipsPerDay: 0, insistence: 'gentle' }],
        ['strict', { maxSkipsPerDay: 0, insistence: 'strict', graceMs: HOUR }],
      ] as const)
        await test.step(`${name} in ${language}`, async () => {
          await askApp(window, 'setPreferences', { ...change, language: 'nl' });
          await askApp(window, 'setPreferences', { language }); // what a card asks is said when it comes
          const card = await cardIn(app, language);
          if (name === 'full') await expect(card.locator('.posture-line')).toBeVisible({ timeout: 20 * SECOND });
          await expectAllInSight(card, `${name} in ${language}`);
          await photographInBothThemes(card, join(screens, `${name}-${language}`), { animations: 'disabled' });
          expect.soft(await cutTexts(card), `${name} in ${language}`).toEqual([]);
          await expectAccessible(card, `${name} in ${language}`);
        });
    await photograph(window, join(screens, 'strip-ar'));

    await test.step('its answers', async () => {
      const { maxSkipsPerDay, insistence, graceMs } = calm;
      await askApp(window, 'setPreferences', { maxSkipsPerDay, insistence, graceMs, language: 'en' });
      const card = await cardIn(app, 'en');
      await expect(card.getByRole('button', { name: /^Short break instead · \d+ sec$/ })).toBeVisible();
      await untilClosed(card, () => card.getByRole('button', { name: /^10 min/ }).click());
      await eventually('the snooze', async () =>
        (await item.toolTip()).startsWith('Unbrace · Long break comes back at '),
      );
      await window.getByRole('button', { name: /^Short break instead/ }).click();
      await app.window('break');
      await expect(window.locator('.headline')).toHaveText('On a break');
    });
  }),
);

/** The newest card, in that language. */
function cardIn(app: RunningApp, language: string): Promise<Page> {
  return eventually(`a card in ${language}`, async () => {
    const card = app.electron.windows().findLast((page) => page.url().includes('/reminder/') && !page.isClosed());
    const lang = await card?.locator('html').getAttribute('lang', { timeout: SECOND });
    const isDrawn = lang?.startsWith(language) === true && (await card?.getByRole('heading').isVisible()) === true;
    return isDrawn && card !== undefined && card;
  });
}

function boundsOf(app: RunningApp): Promise<{ x: number; y: number; width: number; height: number }> {
  return inMain(app, ({ BrowserWindow }) => {
    const card = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/reminder/'));
    if (card === undefined) throw new Error('No card is up.');
    return card.getBounds();
  });
}

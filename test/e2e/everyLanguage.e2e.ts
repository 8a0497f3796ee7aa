/** The preferences and the break in every language: nothing is cut off, and for people to judge, pictures in test-results/screens/languages/. */
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences.ts';
import { languages, type Language } from '../../src/core/language.ts';
import { MINUTE } from '../../src/core/time.ts';
import { cutTexts } from '../support/cutText.ts';
import { atADesk } from '../support/desk.ts';
import { savedMorning } from '../support/savedMorning.ts';

const preferences = { ...defaultPreferences, waitForLull: false, sound: 'both' as const };
/** The ones whose pictures are looked at: short words, long words, from the right. */
const judged: readonly Language[] = ['en', 'de', 'ar'];

test(
  'preferences and break have room for every language',
  atADesk(async (desk) => {
    test.setTimeout(4 * MINUTE);
    const app = await desk.start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(10 * MINUTE, preferences) },
    });
    await (await (await desk.tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();
    await eachLanguage(window, window, 'preferences');

    await call(window, 'startBreak', { routine: 'stand_180' });
    const ofBreak = await app.window('break');
    await expect(ofBreak.getByRole('heading', { level: 1 })).toBeVisible();
    await eachLanguage(ofBreak, window, 'safety');
    await call(window, 'acknowledgeSafetyText');
    await expect(ofBreak.getByRole('timer')).toBeVisible();
    await eachLanguage(ofBreak, window, 'break');
    await ofBreak.keyboard.press('Escape');
    await expect(ofBreak.getByRole('dialog')).toBeVisible();
    await eachLanguage(ofBreak, window, 'end-question');
  }),
);

/** Changes the language under the open window, as a person does in the preferences. */
async function eachLanguage(window: Page, preferencesPage: Page, name: string): Promise<void> {
  for (const language of languages) {
    await call(preferencesPage, 'setPreferences', { language });
    await expect(window.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    expect(await cutTexts(window), `${name} in ${language}`).toEqual([]);
    if (!judged.includes(language)) continue;
    for (const theme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme: theme });
      await window.screenshot({
        path: join('test-results/screens/languages', `${name}-${language}-${theme}.png`),
        animations: 'disabled',
      });
    }
  }
  await call(preferencesPage, 'setPreferences', { language: 'en' });
}

/** Asks the app through a page's own bridge. */
function call(page: Page, name: string, ...payload: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([asked, given]) =>
      (globalThis as unknown as { app: Record<string, (...payload: readonly unknown[]) => Promise<unknown>> }).app[
        asked
      ]?.(...given),
    [name, payload] as const,
  );
}

/** Every window in every language: nothing is cut off, and for people to judge, pictures in test-results/screens/languages/. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { deskDayAt } from '../../src/core/history/historyCalendar.ts';
import { languages, type Language } from '../../src/core/text/language.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { cutTexts } from '../support/cutText.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { historyIn } from '../support/history.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { momentKind } from '../support/momentKind.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { seededHistory } from '../support/seededHistory.ts';

const preferences: Preferences = {
  ...defaultPreferences,
  waitForLull: false,
  settleMs: SECOND,
  reminderStyle: 'card',
  sound: 'both',
  checkInEvery: 1,
};
/** The ones whose pictures are looked at: short words, long words, from the right. */
const judged: readonly Language[] = ['en', 'de', 'ar'];

test(
  'the first start has room for every language',
  atADesk(async (desk) => {
    test.setTimeout(2 * MINUTE);
    const app = await desk.start({ firstEver: true });
    const window = await app.window('welcome');
    for (const [name, on] of [
      ['about', 'I have read this'],
      ['place', 'Next'],
      ['day', 'Next'],
      ['first-break', null],
    ] as const) {
      await expect(window.getByRole('heading', { level: 1 })).toBeFocused();
      await eachLanguage(window, window, `welcome-${name}`);
      if (on !== null) await window.getByRole('button', { name: on }).click();
    }
  }),
);

test(
  'preferences, insight, and a break with its reminder and what comes after have room for every language',
  atADesk(async (desk) => {
    test.setTimeout(4 * MINUTE);
    keepSomeMonths(desk);
    const app = await desk.start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(31 * MINUTE, preferences) },
    });
    await (await (await desk.tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();
    await eachLanguage(window, window, 'preferences');

    await call(window, 'openHistory');
    const insight = await app.window('history');
    await insight.getByRole('button', { name: 'Earlier' }).click();
    for (const view of ['Day', 'Week', 'Month', 'Year', 'Trends', 'Your data']) {
      const tab = insight.getByRole('tab', { name: view });
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await eachLanguage(insight, window, `insight-${view.toLowerCase().replace(' ', '-')}`);
    }
    await insight.close();

    await cardInEachLanguage(desk, app, window);

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
    const ended = ofBreak.waitForEvent('close');
    await call(window, 'endBreak');
    await ended;

    await call(window, 'setPreferences', { breakKinds: [momentKind] });
    await call(window, 'startBreak', { kind: 'moment' });
    const lived = await app.window('break');
    await expect(lived.getByRole('timer')).toBeVisible();
    await call(window, 'answerCheckIn', { tension: 6, ease: null });
    await expect(lived.getByRole('article')).toBeVisible({ timeout: 40 * SECOND });
    await lived.keyboard.press('Tab'); // who uses it keeps it
    await eachLanguage(lived, window, 'after-break');
  }),
);

/** What a card asks is said once, when it comes: so each language has a card of its own. */
async function cardInEachLanguage(desk: Desk, app: RunningApp, preferencesPage: Page): Promise<void> {
  const { leave } = desk.sit();
  for (const language of languages) {
    await call(preferencesPage, 'setPreferences', { language });
    await call(preferencesPage, 'resume');
    const card = await app.window('reminder', 20 * SECOND);
    await expect(card.getByRole('heading')).toBeVisible();
    await look(card, 'reminder-card', language);
    const tooHigh = await card.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect.soft(tooHigh, `the card in ${language}`).toBe(0);
    const closed = card.waitForEvent('close');
    await call(preferencesPage, 'answerReminder', 'meeting'); // reminders pause until the next round
    await closed;
  }
  await leave();
  await call(preferencesPage, 'setPreferences', { language: 'en' });
}

/** Changes the language under the open window, as a person does in the preferences. */
async function eachLanguage(window: Page, preferencesPage: Page, name: string): Promise<void> {
  for (const language of languages) {
    await call(preferencesPage, 'setPreferences', { language });
    await look(window, name, language);
  }
  await call(preferencesPage, 'setPreferences', { language: 'en' });
  await expect(window.locator('html')).toHaveAttribute('lang', /^en/);
}

async function look(window: Page, name: string, language: Language): Promise<void> {
  await expect(window.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
  expect.soft(await cutTexts(window), `${name} in ${language}`).toEqual([]);
  if (!judged.includes(language)) return;
  for (const theme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme: theme });
    await window.screenshot({
      path: join('test-results/screens/languages', `${name}-${language}-${theme}.png`),
      animations: 'disabled',
    });
  }
}

function keepSomeMonths(desk: Desk): void {
  const history = historyIn(join(desk.userData, 'history.db'));
  const here = { utcOffsetMinutes: -new Date().getTimezoneOffset() };
  history.add(seededHistory(deskDayAt(Date.now(), here, preferences.deskDayStarts) - 1, 120));
  history.close();
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

/** Every window in every language: nothing is cut off. For people to judge, also pictures, where they ask for some. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { deskDayAt } from '../../src/core/history/historyCalendar.ts';
import { languages, type Language } from '../../src/core/text/language.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { DAY, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { expectAllInSight } from '../support/allInSight.ts';
import { askApp } from '../support/askApp.ts';
import { cutTexts } from '../support/cutText.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { historyIn } from '../support/history.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { momentKind } from '../support/momentKind.ts';
import { openPreferences } from '../support/openPreferences.ts';
import { picturesAsked } from '../support/pictures.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { monthlyChecks } from '../support/monthlyChecks.ts';
import { seededHistory } from '../support/seededHistory.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { pictureOf, zoomAll } from '../support/zoom.ts';

const preferences: Preferences = {
  ...defaultPreferences,
  waitForLull: false,
  settleMs: SECOND,
  reminderStyle: 'card',
  sound: 'both',
  checkInEvery: 1,
};
/** `npm run words:windows -- LANGUAGE PERCENT` asks for one, and for its pictures in test-results/screens/languages/. */
const asked = languages.filter((language) => language === process.env['UNBRACE_LANGUAGE']);
const opened = asked.length > 0 ? asked : languages;
const larger = Number(process.env['UNBRACE_TEXT'] ?? 100) / 100;
const pictures = join('test-results', 'screens', 'languages');
mkdirSync(pictures, { recursive: true });

test(
  'the first start has room for every language',
  atADesk(async (desk) => {
    test.setTimeout(2 * MINUTE);
    const app = await desk.start({ firstEver: true });
    const window = await app.window('welcome');
    for (const [name, on] of [
      ['about', 'Next'],
      ['place', 'Next'],
      ['day', null],
    ] as const) {
      await expect(window.getByRole('heading', { level: 1 })).toBeFocused();
      await eachLanguage(app, window, window, `welcome-${name}`, expectNoScrolling);
      if (on !== null) await window.getByRole('button', { name: on }).click();
    }
  }),
);

test(
  'preferences and history, a reminder, its break and what comes after have room for every language',
  atADesk(async (desk) => {
    test.setTimeout(8 * MINUTE);
    keepSomeMonths(desk);
    const files = { 'preferences.json': preferences, 'state.json': savedMorning(31 * MINUTE, preferences) };
    const app = await desk.start({ files });
    const window = await openPreferences(desk, app);

    await test.step('a reminder, its break and what comes after have room for every language', async () => {
      await cardInEachLanguage(desk, app, window);

      await askApp(window, 'startBreak', { routine: 'stand_180' });
      const ofBreak = await app.window('break');
      await expect(ofBreak.getByRole('heading', { level: 1 })).toBeVisible();
      await eachLanguage(app, ofBreak, window, 'safety');
      await askApp(window, 'acknowledgeSafetyText');
      await expect(ofBreak.getByRole('timer')).toBeVisible();
      await eachLanguage(app, ofBreak, window, 'break');
      await ofBreak.keyboard.press('Escape');
      await expect(ofBreak.getByRole('dialog')).toBeVisible();
      await eachLanguage(app, ofBreak, window, 'end-question');
      await askApp(window, 'endBreak');
      await expect(ofBreak.locator('.after-first')).toBeVisible();
      await ofBreak.keyboard.press('Tab'); // who uses it keeps it
      await eachLanguage(app, ofBreak, window, 'after-first-break');
      await untilClosed(ofBreak, () => askApp(window, 'leaveAfterBreak'));

      await askApp(window, 'setPreferences', { breakKinds: [momentKind] });
      await askApp(window, 'startBreak', { kind: 'moment' });
      const lived = await app.window('break');
      await expect(lived.getByRole('timer')).toBeVisible();
      await askApp(window, 'answerCheckIn', { tension: 6, ease: null });
      await expect(lived.getByRole('article')).toBeVisible({ timeout: 40 * SECOND });
      await lived.keyboard.press('Tab'); // who uses it keeps it
      await eachLanguage(app, lived, window, 'after-break');
      await untilClosed(lived, () => askApp(window, 'leaveAfterBreak'));
    });

    await test.step('preferences and history have room for every language', async () => {
      await askApp(window, 'setPreferences', { breakKinds: preferences.breakKinds });
      await askApp(window, 'setPreferences', { body: { ...preferences.body, hipPrecautions: true } }); // what is asked only then is seen, too
      await eachLanguage(app, window, window, 'preferences');
      await askApp(window, 'askPauseEnd', true);
      await eachLanguage(app, window, window, 'pause-until');
      await askApp(window, 'askPauseEnd', false);

      await askApp(window, 'openHistory');
      const history = await app.window('history');
      await history.getByRole('button', { name: 'Previous period' }).click();
      for (const view of ['Day', 'Week', 'Month', 'Year', 'Trends', 'Trial', 'Your data']) {
        const tab = history.getByRole('tab', { name: view });
        await tab.click();
        await expect(tab).toHaveAttribute('aria-selected', 'true');
        await eachLanguage(app, history, window, `history-${view.toLowerCase().replace(' ', '-')}`);
      }
    });
  }),
);

/** What a card asks is said once, when it comes: so each language has a card of its own. */
async function cardInEachLanguage(desk: Desk, app: RunningApp, preferencesPage: Page): Promise<void> {
  const { leave } = desk.sit();
  for (const language of opened) {
    await askApp(preferencesPage, 'setPreferences', { language });
    await askApp(preferencesPage, 'resume');
    const card = await app.window('reminder', 20 * SECOND);
    await expect(card.getByRole('heading')).toBeVisible();
    await look(app, card, 'reminder-card', language);
    await expectAllInSight(card, `the card in ${language}`);
    const closed = card.waitForEvent('close');
    await askApp(preferencesPage, 'answerReminder', 'meeting'); // reminders pause until the next round
    await closed;
  }
  await leave();
  await askApp(preferencesPage, 'setPreferences', { language: 'en' });
}

/** Changes the language under the open window, as a person does in the preferences. */
async function eachLanguage(
  app: RunningApp,
  window: Page,
  preferencesPage: Page,
  name: string,
  alsoExpect: (window: Page, language: Language) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const language of opened) {
    await askApp(preferencesPage, 'setPreferences', { language });
    await look(app, window, name, language);
    await alsoExpect(window, language);
  }
  await askApp(preferencesPage, 'setPreferences', { language: 'en' });
  await expect(window.locator('html')).toHaveAttribute('lang', /^en/);
}

/** A step of the welcome is seen whole, in the window as it opens. */
async function expectNoScrolling(window: Page, language: Language): Promise<void> {
  if (larger > 1) return;
  const hidden = await window.locator('.welcome-step').evaluate((page) => page.scrollHeight - page.clientHeight);
  expect.soft(hidden, `pixels of the welcome out of sight in ${language}`).toBe(0);
}

async function look(app: RunningApp, window: Page, name: string, language: Language): Promise<void> {
  await expect(window.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
  await zoomAll(app, larger);
  expect.soft(await cutTexts(window, larger > 1), `${name} in ${language}`).toEqual([]);
  if (asked.length === 0 && !picturesAsked()) return; // nobody looks at them, and they would be half of the work
  for (const theme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme: theme });
    await coloursSettled(window);
    const file = `${name}-${language}-${theme}${larger === 1 ? '' : `-${larger * 100}`}.png`;
    writeFileSync(join(pictures, file), await pictureOf(app, window));
  }
}

/** A picture that is taken at once still shows the other theme, or colours on their way. */
async function coloursSettled(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
    await frame();
    await frame();
  });
}

function keepSomeMonths(desk: Desk): void {
  const history = historyIn(join(desk.userData, 'history.db'));
  const here = { utcOffsetMinutes: -new Date().getTimezoneOffset() };
  const lived = seededHistory(deskDayAt(Date.now(), here, preferences.deskDayStarts) - 1, 120);
  history.add({ ...lived, selfChecks: monthlyChecks(Date.now() - DAY) });
  history.close();
}

/** Everybody can use it: no finding of axe in any state, and room for large text, long words and right-to-left. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { keepAfterBreak, keepCheckIns, pauseNextBreakAtOnce, untilBegun } from '../support/begunBreak.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { test } from '../support/journey.ts';
import { focusWindow, pressKey } from '../support/xdotool.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { momentKind } from '../support/momentKind.ts';
import { settled } from '../support/settled.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { picturesAsked, themes } from '../support/pictures.ts';
import { pictureOf, zoomAll } from '../support/zoom.ts';

/** Short enough to see its end. */
const moment = { ...momentKind, everyMs: MINUTE, lengthMs: 6 * SECOND };
const screens = 'test-results/screens/accessibility';

test(
  'axe finds nothing in a break, light and dark',
  atADesk(async (desk) => {
    const window = await startBreak(desk, { checkInEvery: 1, safetyTextRead: false });
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
  }),
);

test(
  'axe finds nothing after a break, light and dark',
  atADesk(async (desk) => {
    const app = await startApp(desk, { checkInEvery: 1, breakKinds: [{ ...moment, lengthMs: 2 * SECOND }] });
    const { window } = await startMoment(desk, app);
    await keepAfterBreak(window);
    await expect(window.getByRole('article')).toBeVisible();
    await expectAccessibleInBothThemes(window, 'card and check-in');
  }),
);

test(
  'axe finds nothing in the preferences, light and dark',
  atADesk(async (desk) => {
    const app = await desk.start({ files: { 'preferences.json': { ...defaultPreferences, sound: 'both' } } });
    await (await (await desk.tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();
    await expectAccessibleInBothThemes(window, 'preferences');
    const interval = window
      .getByRole('group', { name: 'Short break' })
      .getByRole('spinbutton', { name: 'Remind me every' });
    await interval.fill('999');
    await interval.press('Enter');
    await expect(interval).toHaveAttribute('aria-invalid', 'true');
    await expectAccessibleInBothThemes(window, 'a refused field');
  }),
);

test(
  'the keyboard alone: every control is reached, named and seen, and the keys of the break work',
  atADesk(async (desk) => {
    const window = await startBreak(desk, { checkInEvery: 0 });
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
    expect([...names]).toEqual([
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
  }),
);

/** What a translation, a person's text size or their system can do to a window. */
const strains: Readonly<Record<string, (window: Page, app: RunningApp) => Promise<void>>> = {
  'text-200': (_window, app) => zoomAll(app, 2),
  'long-words': (window) => inPage(window, lengthenWords),
  'right-to-left': (window) => inPage(window, () => (document.documentElement.dir = 'rtl')),
  'high-contrast': (window) => window.emulateMedia({ contrast: 'more' }),
  'forced-colours': (window) => window.emulateMedia({ forcedColors: 'active' }),
  'reduced-motion': (window) => window.emulateMedia({ reducedMotion: 'reduce' }),
};

for (const [name, strain] of Object.entries(strains))
  test(
    `everything keeps its room: ${name}`,
    atADesk(async (desk) => {
      const app = await startApp(desk, { checkInEvery: 1, breakKinds: [moment] });
      const { window, preferences } = await startMoment(desk, app, pauseNextBreakAtOnce);
      const judge = async (page: Page, state: string): Promise<void> => {
        await strain(page, app);
        await expectRoom(page);
        await photograph(page, app, `${name}-${state}`);
      };
      await expect(window.locator('.break.paused .check-in')).toBeVisible();
      await judge(window, 'check-in');
      expect((await window.locator('.pacer').boundingBox())?.width ?? 0, 'the breath in sight').toBeGreaterThan(32);
      await window.locator('.dismiss').click();
      await expect(window.locator('.check-in')).toHaveCount(0);
      await judge(window, 'break');
      await window.keyboard.press('Escape');
      await expect(window.locator('dialog')).toBeVisible();
      await judge(window, 'question');
      await window.keyboard.press('Escape');
      await expect(window.locator('dialog')).toHaveCount(0); // a closed one has the keyboard until it is gone
      await window.keyboard.press('Space');
      await keepAfterBreak(window);
      await expect(window.getByRole('article')).toBeVisible();
      await judge(window, 'after');
      const stuck = await stuckShare(window);
      expect(stuck, 'the way on stays in sight').toBeGreaterThan(0);
      expect(stuck, 'of the page after a break, what does not scroll').toBeLessThanOrEqual(0.2);
      await judge(preferences, 'preferences');
      await preferences.locator('#pause-reminders').click();
      await expect(preferences.locator('.pause-until button').first()).toBeFocused();
      await judge(preferences, 'pause-until');
    }),
  );

test(
  'Ctrl and + makes all text larger, up to twice its size, in every window; Ctrl and 0 brings it back',
  atADesk(async (desk) => {
    const app = await startApp(desk, {});
    await (await (await desk.tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    await focusWindow('Preferences · Unbrace');
    const usual = await window.evaluate(() => innerWidth);
    for (let presses = 0; presses < 8; presses++) await pressKey('ctrl+plus'); // by the display: Playwright's keys go past the window
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(usual / 2);
    await (await (await desk.tray.item()).menu()).click('History');
    const history = await app.window('history');
    await expect.poll(() => history.evaluate(() => devicePixelRatio)).toBe(2);
    await focusWindow('History · Unbrace');
    await pressKey('ctrl+0');
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(usual);
  }),
);

async function startApp(desk: Desk, changed: Partial<Preferences>): Promise<RunningApp> {
  const preferences = { ...defaultPreferences, safetyTextRead: true, ...changed };
  const app = await desk.start({ files: { 'preferences.json': preferences } });
  await keepCheckIns(app);
  return app;
}

async function startBreak(desk: Desk, changed: Partial<Preferences>): Promise<Page> {
  const app = await startApp(desk, changed);
  await (await (await desk.tray.item()).menu()).click('Start break', 'Standing stretch · 3 min');
  const window = await app.window('break');
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await untilBegun(window);
  return window;
}

/**
 * A break that is over within seconds; asked for by the preferences' page, for the tray offers routines only.
 * @param prepare what that page does before
 */
async function startMoment(
  desk: Desk,
  app: RunningApp,
  prepare: (preferences: Page) => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly window: Page; readonly preferences: Page }> {
  await (await (await desk.tray.item()).menu()).click('Preferences…');
  const preferences = await app.window('preferences');
  await expect(preferences.getByRole('heading', { name: 'Breaks' })).toBeVisible();
  await prepare(preferences);
  await askApp(preferences, 'startBreak', { kind: 'moment' });
  return { window: await app.window('break'), preferences };
}

/** Nothing is cut off, no two buttons lie over each other, and those of a break are in sight and wide enough for a finger. */
async function expectRoom(window: Page): Promise<void> {
  await settled(window);
  const trouble = await window.evaluate(() => {
    const found: string[] = [];
    const { documentElement: page } = document;
    if (page.scrollWidth > innerWidth + 1)
      found.push(`the page is ${String(page.scrollWidth - innerWidth)} px too wide`);
    const controls = [...document.querySelectorAll<HTMLElement>('button, select, input, h1, h2, .caption')]
      .filter((element) => element.offsetParent !== null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    for (const { element, box } of controls)
      if (box.left < -1 || box.right > innerWidth + 1) found.push(`cut off: ${element.outerHTML.slice(0, 80)}`);
    for (const { element } of controls)
      if (element instanceof HTMLButtonElement && element.scrollWidth > element.clientWidth + 1)
        found.push(`too wide for its button: ${element.outerHTML.slice(0, 80)}`);
    const leastTarget = 44 / devicePixelRatio; // with text twice as large, half as many of the page's pixels
    const leastNumber = 32 / devicePixelRatio; // the scale is one control, as high as a finger; its numbers stand closer
    for (const { element, box } of controls) {
      if (!element.matches(':is(.break, .after, .question) :is(button, select)')) continue;
      const leastWidth = element.closest('.scale') === null ? leastTarget : leastNumber;
      if (box.width < leastWidth - 0.5 || box.height < leastTarget - 0.5)
        found.push(`small: ${element.outerHTML.slice(0, 80)}`);
      if (document.querySelector('dialog') !== null && element.closest('dialog') === null) continue;
      const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (seen === null || !element.contains(seen)) found.push(`out of sight: ${element.outerHTML.slice(0, 80)}`);
    }
    const buttons = controls.filter(({ element }) => element.closest('.controls, .answers, .scale, footer') !== null);
    for (const [index, a] of buttons.entries())
      for (const b of buttons.slice(index + 1)) {
        if (a.element.closest('dialog') !== b.element.closest('dialog')) continue;
        if (a.element.closest('.controls') !== b.element.closest('.controls')) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1)
          found.push(`overlap: ${a.element.outerHTML.slice(0, 60)} ${b.element.outerHTML.slice(0, 60)}`);
      }
    return found;
  });
  expect(trouble).toEqual([]);
}

/** How much of the window's height lies under what stays in sight however the page is scrolled. */
function stuckShare(window: Page): Promise<number> {
  return window.locator('.after > *').evaluateAll((parts) => {
    const stuck = parts.filter((part) => getComputedStyle(part).position === 'sticky');
    return Math.max(0, ...stuck.map((part) => part.getBoundingClientRect().height)) / innerHeight; // side by side
  });
}

/** Every text half as long again, in words as long as German has them. */
function lengthenWords(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (/[a-z]{2}/i.test(text) && !text.includes('übung'))
      node.nodeValue = `${text.replaceAll(' ', '')} Zwerchfellübung`;
  }
}

async function inPage(window: Page, change: () => unknown): Promise<void> {
  await window.evaluate(change);
}

async function photograph(window: Page, app: RunningApp, name: string): Promise<void> {
  if (!picturesAsked()) return;
  mkdirSync(screens, { recursive: true });
  for (const colorScheme of themes) {
    await window.emulateMedia({ colorScheme });
    await settled(window);
    writeFileSync(`${screens}/${name}-${colorScheme}.png`, await pictureOf(app, window));
  }
}

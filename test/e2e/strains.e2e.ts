/** Everybody has room: for large text, long words, right-to-left, and what a system changes about a page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { keepAfterBreak, keepCheckIns, pauseNextBreakAtOnce } from '../support/begunBreak.ts';
import { atADesk } from '../support/desk.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { momentKind } from '../support/momentKind.ts';
import { openPreferences } from '../support/openPreferences.ts';
import { picturesAsked, themes } from '../support/pictures.ts';
import { settled } from '../support/settled.ts';
import { pictureOf, zoomAll } from '../support/zoom.ts';

const screens = 'test-results/screens/accessibility';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

interface Strain {
  readonly put: (window: Page, app: RunningApp) => Promise<void>;
  readonly lift: (window: Page, app: RunningApp) => Promise<void>;
}

/** What a translation, a person's text size or their system can do to a window. */
const strains: Readonly<Record<string, Strain>> = {
  'text-200': { put: (_window, app) => zoomAll(app, 2), lift: (_window, app) => zoomAll(app, 1) },
  'long-words': { put: (window) => inPage(window, lengthenWords), lift: (window) => inPage(window, shortenWords) },
  'right-to-left': {
    put: (window) => inPage(window, () => (document.documentElement.dir = 'rtl')),
    lift: (window) => inPage(window, () => (document.documentElement.dir = 'ltr')),
  },
  'high-contrast': ofMedia({ contrast: 'more' }, { contrast: null }),
  'forced-colours': ofMedia({ forcedColors: 'active' }, { forcedColors: null }),
  'reduced-motion': ofMedia({ reducedMotion: 'reduce' }, { reducedMotion: null }),
};

test(
  `everything keeps its room: ${Object.keys(strains).join(', ')}`,
  atADesk(async (desk) => {
    test.setTimeout(4 * MINUTE);
    // Short enough to see its end.
    const brief = { ...momentKind, lengthMs: 6 * SECOND };
    const preferencesFile = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 1, breakKinds: [brief] };
    const app = await desk.start({ files: { 'preferences.json': preferencesFile } });
    await keepCheckIns(app);
    const preferences = await openPreferences(desk, app);
    /** Under each strain. @param also what is to be true there as well */
    const judge = async (
      page: Page,
      state: string,
      also: (name: string) => Promise<void> = () => Promise.resolve(),
    ): Promise<void> => {
      for (const [name, { put, lift }] of Object.entries(strains))
        await test.step(`everything keeps its room: ${name}, ${state}`, async () => {
          await put(page, app);
          await expectRoom(page, `${name}, ${state}`);
          await also(name);
          await photograph(page, app, `${name}-${state}`);
          await lift(page, app);
        });
    };
    await pauseNextBreakAtOnce(preferences);
    await askApp(preferences, 'startBreak', { kind: 'moment' });
    const window = await app.window('break');
    await expect(window.locator('.break.paused .check-in')).toBeVisible();
    await judge(window, 'check-in', async (name) => {
      const width = (await window.locator('.pacer').boundingBox())?.width ?? 0;
      expect.soft(width, `${name}: the breath in sight`).toBeGreaterThan(32);
    });
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
    await judge(window, 'after', async (name) => {
      const stuck = await stuckShare(window);
      expect.soft(stuck, `${name}: the way on stays in sight`).toBeGreaterThan(0);
      expect.soft(stuck, `${name}: of the page after a break, what does not scroll`).toBeLessThanOrEqual(0.2);
    });
    await judge(preferences, 'preferences');
    await preferences.locator('#pause-reminders').click();
    await expect(preferences.locator('.pause-until button').first()).toBeFocused();
    await judge(preferences, 'pause-until');
  }),
);

/** Nothing is cut off, no two buttons lie over each other, and those of a break are in sight and wide enough for a finger. */
async function expectRoom(window: Page, strained: string): Promise<void> {
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
  expect.soft(trouble, strained).toEqual([]);
}

/** How much of the window's height lies under what stays in sight however the page is scrolled. */
function stuckShare(window: Page): Promise<number> {
  return window.locator('.after > *').evaluateAll((parts) => {
    const stuck = parts.filter((part) => getComputedStyle(part).position === 'sticky');
    return Math.max(0, ...stuck.map((part) => part.getBoundingClientRect().height)) / innerHeight; // side by side
  });
}

/** Every text half as long again, in words as long as German has them, until `shortenWords`. */
function lengthenWords(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const [lengthened, text] = [node, node.nodeValue ?? ''];
    if (!/[a-z]{2}/i.test(text)) continue;
    const long = `${text.replaceAll(' ', '')} Zwerchfellübung`;
    node.nodeValue = long;
    const asItWas = (): void => {
      if (lengthened.nodeValue === long) lengthened.nodeValue = text; // else the page says something else by now
    };
    addEventListener('wordsAsTheyWere', asItWas, { once: true });
  }
}

function shortenWords(): void {
  dispatchEvent(new Event('wordsAsTheyWere'));
}

function ofMedia(put: Media, lift: Media): Strain {
  return { put: (window) => window.emulateMedia(put), lift: (window) => window.emulateMedia(lift) };
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

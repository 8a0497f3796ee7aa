/** No finding of axe in what a window shows now. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './settled.ts';

/** @param state what it shows, for the error message */
export async function expectAccessible(window: Page, state: string): Promise<void> {
  let found: readonly string[] = [];
  let [before, after] = ['', await wordsIn(window)];
  // A break goes on while axe reads its page, and a line may begin to fade in: then the page is read again, as it has become.
  do {
    before = after;
    found = await findings(window);
    after = await wordsIn(window);
  } while (before !== after);
  expect(found, state).toEqual([]);
}

/** All but the figures, for a timer changes every second and never fades. */
function wordsIn(window: Page): Promise<string> {
  return window.evaluate(() => document.body.innerText.replaceAll(/\d/g, ''));
}

async function findings(window: Page): Promise<readonly string[]> {
  await settled(window); // half-faded text has half its contrast
  // Electron opens no further page to merge results in, as axe's newer mode would.
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

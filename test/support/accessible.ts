import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './settled.ts';

/** No finding of axe in what a window shows now. @param state what it shows, for the error message */
export async function expectAccessible(window: Page, state: string): Promise<void> {
  const found = await findings(window);
  // A break goes on while axe reads its page: a line may have begun to fade in meanwhile. What is wrong is found a second time.
  expect(found.length > 0 ? await findings(window) : found, state).toEqual([]);
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

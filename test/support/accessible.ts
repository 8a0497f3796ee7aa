import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './settled.ts';

/** No finding of axe in what a window shows now. @param state what it shows, for the error message */
export async function expectAccessible(window: Page, state: string): Promise<void> {
  await settled(window); // half-faded text has half its contrast
  // Electron opens no further page to merge results in, as axe's newer mode would.
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, state).toEqual([]);
}

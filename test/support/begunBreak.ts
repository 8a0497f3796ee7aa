/** A break begins once its window has been seen; a key or a click before that finds nothing to pause, to skip or to end. */
import { expect, type Page } from '@playwright/test';
import type { AppBridge } from '../../src/contract.ts';
import { askApp } from './askApp.ts';

/** @param page any page of the app */
export async function untilBegun(page: Page): Promise<void> {
  await expect.poll(async () => (await askApp(page, 'getSnapshot')).guidedBreak?.begun).toBe(true);
}

/**
 * The next break stands still as soon as it begins, at its first words. The app's own page sees to it: the test itself may be held up for
 * longer than these words, or the whole break, last.
 * @param page another one than the break's
 */
export async function pauseNextBreakAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { app } = globalThis as unknown as { readonly app: AppBridge };
    const stop = app.on('snapshot', ({ guidedBreak }) => {
      if (guidedBreak?.begun !== true) return;
      stop();
      void app.pauseBreak();
    });
  });
}

/** Once the break is over, its window goes by itself after twenty seconds, unless somebody has used it: as here by a key that does nothing. */
export async function keepAfterBreak(window: Page): Promise<void> {
  await expect(window.getByRole('heading', { level: 1, name: 'Done' })).toBeFocused(); // from then on it listens
  await window.keyboard.press('Shift');
  await expect(window.getByText('Stays open while you read.')).toBeVisible();
}

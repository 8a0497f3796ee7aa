/** A break begins once its window has been seen; a key or a click before that finds nothing to pause, to skip or to end. */
import { expect, type Page } from '@playwright/test';
import { ASKED_FOR_MS } from '../../src/app/breaks/checkIns.ts';
import type { AppBridge } from '../../src/contract.ts';
import { askApp } from './askApp.ts';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';

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

/** A check-in that nobody answers goes away by itself, and a busy machine looks at it for longer: from now on it stays. */
export async function keepCheckIns(app: RunningApp): Promise<void> {
  await inMain(
    app,
    (_electron, askedForMs) => {
      const { setTimeout: after } = globalThis;
      const afterLonger = (
        work: (...given: unknown[]) => void,
        delayMs?: number,
        ...given: unknown[]
      ): NodeJS.Timeout => after(work, delayMs === askedForMs ? 1_000 * delayMs : delayMs, ...given);
      globalThis.setTimeout = Object.assign(afterLonger, after);
    },
    ASKED_FOR_MS,
  );
}

/** Once the break is over, its window goes by itself after twenty seconds, unless somebody has used it: as here by a key that does nothing. */
export async function keepAfterBreak(window: Page): Promise<void> {
  await expect(window.getByRole('heading', { level: 1, name: 'Done' })).toBeFocused(); // from then on it listens
  await window.keyboard.press('Shift');
  await expect(window.getByText('Stays open while you read.')).toBeVisible();
}

/**
 * Does what closes a window, and waits until it has closed. Its page may be gone before Playwright hears that the click or the
 * key has come through, and that is no failure.
 */
import type { Page } from '@playwright/test';

export async function untilClosed(window: Page, act: () => Promise<void>): Promise<void> {
  const closed = window.waitForEvent('close');
  await act().catch(() => undefined);
  await closed;
}

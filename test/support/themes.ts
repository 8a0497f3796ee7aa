/** A window by day and by night. Playwright otherwise shows every page in light. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { themes } from './pictures.ts';

/** No finding of axe in what a window shows now. @param state what it shows, for the error message */
export async function expectAccessibleInBothThemes(window: Page, state: string): Promise<void> {
  for (const colorScheme of themes) {
    await window.emulateMedia({ colorScheme });
    await expectAccessible(window, `${state}, ${colorScheme}`);
  }
}

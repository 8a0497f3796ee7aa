/** A window by day and by night. Playwright otherwise shows every page in light. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { settled } from './settled.ts';

const themes = ['light', 'dark'] as const;

/** Pictures for people to judge: test-results/screens/light/ and dark/. */
export async function photographInBothThemes(
  window: Page,
  name: string,
  options: { readonly fullPage?: boolean } = {},
): Promise<void> {
  for (const colorScheme of themes) {
    await window.emulateMedia({ colorScheme });
    await settled(window);
    await window.screenshot({ path: join('test-results/screens', colorScheme, `${name}.png`), ...options });
  }
}

/** No finding of axe in what a window shows now. @param state what it shows, for the error message */
export async function expectAccessibleInBothThemes(window: Page, state: string): Promise<void> {
  for (const colorScheme of themes) {
    await window.emulateMedia({ colorScheme });
    await expectAccessible(window, `${state}, ${colorScheme}`);
  }
}

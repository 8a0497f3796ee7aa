/**
 * Pictures for people to judge, in test-results/screens/. They are taken where they are asked for (`npm run pictures`): nobody looks at those of
 * a run of all tests, and they were a good part of its work.
 */
import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from '@playwright/test';
import { settled } from './settled.ts';
import { photographDisplay } from './xdotool.ts';

export const themes = ['light', 'dark'] as const;

const folder = 'test-results/screens';

export function picturesAsked(): boolean {
  return process.env['UNBRACE_PICTURES'] === '1';
}

/** @param name of the file without its end; may begin with folders */
export async function photograph(window: Page, name: string, options: PageScreenshotOptions = {}): Promise<void> {
  if (picturesAsked()) await window.screenshot({ path: join(folder, `${name}.png`), ...options });
}

/** By day and by night: test-results/screens/light/ and dark/. */
export async function photographInBothThemes(
  window: Page,
  name: string,
  options: PageScreenshotOptions = {},
): Promise<void> {
  if (!picturesAsked()) return;
  for (const colorScheme of themes) {
    await window.emulateMedia({ colorScheme });
    await settled(window);
    await photograph(window, join(colorScheme, name), options);
  }
}

/** All that is on the display. */
export async function photographWholeDisplay(name: string): Promise<void> {
  if (picturesAsked()) await photographDisplay(join(folder, `${name}.png`));
}

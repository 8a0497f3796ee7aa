/** The preferences as a person opens them: from the tray. */
import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import type { RunningApp } from './launchApp.ts';

/** @returns its page, once it is drawn, in English */
export async function openPreferences({ tray }: Pick<Desk, 'tray'>, app: RunningApp): Promise<Page> {
  await (await (await tray.item()).menu()).click('Preferences…');
  const page = await app.window('preferences');
  await expect(page.getByRole('heading', { name: 'Breaks', exact: true })).toBeVisible();
  return page;
}

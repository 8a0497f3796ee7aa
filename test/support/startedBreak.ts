/** A break that somebody has started from the tray, and what can be seen of it. */
import { expect, type Page } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { untilBegun } from './begunBreak.ts';
import type { Desk } from './desk.ts';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';

export async function startBreak(
  desk: Desk,
  changed: Partial<Preferences> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly app: RunningApp; readonly window: Page }> {
  const preferences = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0, ...changed };
  const app = await desk.start({ files: { 'preferences.json': preferences }, env });
  await (await (await desk.tray.item()).menu()).click('Start break', 'Slow breathing · 60 sec');
  const window = await app.window('break');
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  if (preferences.safetyTextRead) await untilBegun(window);
  return { app, window };
}

export function windowCount(app: RunningApp): Promise<number> {
  return inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

/** As the window's timer shows it. */
export async function secondsLeft(window: Page): Promise<number> {
  const shown = (await window.getByRole('timer').textContent()) ?? '';
  const [minutes = 0, seconds = 0] = shown.split(/\D+/).map(Number);
  return minutes * 60 + seconds;
}

/** A break that somebody has started from the tray, and what can be seen of it. */
import { expect, type Page } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { untilBegun } from './begunBreak.ts';
import type { Desk } from './desk.ts';
import { eventually } from './eventually.ts';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';

export async function startBreak(
  desk: Desk,
  changed: Partial<Preferences> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly app: RunningApp; readonly window: Page }> {
  const preferences = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0, ...changed };
  const app = await desk.start({ files: { 'preferences.json': preferences }, env });
  const window = await openBreak(desk, app);
  if (preferences.safetyTextRead) await untilBegun(window);
  return { app, window };
}

/**
 * One more break in an app that runs none any more, and that somebody who has read the safety text begins.
 * @param entry of the tray's menu
 */
export async function startNextBreak(desk: Pick<Desk, 'tray'>, app: RunningApp, entry?: string): Promise<Page> {
  const window = await openBreak(desk, app, entry);
  await untilBegun(window);
  return window;
}

/** Its window, which may show the safety text first. */
export async function openBreak(
  desk: Pick<Desk, 'tray'>,
  app: RunningApp,
  entry = 'Slow breathing · 60 sec',
): Promise<Page> {
  await (await (await desk.tray.item()).menu()).click('Start break', entry);
  const window = await app.window('break');
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  return window;
}

/** Ends it from the tray, and waits until all windows are gone that it had. */
export async function endBreak(desk: Pick<Desk, 'tray'>, app: RunningApp): Promise<void> {
  await (await (await desk.tray.item()).menu()).click('End break');
  // Playwright hears of a closed page a moment after the app has let go of its window.
  await eventually(
    'no window of a break',
    () => !app.electron.windows().some((page) => /\/(break|dimmed)\//.test(page.url())),
  );
}

/** Closes all windows as the system's close button does: one may answer, but here none may refuse. */
export async function closeByHand(app: RunningApp): Promise<void> {
  await inMain(app, ({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  // Playwright hears of a closed page a moment after the app has let go of its window.
  await eventually('no window', async () => (await windowCount(app)) === 0 && app.electron.windows().length === 0);
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

/** Larger text, as Ctrl and + makes it, and pictures of it. */
import { expect, type Page } from '@playwright/test';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';

/** In every window that is open, and drawn so when this returns. @param factor 1 = 100 % */
export async function zoomAll(app: RunningApp, factor: number): Promise<void> {
  await inMain(
    app,
    ({ webContents }, to) => {
      for (const contents of webContents.getAllWebContents()) contents.setZoomFactor(to);
    },
    factor,
  );
  for (const page of app.electron.windows())
    await expect.poll(() => page.evaluate(() => devicePixelRatio), 'the zoom of the page').toBe(factor);
}

/** By Electron, for Playwright's own pictures of a zoomed page show a part of it. */
export async function pictureOf(app: RunningApp, page: Page): Promise<Buffer> {
  const picture = await inMain(
    app,
    async ({ webContents }, url) => {
      const contents = webContents.getAllWebContents().find((one) => one.getURL() === url);
      return (await contents?.capturePage())?.toPNG().toString('base64') ?? '';
    },
    page.url(),
  );
  return Buffer.from(picture, 'base64');
}

/**
 * Every pose as Chromium paints it, against the pictures that people have judged by eye: as a mosaic of ink, because pixels
 * differ from machine to machine. After a change that was meant: UNBRACE_DRAW_POSES_ANEW=1 npm run e2e -- poseInk, look at
 * `npm run gallery`, and commit the new file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { createServer } from 'vite';
import * as z from 'zod';
import { MINUTE } from '../../src/core/time/time.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { fieldsMoved, inkGrid } from '../support/inkGrid.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import { linesOf, picturesIn } from '../support/judgedPictures.ts';
import type { RunningApp } from '../support/launchApp.ts';

/** Fields of a picture that may differ, where a line just grazes one. */
const GRAZED = 3;
const file = new URL('poseInk.jsonl', import.meta.url);
const lineShape = z.tuple([z.string(), z.array(z.string())]);
type Pictures = Readonly<Record<string, readonly string[]>>;

test.setTimeout(3 * MINUTE); // some fifty pictures, on a machine that may be busy

test(
  'every pose is painted as it was judged',
  atADesk(async (desk) => {
    const server = await createServer({
      configFile: join(import.meta.dirname, '../../vite.renderer.config.ts'),
      mode: 'gallery',
      logLevel: 'error',
      server: { port: 0 },
    });
    try {
      await server.listen();
      const app = await desk.start();
      await desk.tray.item();
      const page = await galleryIn(app, `${server.resolvedUrls?.local[0] ?? ''}gallery/`);
      const painted = await paint(page);
      if (process.env['UNBRACE_DRAW_POSES_ANEW'] === '1') writeFileSync(file, linesOf(painted));
      const judged = picturesIn(readFileSync(file, 'utf8'), (line) => lineShape.parse(line));
      expect(Object.keys(painted)).toEqual(Object.keys(judged));
      expect(different(painted, judged)).toEqual([]);

      // And it would have noticed: the near arm of every pose, a twenty-fifth of the body's height out of place.
      await page.addStyleTag({ content: '.near { translate: 28px 28px }' });
      expect(different(await paint(page), judged)).toEqual(Object.keys(judged));
    } finally {
      await server.close();
    }
  }),
);

async function galleryIn(app: RunningApp, address: string): Promise<Page> {
  await inMain(
    app,
    ({ BrowserWindow }, url) => new BrowserWindow({ width: 1_200, height: 800, useContentSize: true }).loadURL(url),
    address,
  );
  // Looked for, not listened to: when Playwright tells of a window, its page may not have an address yet.
  const page = await eventually('the gallery', () =>
    app.electron.windows().find((window) => window.url().startsWith(address)),
  );
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.locator('figure').first().waitFor();
  // Square pictures of the same size whatever the window's; moves are for people to look at.
  await page.addStyleTag({
    content: `.gallery { width: 1200px; grid-template-columns: repeat(3, 360px) }
      .moments, .moments ~ figure { display: none }
      .figure { height: 360px; overflow: hidden }`,
  });
  return page;
}

async function paint(page: Page): Promise<Pictures> {
  const pictures: Record<string, readonly string[]> = {};
  for (const figure of await page.locator('figure:visible').all()) {
    // One by one: in a picture of the whole page everything may lie a scroll bar's width from where it was measured.
    const picture = PNG.sync.read(await figure.locator('svg').screenshot());
    const name = (await figure.locator('figcaption').textContent()) ?? '';
    pictures[name] = inkGrid(picture, { x: 0, y: 0, width: picture.width, height: picture.height });
  }
  return pictures;
}

function different(painted: Pictures, judged: Pictures): readonly string[] {
  return Object.keys(judged).filter((name) => fieldsMoved(painted[name] ?? [], judged[name] ?? []) > GRAZED);
}

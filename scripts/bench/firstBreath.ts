/** When a break is on the screen and when its pacer first moves, by the page's own frames. */
import type { Page } from '@playwright/test';
import { eventually } from '../../test/support/eventually.ts';
import { inMain } from '../../test/support/inMain.ts';
import type { RunningApp } from '../../test/support/launchApp.ts';

/** A break from its call on; milliseconds. */
export interface FirstBreath {
  /** Until its window, with all that it shows, was painted and on the screen. */
  readonly shownMs: number;
  /** Until the first frame in which the pacer had moved. */
  readonly breathMs: number;
}

/** From here on every page notes its first frame with a moving pacer, and main when its windows show. */
export async function noteFirstBreaths(app: RunningApp): Promise<void> {
  await app.electron.context().addInitScript(noteFirstMotion);
  await inMain(app, ({ app: running }) => {
    running.on('browser-window-created', (_event, window) => {
      Object.assign(globalThis, { shownAt: undefined });
      window.once('show', () => Object.assign(globalThis, { shownAt: Date.now() }));
    });
  });
}

/** @param calledAt epoch milliseconds at which the break was asked for */
export async function firstBreath(app: RunningApp, page: Page, calledAt: number): Promise<FirstBreath> {
  const shownAt = await eventually('the window is shown', async () => {
    const at = await inMain(app, () => Reflect.get(globalThis, 'shownAt') as unknown);
    return typeof at === 'number' ? at : undefined;
  });
  const paintedAt = await firstPaint(page);
  const movedAt = await eventually('the pacer moves', async () => {
    const at = await page.evaluate(() => Reflect.get(globalThis, 'pacerMovedAt') as unknown);
    return typeof at === 'number' ? at : undefined;
  });
  // A page paints before its window is on the screen, and a frame is painted a little after it has begun.
  const onScreenAt = Math.max(paintedAt, shownAt);
  return { shownMs: onScreenAt - calledAt, breathMs: Math.max(movedAt, onScreenAt) - calledAt };
}

/** Milliseconds into its break, as main counts them, at which the page's pacer first moved. */
export async function firstMotionInBreak(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const bridge = (globalThis as unknown as { app: { getSnapshot: () => Promise<Snapshot> } }).app;
    interface Snapshot {
      readonly guidedBreak: { readonly elapsedMs: number } | null;
    }
    const { guidedBreak } = await bridge.getSnapshot();
    const beganAt = Date.now() - (guidedBreak?.elapsedMs ?? NaN);
    while (!('pacerMovedAt' in globalThis)) await new Promise((resolve) => setTimeout(resolve, 100));
    return Number(Reflect.get(globalThis, 'pacerMovedAt')) - beganAt;
  });
}

/** The window paints nothing until it knows its break, and then all of it. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint) resolve(performance.timeOrigin + paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** Runs in the page: compares the pacer between one frame and the next until it has moved. */
function noteFirstMotion(): void {
  let before = '';
  const look = (frameAt: number): void => {
    const leaf = document.querySelector('.leaf');
    const now = leaf === null ? '' : getComputedStyle(leaf).transform;
    if (before !== '' && now !== '' && now !== before) {
      Object.assign(globalThis, { pacerMovedAt: performance.timeOrigin + frameAt });
      return;
    }
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

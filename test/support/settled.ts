/** Waits until what appears, fades or makes room in a page has come to rest. What moves for more than a second is the breath. */
import type { Page } from '@playwright/test';
import { SECOND } from '../../src/core/time/time.ts';

export function settled(page: Page): Promise<void> {
  return page.evaluate(untilSettled, SECOND);
}

/** Runs in the page. A window that another one covers draws no frames and moves nothing: it is waited for as long as a move takes. */
async function untilSettled(longestMs: number): Promise<void> {
  const atMost = (ms: number, event: Promise<unknown>): Promise<unknown> =>
    Promise.race([event, new Promise((resolve) => setTimeout(resolve, ms))]);
  const frame = (): Promise<unknown> => atMost(longestMs / 10, new Promise(requestAnimationFrame));
  for (let round = 0; round < 3; round++) {
    // A change is drawn with the next frame, and what it sets in motion runs from the one after that.
    await frame();
    await frame();
    const moving = document
      .getAnimations()
      .filter(
        ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().endTime) <= longestMs,
      );
    if (moving.length === 0) return;
    await atMost(longestMs, Promise.allSettled(moving.map(({ finished }) => finished)));
  }
}

/** A page that has all its words in its window: a card is given the height that they need, a moment after they are there. */
import { expect, type Page } from '@playwright/test';

const expectSoftly = expect.configure({ soft: true });

/** @param what it shows, for the error message; the test goes on, and fails at its end */
export async function expectAllInSight(page: Page, what: string): Promise<void> {
  await expectSoftly.poll(() => pixelsOutOfSight(page), { message: `pixels out of sight: ${what}` }).toEqual([0, 0]);
}

/** To the side, and below. */
function pixelsOutOfSight(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });
}

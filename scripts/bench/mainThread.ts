/** How busy a window's main thread is, by Chromium's own count (DevTools protocol, Performance.getMetrics). */
import type { Page } from '@playwright/test';

/** The share of the time, 0 … 1, in which the page's main thread ran tasks: script, style, layout, painting. */
export async function mainThreadBusy(page: Page, forMs: number): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'timeTicks' });
  const read = async (): Promise<{ readonly at: number; readonly busy: number }> => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
    return { at: of('Timestamp'), busy: of('TaskDuration') };
  };
  const before = await read();
  await page.waitForTimeout(forMs);
  const after = await read();
  await devTools.detach();
  return (after.busy - before.busy) / (after.at - before.at);
}

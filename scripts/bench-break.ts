/**
 * `npm run bench:break [-- --breaks 20]`: how soon a break's first breath is on the screen, what the break window's code
 * weighs, and what the breaks leave behind. Ends with 1 where a bound is broken. Linux only.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import english from '../assets/locales/en.json' with { type: 'json' };
import { defaultPreferences } from '../src/core/preferences.ts';
import { labelsOf } from '../test/support/dbusMenu.ts';
import { eventually } from '../test/support/eventually.ts';
import { createUserData, launchApp, removeUserData, type RunningApp } from '../test/support/launchApp.ts';
import { startStatusNotifierWatcher } from '../test/support/statusNotifierWatcher.ts';
import { processTree, proportionalSetSize, rendererProcesses } from './bench/processTree.ts';
import { windowWeight } from './bench/windowWeight.ts';
import { SetUpError } from './setup/announce.ts';
import { root } from './setup/child.ts';

/** The spec's section “Speed” of the guided break. */
const firstBreathBoundMs = 400;
const weightBoundBytes = 60_000;
/** The first breaks fill caches that later ones find full; growth is counted from here. */
const warmUpBreaks = 5;
const startBreak = english['tray.startBreak'];
const endBreak = english['tray.endBreak'];

const { values } = parseArgs({ options: { breaks: { type: 'string', default: '20' } } });
const breaks = Number(values.breaks);
if (!Number.isInteger(breaks) || breaks < 1) throw new SetUpError('--breaks must be a whole number from 1.');

const userData = createUserData();
const tray = await startStatusNotifierWatcher();
const app = await launchApp({
  userData,
  files: { 'preferences.json': { ...defaultPreferences, safetyTextRead: true } },
});
try {
  await tray.item();
  await noteWhenWindowsShow(app);
  const times: number[] = [];
  for (let done = 0; done < warmUpBreaks; done++) await measureBreak();
  const before = proportionalSetSize([app.pid]);
  for (let done = 0; done < breaks; done++) times.push(await measureBreak());
  const grownKiB = proportionalSetSize([app.pid]) - before;
  report(times, grownKiB, rendererProcesses(processTree(app.pid)).length);
} finally {
  await app.kill();
  await tray.close();
  removeUserData(userData);
}

/** Milliseconds from the click in the tray to the first breath on the screen. Ends the break again. */
async function measureBreak(): Promise<number> {
  const menu = await (await tray.item()).menu();
  const [choice = ''] = labelsOf((await menu.entries()).find(({ label }) => label === startBreak)?.children ?? []);
  const calledAt = Date.now();
  await menu.click(startBreak, choice);
  const page = await app.window('break');
  const breathAt = Math.max(await firstPaintOfPacer(page), await shownAt(app));
  await menu.click(endBreak);
  await eventually('the break window is gone', () => app.electron.windows().length === 0);
  await eventually('its renderer is gone', () => rendererProcesses(processTree(app.pid)).length === 0);
  return breathAt - calledAt;
}

/** The window paints nothing until it knows its break, and then all of it: its first contentful paint has the pacer. */
async function firstPaintOfPacer(page: Page): Promise<number> {
  await page.waitForSelector('.pacer');
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

/** A page may paint before its window is on the screen: a breath counts from when both are so. */
async function noteWhenWindowsShow({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ app: running }) => {
    running.on('browser-window-created', (_event, window) => {
      Object.assign(globalThis, { shownAt: undefined });
      window.once('show', () => Object.assign(globalThis, { shownAt: Date.now() }));
    });
  });
}

function shownAt({ electron }: RunningApp): Promise<number> {
  const noted = (): Promise<unknown> => electron.evaluate(() => Reflect.get(globalThis, 'shownAt') as unknown);
  return eventually('the window is shown', async () => {
    const at = await noted();
    return typeof at === 'number' ? at : undefined;
  });
}

function report(times: readonly number[], grownKiB: number, renderers: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const weight = windowWeight(join(root, 'dist', 'renderer'), 'break');
  const range = `${(sorted[0] ?? NaN).toFixed(0)} to ${(sorted.at(-1) ?? NaN).toFixed(0)} ms`;
  console.log(
    `first breath      ${median.toFixed(0)} ms median of ${String(times.length)} (${range}; at most ${String(firstBreathBoundMs)} ms)`,
  );
  console.log(`code, gzip        ${(weight / 1_000).toFixed(1)} kB (at most ${String(weightBoundBytes / 1_000)} kB)`);
  console.log(`main has grown    ${(grownKiB / 1_024).toFixed(1)} MiB over ${String(times.length)} breaks`);
  console.log(`renderers left    ${String(renderers)}`);
  if (!(median <= firstBreathBoundMs) || weight > weightBoundBytes || renderers > 0) process.exitCode = 1;
}

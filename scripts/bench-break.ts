/**
 * `npm run bench:break [-- --breaks 200]`: how soon a break's first breath is on the screen, what the break window's code
 * weighs, how busy its main thread is, and what the breaks leave behind. Ends with 1 where a bound is broken. Linux only.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import english from '../assets/locales/en.json' with { type: 'json' };
import { defaultPreferences } from '../src/core/preferences.ts';
import { SECOND } from '../src/core/time.ts';
import { labelsOf } from '../test/support/dbusMenu.ts';
import { eventually } from '../test/support/eventually.ts';
import { createUserData, launchApp, removeUserData, type RunningApp } from '../test/support/launchApp.ts';
import { startStatusNotifierWatcher } from '../test/support/statusNotifierWatcher.ts';
import { growth, mainMemoryKiB, median } from './bench/mainMemory.ts';
import { mainThreadBusy } from './bench/mainThread.ts';
import { processTree, rendererProcesses } from './bench/processTree.ts';
import { windowWeight } from './bench/windowWeight.ts';
import { SetUpError } from './setup/announce.ts';
import { root } from './setup/child.ts';

/** The spec's section “Speed” of the guided break. */
const firstBreathBoundMs = 400;
const weightBoundBytes = 60_000;
const breathingBusyBound = 0.02;
const growthBoundKiB = 5 * 1_024;
/** Medians of so many breaks each are compared. */
const growthWindow = 20;
/** The first breaks fill caches that later ones find full; growth is counted from here. */
const warmUpBreaks = 5;
const startBreak = english['tray.startBreak'];
const endBreak = english['tray.endBreak'];

const { values } = parseArgs({ options: { breaks: { type: 'string', default: '200' } } });
const breaks = Number(values.breaks);
if (!Number.isInteger(breaks) || breaks < 1) throw new SetUpError('--breaks must be a whole number from 1.');

const userData = createUserData();
const tray = await startStatusNotifierWatcher();
const app = await launchApp({
  userData,
  files: { 'preferences.json': { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0 } },
});
try {
  await tray.item();
  await noteWhenWindowsShow(app);
  const breathing = await busyDuring('Downshift · 60 s', 10 * SECOND, 20 * SECOND);
  const marching = await busyDuring('Unfold · 90 s', 10 * SECOND, 12 * SECOND);
  for (let done = 0; done < warmUpBreaks; done++) await measureBreak();
  const times: number[] = [];
  const memory: number[] = [];
  for (let done = 0; done < breaks; done++) {
    times.push(await measureBreak());
    memory.push(await mainMemoryKiB(app));
  }
  const renderers = rendererProcesses(processTree(app.pid)).length;
  report({ times, grownKiB: growth(memory, growthWindow), renderers, breathing, marching });
} finally {
  await app.kill();
  await tray.close();
  removeUserData(userData);
}

/** The break window's main thread, busy share 0 … 1, from a moment of a routine on. Ends the break again. */
async function busyDuring(routine: string, fromMs: number, forMs: number): Promise<number> {
  const menu = await (await tray.item()).menu();
  await menu.click(startBreak, routine);
  const page = await app.window('break');
  await page.waitForTimeout(fromMs);
  const busy = await mainThreadBusy(page, forMs);
  await menu.click(endBreak);
  await eventually('the break window is gone', () => app.electron.windows().length === 0);
  return busy;
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

interface Figures {
  /** Milliseconds to the first breath. */
  readonly times: readonly number[];
  readonly grownKiB: number;
  readonly renderers: number;
  /** Shares of the main thread, 0 … 1. */
  readonly breathing: number;
  readonly marching: number;
}

function report({ times, grownKiB, renderers, breathing, marching }: Figures): void {
  const first = median(times);
  const weight = windowWeight(join(root, 'dist', 'renderer'), 'break');
  const range = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms`;
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.log(
    `first breath      ${first.toFixed(0)} ms median of ${times.length} (${range}; at most ${firstBreathBoundMs} ms)`,
  );
  console.log(`code, gzip        ${(weight / 1_000).toFixed(1)} kB (at most ${weightBoundBytes / 1_000} kB)`);
  console.log(`busy, breathing   ${percent(breathing)} of the main thread (less than ${percent(breathingBusyBound)})`);
  console.log(`busy, marching    ${percent(marching)} of the main thread`);
  console.log(
    `main has grown    ${(grownKiB / 1_024).toFixed(1)} MiB over ${times.length} breaks (at most ${growthBoundKiB / 1_024} MiB)`,
  );
  console.log(`renderers left    ${renderers}`);
  const kept =
    first <= firstBreathBoundMs &&
    weight <= weightBoundBytes &&
    breathing < breathingBusyBound &&
    grownKiB <= growthBoundKiB &&
    renderers === 0;
  if (!kept) process.exitCode = 1;
}

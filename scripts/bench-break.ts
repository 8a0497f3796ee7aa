/**
 * `npm run bench:break [-- --breaks 200]`: how soon a break is on the screen and breathes, what the break window's code
 * weighs, how busy its main thread is, and what the breaks leave behind. Ends with 1 where a bound is broken. Linux only.
 *
 * The shipped routines begin with a few seconds of sitting down. So the first breath after the call is measured with a routine of
 * our own that breathes at once, and in a shipped one how late the first breath is for its time. Each pose that moves is measured in a routine
 * of its own: a pose seen from before or above is to cost no more than one from the side.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import english from '../assets/locales/en.json' with { type: 'json' };
import { defaultPreferences } from '../src/core/preferences/preferences.ts';
import type { Pose } from '../src/core/figure/pose.ts';
import type { Routine } from '../src/core/routine/routine.ts';
import { SECOND } from '../src/core/time/time.ts';
import { eventually } from '../test/support/eventually.ts';
import { launchApp } from '../test/support/launchApp.ts';
import { shippedFiles } from '../test/support/shippedFiles.ts';
import { startStatusNotifierWatcher } from '../test/support/statusNotifierWatcher.ts';
import { createUserData, removeUserData } from '../test/support/userData.ts';
import { firstBreath, firstMotionInBreak, noteFirstBreaths, type FirstBreath } from './bench/firstBreath.ts';
import { growth, mainMemoryKiB, median } from './bench/mainMemory.ts';
import { mainThreadBusy } from './bench/mainThread.ts';
import { processTree, rendererProcesses } from './bench/processTree.ts';
import { windowWeight } from './bench/windowWeight.ts';
import { SetUpError } from './setup/announce.ts';
import { root } from './setup/child.ts';

/** From the click to the first moving breath, at most. */
const firstBreathBoundMs = 400;
const weightBoundBytes = 60_000;
const breathingBusyBound = 0.02;
const marchingBusyBound = 0.05;
const growthBoundKiB = 5 * 1_024;
/** Growth is the difference between the medians of the first and of the last so many breaks. */
const growthWindow = 20;
/** The first breaks fill caches that later ones find full; growth is counted from here. */
const warmUpBreaks = 5;
const startBreak = english['tray.startBreak'];
const endBreak = english['tray.endBreak'];
const atOnce: Routine = {
  id: 'at_once',
  name: 'At once',
  setting: 'chair',
  seconds: 20,
  steps: [
    { kind: 'breathe', seconds: 20, pose: 'chair_tall', breath: { in: 4, holdIn: 0, out: 6, holdOut: 0 }, cues: [] },
  ],
};
/** Each pose that moves in a routine of its own, seen from the side or from wherever else it is drawn. */
const movingPoses = shippedFiles('poses')
  .map(({ content }) => content as Pose)
  .filter(({ effort }) => effort !== undefined)
  .map((pose) => ({ routine: movingRoutine(pose), fromTheSide: pose.view.from === undefined }));
const MOVES_AFTER_MS = 3 * SECOND;
const MOVES_FOR_MS = 8 * SECOND;
/** In “Slow breathing”, sitting down takes so long. */
const downshiftBreathesAtMs = 6 * SECOND;
const shippedBreaks = 5;

const { values } = parseArgs({ options: { breaks: { type: 'string', default: '200' } } });
const breaks = Number(values.breaks);
if (!Number.isInteger(breaks) || breaks < 1) throw new SetUpError('--breaks must be a whole number from 1.');

const userData = createUserData();
const tray = await startStatusNotifierWatcher();
const app = await launchApp({
  userData,
  files: {
    'preferences.json': { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0 },
    'routines/at_once.json': atOnce,
    ...Object.fromEntries(movingPoses.map(({ routine }) => [`routines/${routine.id}.json`, routine])),
  },
});
try {
  await tray.item();
  const breathing = await busyDuring(['Slow breathing · 60 sec'], 10 * SECOND, 20 * SECOND);
  const marching = await busyDuring(['Stand and breathe · 90 sec'], 10 * SECOND, 12 * SECOND);
  const moving: MovingPose[] = [];
  for (const { routine, fromTheSide } of movingPoses) {
    const path = [english['preferences.ownRoutines'], `${routine.name} · 20 sec`];
    moving.push({ name: routine.name, fromTheSide, busy: await busyDuring(path, MOVES_AFTER_MS, MOVES_FOR_MS) });
  }
  await noteFirstBreaths(app);
  const late: number[] = [];
  for (let done = 0; done < shippedBreaks; done++) late.push(await measureLateness());
  for (let done = 0; done < warmUpBreaks; done++) await measureBreak();
  const times: FirstBreath[] = [];
  const memory: number[] = [];
  for (let done = 0; done < breaks; done++) {
    times.push(await measureBreak());
    memory.push(await mainMemoryKiB(app));
  }
  const renderers = rendererProcesses(processTree(app.pid)).length;
  report({ times, late, grownKiB: growth(memory, growthWindow), renderers, breathing, marching, moving });
} finally {
  await app.kill();
  await tray.close();
  removeUserData(userData);
}

/** The break window's main thread, busy share 0 … 1, from a moment of a routine on. Ends the break again. */
async function busyDuring(routine: readonly string[], fromMs: number, forMs: number): Promise<number> {
  const menu = await (await tray.item()).menu();
  await menu.click(startBreak, ...routine);
  const page = await app.window('break');
  await page.waitForTimeout(fromMs);
  const busy = await mainThreadBusy(page, forMs);
  await menu.click(endBreak);
  await eventually('the break window is gone', () => app.electron.windows().length === 0);
  return busy;
}

function movingRoutine({ id }: Pose): Routine {
  return {
    ...{ id: `moving_${id}`, name: id.replaceAll('_', ' '), setting: 'standing', seconds: 20 },
    steps: [{ kind: 'hold', seconds: 20, pose: id, side: 'both', reps: 10, cues: [] }],
  };
}

/** From the click in the tray on. Ends the break again. */
async function measureBreak(): Promise<FirstBreath> {
  const menu = await (await tray.item()).menu();
  const calledAt = Date.now();
  await menu.click(startBreak, english['preferences.ownRoutines'], 'At once · 20 sec');
  const measured = await firstBreath(app, await app.window('break'), calledAt);
  await endIt();
  return measured;
}

/** How late the first breath of a shipped routine is for its time, in milliseconds. */
async function measureLateness(): Promise<number> {
  await (await (await tray.item()).menu()).click(startBreak, 'Slow breathing · 60 sec');
  const movedMs = await firstMotionInBreak(await app.window('break'));
  await endIt();
  return movedMs - downshiftBreathesAtMs;
}

async function endIt(): Promise<void> {
  await (await (await tray.item()).menu()).click(endBreak);
  await eventually('the break window is gone', () => app.electron.windows().length === 0);
  await eventually('its renderer is gone', () => rendererProcesses(processTree(app.pid)).length === 0);
}

interface Figures {
  readonly times: readonly FirstBreath[];
  /** Milliseconds after its time at which a shipped routine's first breath came. */
  readonly late: readonly number[];
  readonly grownKiB: number;
  readonly renderers: number;
  /** Shares of the main thread, 0 … 1. */
  readonly breathing: number;
  readonly marching: number;
  readonly moving: readonly MovingPose[];
}

interface MovingPose {
  readonly name: string;
  readonly fromTheSide: boolean;
  /** Share of the main thread, 0 … 1. */
  readonly busy: number;
}

function report({ times, late, grownKiB, renderers, breathing, marching, moving }: Figures): void {
  const shown = times.map(({ shownMs }) => shownMs);
  const breath = times.map(({ breathMs }) => breathMs);
  const first = median(breath);
  const weight = windowWeight(join(root, 'dist', 'renderer'), 'break');
  const spread = (each: readonly number[]): string =>
    `${median(each).toFixed(0)} ms, median of ${each.length} (${Math.min(...each).toFixed(0)} to ${Math.max(...each).toFixed(0)} ms)`;
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.log(`on the screen     ${spread(shown)} after the call`);
  console.log(`first breath      ${spread(breath)} after the call, in a routine that begins with one`);
  console.log(`                  (the median at most ${firstBreathBoundMs} ms)`);
  console.log(`breath is late    ${spread(late)} after its time in “Slow breathing”`);
  console.log(`code, gzip        ${(weight / 1_000).toFixed(1)} kB (at most ${weightBoundBytes / 1_000} kB)`);
  console.log(`busy, breathing   ${percent(breathing)} of the main thread (less than ${percent(breathingBusyBound)})`);
  console.log(`busy, marching    ${percent(marching)} of the main thread (at most ${percent(marchingBusyBound)})`);
  const ofMedian = (poses: readonly MovingPose[]): number => median(poses.map(({ busy }) => busy));
  const moved = (poses: readonly MovingPose[], from: string): string =>
    `busy, moving      ${percent(ofMedian(poses))}, the median of poses seen from ${from}: ` +
    poses.map(({ name, busy }) => `${name} ${percent(busy)}`).join(', ');
  const fromSide = moving.filter(({ fromTheSide }) => fromTheSide);
  const fromElsewhere = moving.filter(({ fromTheSide }) => !fromTheSide);
  console.log(moved(fromSide, 'the side'));
  console.log(moved(fromElsewhere, 'before or above'));
  console.log(
    `main has grown    ${(grownKiB / 1_024).toFixed(1)} MiB over ${times.length} breaks (at most ${growthBoundKiB / 1_024} MiB)`,
  );
  console.log(`renderers left    ${renderers}`);
  const kept =
    first <= firstBreathBoundMs &&
    weight <= weightBoundBytes &&
    breathing < breathingBusyBound &&
    marching <= marchingBusyBound &&
    ofMedian(fromElsewhere) <= ofMedian(fromSide) &&
    grownKiB <= growthBoundKiB &&
    renderers === 0;
  if (!kept) process.exitCode = 1;
}

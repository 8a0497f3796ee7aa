/**
 * `npm run bench:heart [-- --rounds 3]`: what a heart-rate strap costs. A round is one break where no strap is wanted, and the same with a
 * remembered strap that beats, with its line drawn live; each goes on without the strap, and ends. A stand-in for BlueZ plays the strap
 * (apt: python3-dbus, python3-gi). Linux only. Ends with 1 where a bound is broken, and with 2 where another app on the same Electron
 * makes the figures say nothing.
 *
 * While a breath is led, a frame is drawn sixty times a second, beside which the strap's packet a second is lost. So context switches are counted
 * while the break is paused: the strap is heard all the same, and its line drawn, only more seldom.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import english from '../assets/locales/en.json' with { type: 'json' };
import type { Routine } from '../src/core/routine/routine.ts';
import { MINUTE, SECOND } from '../src/core/time/time.ts';
import type { Desk } from '../test/support/desk.ts';
import { eventually } from '../test/support/eventually.ts';
import { startFakeBluetooth, strap, type FakeBluez } from '../test/support/fakeBluez.ts';
import { startHeartBreak, withStrap } from '../test/support/heartBreak.ts';
import { launchApp } from '../test/support/launchApp.ts';
import { pacedBeats } from '../test/support/madeBeats.ts';
import { startStatusNotifierWatcher } from '../test/support/statusNotifierWatcher.ts';
import { createUserData, removeUserData } from '../test/support/userData.ts';
import { electronHere, emptyTrayApp, isUsedByOthers } from './bench/electronHere.ts';
import { median } from './bench/mainMemory.ts';
import { mainThreadBusy } from './bench/mainThread.ts';
import { activityOf, processTree, proportionalSetSize } from './bench/processTree.ts';
import { strapFiles, strapWeight } from './bench/windowWeight.ts';
import { SetUpError } from './setup/announce.ts';
import { root } from './setup/child.ts';

/** What a break with a strap may cost more than one without. */
const memoryBoundMiB = 4;
const busyBound = 0.01;
/** Context switches a second of the whole app, while it beats, and once the strap was left. */
const switchesBound = 20;
const leftSwitchesBound = 0.5;
const weightBoundBytes = 6_000;

/** From here on the line shows a whole minute of beats, and V8 has cleared up after the start. */
const LINE_IS_FULL_MS = MINUTE + 5 * SECOND;
const BUSY_FOR_MS = 20 * SECOND;
const COUNT_FOR_MS = 20 * SECOND;
/** What a pause, a lost link or a closed window sets going has come to rest. */
const RESTS_AFTER_MS = 8 * SECOND;
const breathMs = 10 * SECOND;

const longBreaths: Routine = {
  ...{ id: 'long_breaths', name: 'Long breaths', setting: 'chair', seconds: 100 },
  steps: [
    { kind: 'breathe', seconds: 100, pose: 'chair_tall', breath: { in: 4, holdIn: 0, out: 6, holdOut: 0 }, cues: [] },
  ],
};
const breakKinds = withStrap.breakKinds.map((kind) => ({ ...kind, routines: [longBreaths.id] }));

interface Cost {
  /** While the breath is led. */
  readonly memoryMiB: number;
  /** Share of the break window's main thread, 0 … 1, while the breath is led. */
  readonly busy: number;
  /** A second, while the break stands still. */
  readonly switches: number;
  /** As `switches`, while the strap is out of reach; without one the same as before. */
  readonly lostSwitches: number;
  /** Once the break is over. */
  readonly leftMemoryMiB: number;
  readonly leftSwitches: number;
  /** How often BlueZ was asked for anything. */
  readonly asked: number;
  /** How much of a strap's code the window has loaded. */
  readonly loadedFiles: number;
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new SetUpError('--rounds must be a whole number from 1.');

const built = join(root, 'dist', 'renderer');
const electron = electronHere();
let others = isUsedByOthers(electron);
const tray = await startStatusNotifierWatcher();
// It also takes what the first app on a fresh desktop takes, whichever it is.
const emptyAsked = await askedByEmptyApp();
const without: Cost[] = [];
const beating: Cost[] = [];
for (let done = 0; done < rounds; done++) {
  without.push(await costOfBreak(false));
  beating.push(await costOfBreak(true));
}
await tray.close();
report();

/** How often Electron itself asks BlueZ for anything. */
async function askedByEmptyApp(): Promise<number> {
  return withBluetooth(async (address, bluez, userData) => {
    const env = { DBUS_SYSTEM_BUS_ADDRESS: address };
    const app = await launchApp({ userData, appFolder: emptyTrayApp, env });
    try {
      await tray.item();
      await wait(RESTS_AFTER_MS);
      return bluez.asked().length;
    } finally {
      await app.kill();
    }
  });
}

async function costOfBreak(heartStrap: boolean): Promise<Cost> {
  return withBluetooth(async (address, bluez, userData) => {
    const played = join(userData, 'beats.txt');
    writeFileSync(played, pacedBeats(66, 12, breathMs / SECOND, (10 * MINUTE) / SECOND).join('\n'));
    await bluez.say(`${strap.comes} rr ${played}`);
    const start: Desk['start'] = (options) => launchApp({ ...options, userData });
    const { app, window, said } = await startHeartBreak(
      { start, tray },
      address,
      { heartStrap, breakKinds },
      [],
      longBreaths,
    );
    try {
      const itBeats = async (): Promise<void> => {
        if (heartStrap) await said.filter({ hasText: 'beats/min' }).waitFor();
      };
      await window.emulateMedia({ reducedMotion: 'no-preference' });
      await itBeats();
      await wait(LINE_IS_FULL_MS);
      const busy = await mainThreadBusy(window, BUSY_FOR_MS);
      const memoryMiB = memoryOf(app.pid);
      const loadedFiles = await strapFilesLoaded(window);
      await window.keyboard.press(' ');
      await window.getByRole('button', { name: english['break.continue'] }).waitFor();
      const switches = await switchesOf(app.pid);
      await itBeats();
      await bluez.say(`vanish ${strap.id}`);
      const lostSwitches = await switchesOf(app.pid);
      await bluez.say(`back ${strap.id}`);
      await itBeats();
      await (await (await tray.item()).menu()).click(english['tray.endBreak']);
      await eventually('the break window is gone', () => app.electron.windows().length === 0);
      await eventually('the strap is free again', () => {
        const asked = bluez.asked();
        return asked.lastIndexOf('Disconnect') >= asked.lastIndexOf('Connect');
      });
      const leftSwitches = await switchesOf(app.pid);
      const leftMemoryMiB = memoryOf(app.pid);
      const asked = bluez.asked().length;
      return { memoryMiB, busy, switches, lostSwitches, leftMemoryMiB, leftSwitches, asked, loadedFiles };
    } finally {
      await app.kill();
    }
  });
}

/** A machine with Bluetooth, and a folder for the app. */
async function withBluetooth<Answer>(
  act: (address: string, bluez: FakeBluez, userData: string) => Promise<Answer>,
): Promise<Answer> {
  const userData = createUserData();
  const bluetooth = await startFakeBluetooth();
  try {
    return await act(bluetooth.address, await bluetooth.startService(), userData);
  } finally {
    await bluetooth.stop();
    removeUserData(userData);
  }
}

/** Another app may also have come since the start. */
function memoryOf(pid: number): number {
  const pids = processTree(pid);
  others ||= isUsedByOthers(electron, pids);
  return proportionalSetSize(pids) / 1_024;
}

/** Context switches a second of the app, once it has come to rest. */
async function switchesOf(pid: number): Promise<number> {
  await wait(RESTS_AFTER_MS);
  const before = activityOf(processTree(pid)).contextSwitches;
  await wait(COUNT_FOR_MS);
  return ((activityOf(processTree(pid)).contextSwitches - before) * SECOND) / COUNT_FOR_MS;
}

/** How many files of a strap's code the window has, by Chromium's own list of what it loaded. */
async function strapFilesLoaded(window: Page): Promise<number> {
  const devTools = await window.context().newCDPSession(window);
  const { frameTree } = await devTools.send('Page.getResourceTree');
  await devTools.detach();
  return [...strapFiles(built)].filter((file) => frameTree.resources.some(({ url }) => url.endsWith(file))).length;
}

function report(): void {
  const of = (costs: readonly Cost[], what: keyof Cost): number => median(costs.map((cost) => cost[what]));
  const moreOf = (what: keyof Cost): number =>
    median(beating.map((cost, round) => cost[what] - (without[round]?.[what] ?? NaN)));
  const told = (what: keyof Cost, unit: string, scale = 1): string => {
    const [off, on, more] = [of(without, what), of(beating, what), moreOf(what)].map((one) => (one * scale).toFixed(1));
    return `${String(off)} ${unit} without, ${String(on)} ${unit} with a strap: ${String(more)} ${unit} more`;
  };
  const weight = strapWeight(built);
  const asked = of(without, 'asked');
  const loadedFiles = of(without, 'loadedFiles');
  console.log(`medians of ${String(rounds)} rounds`);
  console.log(`memory (PSS)      ${told('memoryMiB', 'MiB')} (at most ${String(memoryBoundMiB)} MiB)`);
  console.log(`main thread       ${told('busy', '%', 100)} (less than ${String(busyBound * 100)} %)`);
  console.log(`switches, paused  ${told('switches', 'a second')} (at most ${String(switchesBound)})`);
  console.log(`strap lost        ${told('lostSwitches', 'a second')}`);
  console.log(`break over        ${told('leftSwitches', 'a second')} (at most ${String(leftSwitchesBound)})`);
  console.log(`                  ${told('leftMemoryMiB', 'MiB')}`);
  console.log(
    `code, gzip        ${(weight / 1_000).toFixed(1)} kB (at most ${String(weightBoundBytes / 1_000)} kB); ` +
      `${String(of(beating, 'loadedFiles'))} files loaded with a strap, ${String(loadedFiles)} without (none)`,
  );
  console.log(
    `BlueZ was asked   ${String(asked)} times without, ${String(emptyAsked)} times by an empty tray app (no more)`,
  );
  const isTooMuch =
    moreOf('memoryMiB') > memoryBoundMiB ||
    moreOf('busy') >= busyBound ||
    moreOf('switches') > switchesBound ||
    moreOf('leftSwitches') > leftSwitchesBound ||
    weight > weightBoundBytes ||
    loadedFiles > 0 ||
    of(beating, 'loadedFiles') === 0 || // then it does not see what is loaded
    asked > emptyAsked;
  if (others) process.exitCode = 2;
  else if (isTooMuch) process.exitCode = 1;
}

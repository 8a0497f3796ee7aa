/**
 * `npm run bench:idle [-- --seconds 60]`: what Unbrace costs at rest, without senses and with all of them, beside an empty Electron tray
 * app measured in the same run. They run one after the other: side by side they would share pages, and each would seem to cost less than
 * it does. A sound server runs beside them, as on nearly every desk, for what the senses listen to there. Linux only. Ends with 1 where a
 * bound is broken, and with 2 where another app on the same Electron makes the figures say nothing.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { senseNames } from '../src/core/senses/sense.ts';
import { startSoundServer } from '../test/support/soundServer.ts';
import { startStatusNotifierWatcher } from '../test/support/statusNotifierWatcher.ts';
import { touchDesk } from '../test/support/xdotool.ts';
import { electronHere, emptyTrayApp, isUsedByOthers } from './bench/electronHere.ts';
import {
  activityOf,
  anonymousMemory,
  processTree,
  proportionalSetSize,
  rendererProcesses,
} from './bench/processTree.ts';
import { SetUpError } from './setup/announce.ts';
import { root } from './setup/child.ts';

interface Cost {
  readonly memoryMiB: number;
  /** What no file can give back. */
  readonly anonymousMiB: number;
  readonly processorMsAMinute: number;
  readonly wakeUpsASecond: number;
  readonly processes: number;
  readonly renderers: number;
}

/** At rest Unbrace, with all senses, takes at most 10 % more memory than an empty tray app, and no renderer process. */
const memoryBound = 1.1;
/** More of the memory that no file can give back than the empty tray app has. */
const anonymousBoundMiB = 12;
/** What all senses may cost more than none: milliseconds of processor time a minute, and wake-ups a second. */
const processorBoundMs = 10;
const wakeUpsBound = 2;
/** The one program that lists what PipeWire carries. */
const processesBound = 1;
/** How long the start is given to end, before an app counts as at rest. V8 clears up after it for three quarters of a minute. */
const settleMs = 60_000;
/** What the first app on a desktop leaves behind is there much sooner. */
const firstMs = 10_000;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new SetUpError('--seconds must be a number above 0.');

const electron = electronHere();
const others = isUsedByOthers(electron);
const tray = await startStatusNotifierWatcher();
const sound = await startSoundServer();
// The first app on a fresh desktop takes some 11 MiB more, whichever it is: that is not its own.
await costAtRest(emptyTrayApp, 0, {}, firstMs);
const empty = await costAtRest(emptyTrayApp, seconds);
const without = await costAtRest(root, seconds, { senses: switchedTo(false) });
// The sense of programs looks at nothing without a rule.
const rules = [{ program: 'no such program', when: 'runs' }];
const unbrace = await costAtRest(root, seconds, { senses: switchedTo(true), appRules: rules });
await sound.stop();
await tray.close();

const ratio = unbrace.memoryMiB / empty.memoryMiB;
console.log(row('', 'memory (PSS)', 'anonymous of it', 'processor', 'wake-ups', 'processes', 'renderers'));
console.log(row('empty tray app', ...cells(empty)));
console.log(row('without senses', ...cells(without)));
console.log(row('with all senses', ...cells(unbrace)));
console.log(`Unbrace takes ${ratio.toFixed(3)} times the memory of an empty tray app (at most ${String(memoryBound)})`);
const anonymousMoreMiB = unbrace.anonymousMiB - empty.anonymousMiB;
console.log(`and ${anonymousMoreMiB.toFixed(1)} MiB more of anonymous memory (at most ${String(anonymousBoundMiB)})`);
const processorMoreMs = unbrace.processorMsAMinute - without.processorMsAMinute;
const wakeUpsMore = unbrace.wakeUpsASecond - without.wakeUpsASecond;
const processesMore = unbrace.processes - without.processes;
console.log(`Its senses take ${processorMoreMs.toFixed(0)} ms a minute more (at most ${String(processorBoundMs)}),`);
console.log(`${wakeUpsMore.toFixed(1)} wake-ups a second more (at most ${String(wakeUpsBound)})`);
console.log(`and ${String(processesMore)} more processes (at most ${String(processesBound)})`);
const isTooMuch =
  ratio > memoryBound ||
  anonymousMoreMiB > anonymousBoundMiB ||
  unbrace.renderers > 0 ||
  processorMoreMs > processorBoundMs ||
  wakeUpsMore > wakeUpsBound ||
  processesMore > processesBound;
if (others) process.exitCode = 2;
else if (isTooMuch) process.exitCode = 1;

/** Starts an app as a person does, without a debugger, and measures it once it has settled. */
async function costAtRest(
  app: string,
  forSeconds: number,
  preferences: object = {},
  restsAfterMs = settleMs,
): Promise<Cost> {
  const userData = mkdtempSync(join(tmpdir(), 'unbrace-bench-'));
  // There are some: the first start ever opens a window.
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify(preferences));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electron, [...sandbox, app, `--user-data-dir=${userData}`], {
    stdio: 'ignore',
    env: { ...process.env, PIPEWIRE_RUNTIME_DIR: sound.env['PIPEWIRE_RUNTIME_DIR'] },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await tray.item();
    await wait(restsAfterMs);
    await touchDesk(); // each is measured with somebody at the desk, for the two minutes that input counts
    const before = activityOf(processTree(child.pid ?? 0));
    await wait(forSeconds * 1_000);
    const pids = processTree(child.pid ?? 0);
    const after = activityOf(pids);
    return {
      memoryMiB: proportionalSetSize(pids) / 1_024,
      anonymousMiB: anonymousMemory(pids) / 1_024,
      processorMsAMinute: ((after.processorMs - before.processorMs) * 60) / forSeconds,
      wakeUpsASecond: (after.wakeUps - before.wakeUps) / forSeconds,
      processes: pids.length,
      renderers: rendererProcesses(pids).length,
    };
  } finally {
    child.kill();
    await ended;
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

function switchedTo(on: boolean): Readonly<Record<string, boolean>> {
  return Object.fromEntries(senseNames.map((name) => [name, on]));
}

function cells(cost: Cost): readonly string[] {
  const { memoryMiB, anonymousMiB, processorMsAMinute, wakeUpsASecond, processes, renderers } = cost;
  const memory = [memoryMiB, anonymousMiB].map((mebibytes) => `${mebibytes.toFixed(1)} MiB`);
  const activity = [`${processorMsAMinute.toFixed(0)} ms/min`, `${wakeUpsASecond.toFixed(1)}/s`];
  return [...memory, ...activity, String(processes), String(renderers)];
}

function row(name: string, ...columns: readonly string[]): string {
  return name.padEnd(18) + columns.map((column) => column.padStart(18)).join('');
}

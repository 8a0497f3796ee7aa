/**
 * `npm run bench:history`: ten years of history (60,000 breaks and all that belongs to them) in a file, and what it costs to look
 * into it; and how long the main thread stands still while that file is kept in order, while all of it is deleted and brought back, and while 60 MB go out and come in. Ends with 1
 * where a bound is broken.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { HistoryStore } from '../src/app/history/historyPort.ts';
import type { TransferWish } from '../src/app/history/transferPort.ts';
import { standstillMs } from '../src/app/standstill.ts';
import { DAY } from '../src/core/time/time.ts';
import { processorTime } from '../src/platform/clock.ts';
import { openHistory } from '../src/platform/history/historyDatabase.ts';
import { openHistoryThreads, upkeepInThread } from '../src/platform/history/historyThread.ts';
import { historyTransfers } from '../src/platform/history/historyTransfers.ts';
import { openTurn } from '../src/platform/history/upkeepInTurn.ts';
import { loadSqlite } from '../src/platform/history/sqlite.ts';
import { everything, historyIn } from '../test/support/history.ts';
import { writtenHistory } from '../test/support/writtenHistory.ts';

/** What a person would notice: a view that takes longer to read, a file that grows larger in ten years. */
const mostMs = 100;
const mostMb = 25;
/** Of the main thread, while an export or import runs. */
const mostStandstillMs = 50;
const TICK_MS = 10;
const rounds = 9;

const log = { info: () => undefined, warn: console.warn, error: console.error };
const script = join(import.meta.dirname, '../src/platform/history/historyWorker.ts');
const threadsOf = (databaseFile: string) => openHistoryThreads({ script, databaseFile, log, mayOpen: () => true });
const quiet = {
  ...{ openSqlite: loadSqlite(log), log, onDamaged: () => undefined },
  wallNow: (): number => Date.UTC(2200, 0, 1),
};
const folder = mkdtempSync(join(tmpdir(), 'unbrace-bench-'));
const file = join(folder, 'history.db');
const tenYears = writtenHistory(2_500, 24);
const history = historyIn(file);
history.add(tenYears);
history.close();

const mb = statSync(file).size / 1e6;
console.log(`${tenYears.breaks.length} breaks in ten years: ${mb.toFixed(1)} MB (at most ${mostMb})`);
let broken = mb > mostMb;

const reader = openHistory(file, { ...quiet, upkeep: () => undefined, areThreadsAtWork: () => false }); // its thread comes below
const openedMs = timed(() => reader.whyNotKept());
console.log(`opening the file, once a start: ${openedMs.toFixed(0)} ms (at most ${mostStandstillMs})`);
broken ||= openedMs > mostStandstillMs;
const middle = Date.UTC(2031, 0, 6);
for (const [name, days] of [
  ['a day', 1],
  ['a week', 7],
  ['a month', 31],
  ['a year', 366],
] as const) {
  const times = Array.from({ length: rounds }, () =>
    timed(() => reader.read({ fromWall: middle, toWall: middle + days * DAY })),
  );
  const medianMs = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
  console.log(`${name}: ${medianMs.toFixed(1)} ms (at most ${mostMs})`);
  broken ||= medianMs > mostMs;
}
const allMs = timed(() => reader.read({ fromWall: 0, toWall: Date.UTC(2100, 0, 1) }));
console.log(`all ten years at once, which only an export asks for: ${allMs.toFixed(0)} ms`);
reader.close();
const threads = threadsOf(file);
const upkeep = upkeepInThread(threads, log, openTurn());
const kept = openHistory(file, { ...quiet, upkeep, areThreadsAtWork: () => threads.atWork() > 0 });
await kept.remove({ fromWall: 0, toWall: 0 }); // once the file has been looked through
await benchJob('check', kept, () => new Promise((ended) => upkeep({ doing: 'check' }, ended)));
await benchJob('compact', kept, () => new Promise((ended) => kept.forgetRemoved(ended)));
await benchJob(
  'a year, calmly',
  kept,
  async () => (await kept.readCalmly({ fromWall: middle, toWall: middle + 366 * DAY }))?.breaks.length,
);
await benchJob('delete everything', kept, () => kept.remove(everything));
await benchJob('bring it back', kept, () => kept.restoreRemoved());
kept.close();
for (const format of ['csv', 'json'] as const) await benchTransfers(format);
rmSync(folder, { recursive: true });
process.exitCode = broken ? 1 : 0;

/**
 * An export of a long history and its import into a new one, each in its thread, while this thread does what the app's main thread
 * does meanwhile: it keeps a break every tenth of a second.
 */
async function benchTransfers(format: 'csv' | 'json'): Promise<void> {
  const [longFile, newFile, text] = ['long.db', 'new.db', `long.${format}`].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const long = historyIn(longFile);
  long.add(writtenHistory(format === 'csv' ? 9_900 : 6_400, 24)); // both come to some 60 MB
  const transfer = (databaseFile: string, wish: TransferWish) => () =>
    historyTransfers({ threads: threadsOf(databaseFile), wallNow: quiet.wallNow, turn: openTurn() }).start(
      wish,
      () => undefined,
    ).ended;
  await benchJob(
    `export as ${format}`,
    long,
    transfer(longFile, { doing: 'export', file: text, format, range: everything }),
  );
  long.close();
  console.log(`the file has ${(statSync(text).size / 1e6).toFixed(0)} MB`);
  const anew = historyIn(newFile);
  await benchJob(`import of ${format}`, anew, transfer(newFile, { doing: 'import', file: text }));
  anew.close();
  for (const file of [longFile, newFile, text]) rmSync(file);
}

async function benchJob(name: string, store: HistoryStore, start: () => Promise<unknown>): Promise<void> {
  const [record] = tenYears.breaks;
  let last = { at: performance.now(), processor: processorTime() };
  let [longestMs, ownMs] = [0, 0];
  let writeMs = 0;
  let memoryMb = 0;
  let ticks = 0;
  global.gc?.();
  const memoryBeforeMb = process.memoryUsage.rss() / 1e6;
  const timer = setInterval(() => {
    if (ticks % 10 === 0 && record !== undefined)
      writeMs = Math.max(
        writeMs,
        timed(() => store.write([{ type: 'break', record: { ...record, beganWall: Date.UTC(2001, 0, 1) + ticks } }])),
      );
    ticks += 1;
    memoryMb = Math.max(memoryMb, process.memoryUsage.rss() / 1e6);
    const now = { at: performance.now(), processor: processorTime() };
    const tookMs = now.at - last.at - TICK_MS;
    longestMs = Math.max(longestMs, tookMs);
    ownMs = Math.max(ownMs, standstillMs(tookMs, last.processor, now.processor));
    last = now;
  }, TICK_MS);
  const began = performance.now();
  const outcome = await start();
  clearInterval(timer);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${name}: ${JSON.stringify(outcome)} in ${seconds} s; main stood still for ${longestMs.toFixed(0)} ms at most, ${ownMs.toFixed(0)} ms of it by itself ` +
      `(at most ${mostStandstillMs}), and ${writeMs.toFixed(0)} ms for a write; memory ${memoryBeforeMb.toFixed(0)} → ${memoryMb.toFixed(0)} MB`,
  );
  broken ||= ownMs > mostStandstillMs;
}

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

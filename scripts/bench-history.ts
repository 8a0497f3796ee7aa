/**
 * `npm run bench:history`: ten years of history (60,000 breaks and all that belongs to them) in a file, and what it costs to look
 * into it. Ends with 1 where a bound is broken.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DAY } from '../src/core/time/time.ts';
import { historyIn } from '../test/support/history.ts';
import { writtenHistory } from '../test/support/writtenHistory.ts';

/** What a person would notice: a view that takes longer to read, a file that grows larger in ten years. */
const mostMs = 100;
const mostMb = 25;
const rounds = 9;

const folder = mkdtempSync(join(tmpdir(), 'unbrace-bench-'));
const file = join(folder, 'history.db');
const tenYears = writtenHistory(2_500, 24);
const history = historyIn(file);
history.add(tenYears);
history.close();

const mb = statSync(file).size / 1e6;
console.log(`${tenYears.breaks.length} breaks in ten years: ${mb.toFixed(1)} MB (at most ${mostMb})`);
let broken = mb > mostMb;

const reader = historyIn(file);
const openedMs = timed(() => reader.firstWall());
console.log(`opening and checking the file, once a start: ${openedMs.toFixed(0)} ms`);
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
rmSync(folder, { recursive: true });
process.exitCode = broken ? 1 : 0;

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

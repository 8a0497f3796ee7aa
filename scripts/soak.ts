/**
 * `npm run soak [-- --days 7 --minutes 10 --seed 1 --leak NAME --tell]`: virtual days in the real app, and what it holds in the night
 * after each. Ends with 1 where any of it grew after the first day, or where the minutes were too few to tell. `--seed` gives the same
 * days again, `--leak` plants a leak that must be found (soak/leaks.ts; may be given several times), `--tell` says what is done as it
 * is done. Linux only.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DAY, MINUTE } from '../src/core/time/time.ts';
import { SetUpError, secondsSince } from './setup/announce.ts';
import { beginSoak } from './soak/beginSoak.ts';
import { liveDay } from './soak/day.ts';
import { readFigures } from './soak/figures.ts';
import { allowed, grown, LEAST_DAYS, type FigureName, type Figures } from './soak/growth.ts';
import { leaks } from './soak/leaks.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '10' },
    leak: { type: 'string', multiple: true, default: [] },
    tell: { type: 'boolean', default: false },
  },
});
const days = Number(values.days);
const seed = Number(values.seed);
const minutes = Number(values.minutes);
const planted = values.leak.map((name) => {
  const leak = leaks[name];
  if (leak === undefined) throw new SetUpError(`--leak must be one of ${Object.keys(leaks).join(', ')}.`);
  return leak;
});
if (!Number.isInteger(days) || days < 1) throw new SetUpError('--days must be a whole number from 1.');
if (!Number.isInteger(seed)) throw new SetUpError('--seed must be a whole number.');
if (!(minutes > 0)) throw new SetUpError('--minutes must be a number above 0.');

const columns: Readonly<Record<FigureName, string>> = {
  anonymousMiB: 'anonymous',
  proportionalMiB: 'PSS, MiB',
  heapKiB: 'heap, KiB',
  descriptors: 'descriptors',
  timers: 'timers',
  listeners: 'listeners',
  renderers: 'renderers',
  dataKiB: 'data, KiB',
};
/** V8 goes on clearing up after a start for some 45 s; no night is looked at before. */
const START_IS_OVER_MS = MINUTE;
/** Of the app's log, where a day could not be lived. */
const LAST_LINES = 20;
const figureNames = Object.keys(columns) as FigureName[];

const startedAt = Date.now();
const { app, person, beginsWall, logLines, end } = await beginSoak({ days, seed });
try {
  console.log(`${days} days, seed ${seed}`);
  console.log(row('night after', ...figureNames.map((name) => columns[name]), 'lived'));
  const lived: Figures[] = [];
  for (let day = 0; day < days && hasTimeFor(day, minutes * MINUTE); day++) {
    const beganAt = Date.now();
    const { reminders, left } = await liveDay(person, beginsWall + day * DAY, (what) => {
      if (values.tell) console.log(`  ${secondsSince(startedAt)} s: ${what}`);
    });
    for (const leak of planted) await leak(app);
    await wait(Math.max(0, app.startedAt + START_IS_OVER_MS - Date.now()));
    const figures = await readFigures(app);
    lived.push(figures);
    const unlived = left > 0 ? `, ${left} not` : '';
    console.log(
      row(
        `day ${day + 1}`,
        ...figureNames.map((name) => shown(name, figures[name])),
        `${reminders} reminders${unlived}, ${secondsSince(beganAt)} s`,
      ),
    );
  }
  judge(lived);
} catch (error) {
  // Nobody can ask it any more in a moment.
  for (const line of logLines().slice(-LAST_LINES)) console.log(`log: ${line}`);
  throw error;
} finally {
  for (const line of complaints()) console.log(`log: ${line}`);
  await end();
}

/** Whether a further day, as long as those before it, is over in time. */
function hasTimeFor(day: number, withinMs: number): boolean {
  const passedMs = Date.now() - startedAt;
  return passedMs + passedMs / Math.max(1, day) <= withinMs;
}

function judge(lived: readonly Figures[]): void {
  console.log(`Lived ${lived.length} of ${days} days in ${secondsSince(startedAt)} s.`);
  if (lived.length < LEAST_DAYS) {
    console.log(`Whether anything grew cannot be said of fewer than ${LEAST_DAYS} days.`);
    if (days >= LEAST_DAYS) process.exitCode = 1;
    return;
  }
  const growth = grown(lived);
  for (const { figure, before, after } of growth) {
    const more = `from ${shown(figure, before)} to ${shown(figure, after)}`;
    console.log(`Grown: ${columns[figure]} ${more} (at most ${allowed[figure]} more)`);
  }
  if (growth.length === 0) console.log('Nothing grew after the first day.');
  else process.exitCode = 1;
}

/** What the app's log has to say beyond news, each once. */
function complaints(): readonly string[] {
  const bad = logLines().flatMap((line) => /\[(?:warn|error)\]\s*(.*)/.exec(line)?.[1] ?? []);
  return [...new Set(bad)];
}

function shown(name: FigureName, value: number): string {
  return value.toFixed(name.endsWith('MiB') ? 1 : 0);
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(12) + cells.map((cell) => cell.padStart(12)).join('');
}

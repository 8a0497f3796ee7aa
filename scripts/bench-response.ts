/**
 * `npm run bench:response [-- --starts 10] [-- --changes 40] [-- --against FOLDER]`: how soon a start answers its first command, beside
 * an empty tray app's start in the same run, and how soon a changed preference is saved and drawn. With `--against`, another
 * checkout that has been built is measured in turns with this one. Linux only. Ends with 1 where a bound is broken.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { askRunningApp } from '../src/platform/commandSocket.ts';
import { launchApp } from '../test/support/launchApp.ts';
import { startStatusNotifierWatcher } from '../test/support/statusNotifierWatcher.ts';
import { electronHere, emptyTrayApp } from './bench/electronHere.ts';
import { median } from './bench/mainMemory.ts';
import { startTime, timesInWords } from './bench/startTime.ts';
import { SetUpError } from './setup/announce.ts';
import { root } from './setup/child.ts';

/** A start may take so many times another checkout's. */
const startBound = 1.1;
/** From the window's call to the answer that it is saved, and to the next frame that draws it. */
const changeBoundMs = 60;
const askEveryMs = 5;

const { values } = parseArgs({
  options: {
    starts: { type: 'string', default: '10' },
    changes: { type: 'string', default: '40' },
    against: { type: 'string' },
  },
});
const starts = Number(values.starts);
const changes = Number(values.changes);
if (!(starts > 0 && changes > 0)) throw new SetUpError('--starts and --changes must be numbers above 0.');
const electron = electronHere();
const checkouts = values.against === undefined ? [root] : [root, resolve(values.against)];

const tray = await startStatusNotifierWatcher();
const empty: number[] = [];
const started = checkouts.map((): number[] => []);
await startOf(root, firstAnswer); // the first app on a fresh desktop takes longer, whichever it is
for (let done = 0; done < starts; done++) {
  empty.push(await startOf(emptyTrayApp, () => tray.nextItem()));
  for (const [index, checkout] of checkouts.entries()) started[index]?.push(await startOf(checkout, firstAnswer));
}
const changed: number[][] = [];
for (const checkout of checkouts) changed.push(await changesIn(checkout));
await tray.close();

console.log(`start of an empty tray app, to its icon   ${timesInWords(empty)}`);
for (const [index] of checkouts.entries()) {
  const name = index === 0 ? 'Unbrace' : 'the other';
  const times = started[index] ?? [];
  console.log(
    `start of ${name}, to its first answer   ${timesInWords(times)}: ${(median(times) / median(empty)).toFixed(2)} times it`,
  );
  console.log(`a preference of ${name} saved and drawn   ${timesInWords(changed[index] ?? [])}`);
}
const [own = NaN, other] = started.map(median);
if (other !== undefined)
  console.log(`Unbrace's start takes ${(own / other).toFixed(2)} times the other's (at most ${String(startBound)})`);
console.log(`a preference is to be saved and drawn within ${String(changeBoundMs)} ms`);
if ((other !== undefined && own / other > startBound) || median(changed[0] ?? []) > changeBoundMs) process.exitCode = 1;

/** Milliseconds until an app's folder, on the Electron at hand, is up. */
function startOf(app: string, isUp: (userData: string) => Promise<unknown>): Promise<number> {
  return startTime({ program: electron, args: [app] }, isUp);
}

async function firstAnswer(userData: string): Promise<void> {
  const status = JSON.stringify({ type: 'status', json: false });
  while ((await askRunningApp(userData, status).catch(() => null)) === null) await wait(askEveryMs);
}

/** Milliseconds that each change took, from the call of the preferences window until it was saved and drawn. */
async function changesIn(checkout: string): Promise<number[]> {
  const app = await launchApp({ appFolder: checkout });
  try {
    await (await (await tray.item()).menu()).click('Preferences…');
    const page = await app.window('preferences');
    await page.getByRole('heading', { name: 'Breaks' }).waitFor();
    return await page.evaluate(async (count) => {
      interface Bridge {
        readonly setPreferences: (change: unknown) => Promise<unknown>;
        readonly on: (notice: 'snapshot', hear: () => void) => () => void;
      }
      const { app: bridge } = globalThis as unknown as { readonly app: Bridge };
      const times: number[] = [];
      for (let done = 0; done < count; done += 1) {
        const told = new Promise<void>((hear) => {
          const stop = bridge.on('snapshot', () => {
            stop();
            hear();
          });
        });
        const calledAt = performance.now();
        await Promise.all([bridge.setPreferences({ snoozeMs: (6 + (done % 2)) * 60_000 }), told]);
        await new Promise((drawn) => requestAnimationFrame(drawn));
        times.push(performance.now() - calledAt);
        await new Promise((rest) => setTimeout(rest, 100));
      }
      return times;
    }, changes);
  } finally {
    await app.kill();
    rmSync(app.userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * `npm run bench:transfer`: the app itself, with its history window open, imports a history of some 60 MB and exports it again. How long
 * its main loop stands still meanwhile; without the time in which anybody on the machine waited for a processor, at most 50 ms. Linux
 * only. Ends with 1 where the bound is broken.
 */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import english from '../assets/locales/en.json' with { type: 'json' };
import { historyTo } from '../src/core/history/historyText.ts';
import type { HistoryRecords, Span } from '../src/core/history/records.ts';
import { DAY, MINUTE } from '../src/core/time/time.ts';
import { pasteIntoFileDialog } from '../test/support/fileDialog.ts';
import { inMain } from '../test/support/inMain.ts';
import { launchApp, type RunningApp } from '../test/support/launchApp.ts';
import { startStatusNotifierWatcher } from '../test/support/statusNotifierWatcher.ts';
import { createUserData, removeUserData } from '../test/support/userData.ts';
import { writtenHistory } from '../test/support/writtenHistory.ts';

const mostStandstillMs = 50;
/** No import takes what is yet to come. */
const EARLIER_MS = 25 * 365 * DAY;
/** They come to some 60 MB: a file may have 64. */
const DAYS = 6_400;

interface Watched {
  readonly standstills: () => { readonly longestMs: number; readonly ownMs: number };
}

/** Runs in the main process: measures anew how long its loop stands still, and for how long of that the machine is not to blame. */
function watchLoop(): void {
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
  const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const read = (): { readonly at: number; readonly workedMs: number; readonly scarceMs: number } => ({
    at: performance.now(),
    workedMs: Number(textOf('/proc/self/schedstat').split(' ')[0]) / 1e6,
    scarceMs: Number(/^some .*total=(\d+)/.exec(textOf('/proc/pressure/cpu'))?.[1] ?? 0) / 1e3,
  });
  let last = read();
  let [longestMs, ownMs] = [0, 0];
  const timer = setInterval(() => {
    const now = read();
    const tookMs = now.at - last.at;
    longestMs = Math.max(longestMs, tookMs);
    ownMs = Math.max(ownMs, now.workedMs - last.workedMs, tookMs - (now.scarceMs - last.scarceMs));
    last = now;
  }, 5);
  const standstills = (): { readonly longestMs: number; readonly ownMs: number } => {
    clearInterval(timer);
    return { longestMs, ownMs };
  };
  Object.assign(globalThis, { standstills });
}

const userData = createUserData();
const file = join(userData, 'long.json');
writeFileSync(file, [...historyTo('json', longAgo(writtenHistory(DAYS, 24)))].join(''));
const tray = await startStatusNotifierWatcher();
const app = await launchApp({ userData, files: { 'preferences.json': { safetyTextRead: true } } });
try {
  await (await (await tray.item()).menu()).click(english['tray.history']);
  const page = await app.window('history');
  await page.getByRole('tab').last().click();
  console.log(`a file of ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  await job(app, page, 'import', 'records added', async () => {
    await page.getByRole('button', { name: english['history.import.choose'] }).click();
    await pasteIntoFileDialog(english['history.import.title'], file);
  });
  await job(app, page, 'export', 'History exported.', async () => {
    await page.getByRole('button', { name: english['history.export.json'] }).click();
    await pasteIntoFileDialog(english['history.export.json'], join(userData, 'out.json'), 'save');
  });
} finally {
  await app.kill();
  await tray.close();
  removeUserData(userData);
}

/**
 * @param outcome what the window says in the end
 * @param begin until its dialog has closed: GTK draws that on the main thread, and nothing of ours can change it
 */
async function job(
  app: RunningApp,
  page: Page,
  name: string,
  outcome: string,
  begin: () => Promise<void>,
): Promise<void> {
  await begin();
  await inMain(app, watchLoop);
  const beganAt = performance.now();
  await page.getByText(outcome).waitFor({ timeout: 5 * MINUTE });
  const { longestMs, ownMs } = await inMain(app, () => (globalThis as unknown as Watched).standstills());
  console.log(
    `${name}: ${((performance.now() - beganAt) / 1e3).toFixed(1)} s; the main loop stood still for ${longestMs.toFixed(0)} ms at most, ` +
      `${ownMs.toFixed(0)} ms of it by itself (at most ${String(mostStandstillMs)})`,
  );
  if (ownMs > mostStandstillMs) process.exitCode = 1;
}

function longAgo({ breaks, absences, deskBlocks, holds, hearts, selfChecks }: HistoryRecords): HistoryRecords {
  const earlier = <Kept extends Span>(record: Kept): Kept => ({
    ...record,
    beganWall: record.beganWall - EARLIER_MS,
    endedWall: record.endedWall - EARLIER_MS,
  });
  return {
    breaks: breaks.map((record) => ({ ...earlier(record), askedWall: null })),
    absences: absences.map(earlier),
    deskBlocks: deskBlocks.map(earlier),
    holds: holds.map(earlier),
    hearts: hearts.map(earlier),
    selfChecks: selfChecks.map(earlier),
  };
}

/**
 * Whoever closes a file that SQLite has open in the same process takes SQLite's hold on it (https://sqlite.org/howtocorrupt.html, 2.2): a
 * file dialog does, when it looks what is in the history's folder. Another program then clears the history's log away, as the last to use it.
 * At the app's end the log goes as well, and nothing may bring it back.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { HistoryWrite } from '../../../src/app/history/historyPort.ts';
import type { RunningTransfer } from '../../../src/app/history/transferPort.ts';
import type { BreakRecord } from '../../../src/core/history/records.ts';
import { historyTo } from '../../../src/core/history/historyText.ts';
import { openHistory } from '../../../src/platform/history/historyDatabase.ts';
import { companions, logOf } from '../../../src/platform/history/historyFile.ts';
import { openHistoryThreads, upkeepInThread } from '../../../src/platform/history/historyThread.ts';
import { historyTransfers } from '../../../src/platform/history/historyTransfers.ts';
import { loadSqlite } from '../../../src/platform/history/sqlite.ts';
import { openTurn } from '../../../src/platform/history/upkeepInTurn.ts';
import { bundled } from '../../support/bundled.ts';
import { byReason, count, everything, quietLog, recordsOf } from '../../support/history.ts';
import { ownHistoryPlace } from '../../support/ownHistoryPlace.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

const place = ownHistoryPlace();
const days = writtenHistory(30, 6);
const more = writtenHistory(33, 6);
const [first] = days.breaks as readonly [BreakRecord];
const script = await bundled('src/platform/history/historyWorker.ts');
const added = { ...first, beganWall: 1_000, endedWall: 61_000 };

/** @returns the last line of what another program says that opens the history, asks that, and closes it again */
function elsewhere(sql: string): string {
  const asks = `const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync(process.argv[1]);
    console.log(Object.values(database.prepare(process.argv[2]).get()).join());
    database.close();`;
  return execFileSync(process.execPath, ['--no-warnings', '-e', asks, place.file, sql], { encoding: 'utf8' }).trim();
}

/** Another program clears the log away: it takes itself for the last one that has the history open. */
function clearLogAway(): void {
  for (const ending of ['', ...companions]) closeSync(openSync(place.file + ending, 'r'));
  expect(elsewhere('SELECT COUNT(*) FROM breaks')).toBe(String(days.breaks.length));
  expect(existsSync(logOf(place.file))).toBe(false);
}

/** The history as the app has it, with its threads; it is looked through already. */
async function openedWithThreads() {
  const turn = openTurn();
  const threads = openHistoryThreads({
    ...{ script, databaseFile: place.file, log: quietLog },
    mayOpen: () => history.whyNotKept() !== 'busy',
  });
  const history = openHistory(place.file, {
    ...{ openSqlite: loadSqlite(quietLog), log: quietLog, wallNow: Date.now, onDamaged: () => undefined },
    upkeep: upkeepInThread(threads, quietLog, turn),
    areThreadsAtWork: () => threads.atWork() > 0,
  });
  await history.remove({ fromWall: 0, toWall: 0 }); // had its turn after the look
  history.add(days);
  const transfers = historyTransfers({ threads, wallNow: () => Date.UTC(2100, 0, 1), turn });
  return { history, threads, transfers, turn };
}

// Windows has no POSIX locks: nobody can take SQLite's hold on a file there.
const itOnPosix = it.skipIf(process.platform === 'win32');
const lived: HistoryWrite = { type: 'break', record: added };

itOnPosix('what is lived after the log was cleared away is kept, and other programs find it at once', async () => {
  const { history } = await openedWithThreads();
  clearLogAway();
  expect(history.write([lived])).toBe('kept');
  expect(elsewhere('SELECT COUNT(*) FROM breaks')).toBe(String(days.breaks.length + 1));
  expect(existsSync(logOf(place.file))).toBe(true); // held again
  history.close();
  expect(elsewhere('PRAGMA integrity_check')).toBe('ok');
  expect(byReason(recordsOf(place.opened()))).toEqual(byReason({ ...days, breaks: [added, ...days.breaks] }));
});

itOnPosix('an import that waited for its turn meanwhile adds all its records', async () => {
  const { history, threads, transfers, turn } = await openedWithThreads();
  const file = join(place.folder, 'more.json');
  writeFileSync(file, [...historyTo('json', more)].join(''));
  const endTurn = await new Promise<() => void>((begin) => turn(begin));
  const { ended } = transfers.start({ doing: 'import', file }, () => undefined);
  clearLogAway();
  endTurn();
  expect(threads.atWork()).toBe(1);
  expect(existsSync(logOf(place.file))).toBe(true); // held again before the thread opens it
  expect(await ended).toMatchObject({ type: 'imported', added: count(more) - count(days) });
  history.close();
  expect(elsewhere('PRAGMA integrity_check')).toBe('ok');
  expect(count(recordsOf(place.opened()))).toBe(count(more));
});

itOnPosix(
  'while a thread is at work on the log that was cleared away, nothing is written and no other thread begins',
  async () => {
    const { history, threads, transfers } = await openedWithThreads();
    const wish = { doing: 'export', format: 'csv', range: everything } as const;
    const exported = await new Promise<RunningTransfer>((resolve) => {
      const running = transfers.start({ ...wish, file: join(place.folder, 'one.csv') }, () => resolve(running));
    });
    clearLogAway();
    expect(threads.atWork()).toBe(1);
    expect(history.write([lived])).toBe('later');
    expect(history.read(everything)).toBeNull();
    const another = transfers.start({ ...wish, file: join(place.folder, 'another.csv') }, () => undefined);
    expect(threads.atWork()).toBe(1);
    expect(await another.ended).toEqual({ type: 'failed', because: 'history' });
    await exported.ended;
    expect(history.write([lived])).toBe('kept');
    history.close();
    expect(elsewhere('PRAGMA integrity_check')).toBe('ok');
    expect(count(recordsOf(place.opened()))).toBe(count(days) + 1);
  },
);

it('once the history is closed nothing opens it again, though an import waits for its turn and something is still to be kept', async () => {
  const { history, threads, transfers, turn } = await openedWithThreads();
  const endTurn = await new Promise<() => void>((begin) => turn(begin));
  const { ended } = transfers.start({ doing: 'import', file: join(place.folder, 'more.json') }, () => undefined);
  history.close();
  endTurn();
  expect(threads.atWork()).toBe(0);
  expect(await ended).toEqual({ type: 'failed', because: 'history' });
  expect(history.write([lived])).toBe('later'); // it stays in its file until the next start
  expect(existsSync(logOf(place.file))).toBe(false);
});

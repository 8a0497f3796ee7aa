/**
 * Whoever closes a file that SQLite has open in the same process takes SQLite's hold on it (https://sqlite.org/howtocorrupt.html, 2.2): a
 * file dialog does, when it looks what is in the history's folder. Another program then clears the history's log away, as the last to use it.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { HistoryStore } from '../../../src/app/history/historyPort.ts';
import type { BreakRecord } from '../../../src/core/history/records.ts';
import { historyTo } from '../../../src/core/history/historyText.ts';
import { companions } from '../../../src/platform/history/historyFile.ts';
import { openHistoryThreads } from '../../../src/platform/history/historyThread.ts';
import { historyTransfers } from '../../../src/platform/history/historyTransfers.ts';
import { openTurn } from '../../../src/platform/history/upkeepInTurn.ts';
import { bundled } from '../../support/bundled.ts';
import { byReason, count, quietLog, recordsOf } from '../../support/history.ts';
import { ownHistoryPlace } from '../../support/ownHistoryPlace.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

const place = ownHistoryPlace();
const days = writtenHistory(3, 6);
const more = writtenHistory(30, 6);
const [first] = days.breaks as readonly [BreakRecord];
const added = { ...first, beganWall: 1_000, endedWall: 61_000 };

/** @returns the last line of what another program says that opens the history, asks that, and closes it again */
function elsewhere(sql: string): string {
  const asks = `const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync(process.argv[1]);
    console.log(Object.values(database.prepare(process.argv[2]).get()).join());
    database.close();`;
  return execFileSync(process.execPath, ['--no-warnings', '-e', asks, place.file, sql], { encoding: 'utf8' }).trim();
}

/** @returns a history whose log another program has cleared away */
function forsaken(): HistoryStore {
  const history = place.opened();
  history.add(days);
  for (const ending of ['', ...companions]) closeSync(openSync(place.file + ending, 'r'));
  expect(elsewhere('SELECT COUNT(*) FROM breaks')).toBe(String(days.breaks.length));
  expect(existsSync(`${place.file}-wal`)).toBe(false);
  return history;
}

it('what is lived after the log was cleared away is kept, and other programs find it at once', () => {
  const history = forsaken();
  expect(history.write([{ type: 'break', record: added }])).toBe('kept');
  expect(elsewhere('SELECT COUNT(*) FROM breaks')).toBe(String(days.breaks.length + 1));
  expect(existsSync(`${place.file}-wal`)).toBe(true); // held again
  history.close();
  expect(elsewhere('PRAGMA integrity_check')).toBe('ok');
  expect(byReason(recordsOf(place.opened()))).toEqual(byReason({ ...days, breaks: [added, ...days.breaks] }));
});

it('an import after the log was cleared away adds all its records', async () => {
  const history = forsaken();
  const script = await bundled('src/platform/history/historyWorker.ts');
  const threads = openHistoryThreads({ script, databaseFile: place.file, log: quietLog });
  const file = join(place.folder, 'more.json');
  writeFileSync(file, [...historyTo('json', more)].join(''));
  expect(history.write([{ type: 'break', record: added }])).toBe('kept');
  const transfers = historyTransfers({ threads, wallNow: () => Date.UTC(2100, 0, 1), turn: openTurn() });
  const { ended } = transfers.start({ doing: 'import', file }, () => undefined);
  expect(await ended).toMatchObject({ type: 'imported', added: count(more) - count(days) });
  expect(threads.atWork()).toBe(0);
  history.close();
  expect(elsewhere('PRAGMA integrity_check')).toBe('ok');
  expect(count(recordsOf(place.opened()))).toBe(count(more) + 1);
});

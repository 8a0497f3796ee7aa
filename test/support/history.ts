/** A history for tests: the real one, in a database that is in memory or in a file of the test's own. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryStore } from '../../src/app/history/historyPort.ts';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import { openHistory } from '../../src/platform/history/historyDatabase.ts';
import type { DamagedHistory } from '../../src/platform/history/historyFile.ts';
import { doUpkeep, keepUp, type RunUpkeep } from '../../src/platform/history/historyUpkeep.ts';
import { loadSqlite, type OpenSqlite } from '../../src/platform/history/sqlite.ts';

export const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const everything = { fromWall: -8.64e15, toWall: 8.64e15 };

export function historyInMemory(): HistoryStore {
  return historyIn(':memory:');
}

/** The history in a file, kept in order at once instead of in a thread; what it told of damage is added to `damages`. */
export function historyIn(file: string, damages: DamagedHistory[] = []): HistoryStore {
  const onDamaged = (found: DamagedHistory): void => void damages.push(found);
  const load = loadSqlite(quietLog);
  if (load === null) throw new Error('There is no SQLite.');
  let inMemory: DatabaseSync | null = null;
  const openSqlite: OpenSqlite = (path, options) => {
    const opened = load(path, options);
    if (path === ':memory:') inMemory = opened; // no other connection would see it
    return opened;
  };
  const upkeep: RunUpkeep = (job, ended) => {
    ended(
      inMemory === null
        ? keepUp(job, { databaseFile: file, openSqlite, log: quietLog })
        : doUpkeep(job, inMemory, quietLog),
    );
  };
  return openHistory(file, {
    openSqlite,
    log: quietLog,
    wallNow: Date.now,
    onDamaged,
    upkeep,
    areThreadsAtWork: () => false,
  });
}

/** @throws where nothing is kept */
export function recordsOf(history: HistoryStore): HistoryRecords {
  const records = history.read(everything);
  if (records === null) throw new Error(`There is no history: ${String(history.whyNotKept())}`);
  return records;
}

/** How many records there are. */
export function count({ breaks, absences, deskBlocks, holds, hearts, selfChecks }: HistoryRecords): number {
  return [breaks, absences, deskBlocks, holds, hearts, selfChecks].reduce((sum, kept) => sum + kept.length, 0);
}

/** Of two holds that began together, which one comes first means nothing. */
export function byReason(records: HistoryRecords): HistoryRecords {
  const holds = records.holds.toSorted((a, b) => a.beganWall - b.beganWall || a.reason.localeCompare(b.reason));
  return { ...records, holds };
}

/** What a dying disk leaves: a page of nonsense. @param page from 1, as SQLite counts */
export function damagePage(file: string, page: number): void {
  const bytes = Buffer.alloc(4096, 0xa5);
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, (page - 1) * bytes.length);
  closeSync(handle);
}

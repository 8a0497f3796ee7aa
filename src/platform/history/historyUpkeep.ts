/**
 * What keeps the history's file in order, or takes much out of it, and may take long. It is done in a thread of its own (historyWorker.ts), with a connection of
 * its own, so that nothing else waits for it.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../app/ports.ts';
import type { RecordList } from '../../core/history/foundRecords.ts';
import type { HistoryRange } from '../../core/history/records.ts';
import { isDamage, openForJob } from './historyFile.ts';
import { insertRecords } from './historyInsert.ts';
import { dropRemoved, moveAway, moveBack } from './historyRemoval.ts';
import { inTransaction } from './historyTransaction.ts';
import { moveOldCheckIns, type OldCheckIns } from './oldCheckIns.ts';
import type { OpenSqlite } from './sqlite.ts';

export type UpkeepJob =
  /** Looks through all of the file, and compacts it where that is left from before. */
  | { readonly doing: 'check' }
  /** What was removed leaves no trace on the disk, and the file becomes as small as it can be. */
  | { readonly doing: 'compact' }
  | { readonly doing: 'moveOldCheckIns'; readonly old: OldCheckIns }
  /** @see moveAway */
  | {
      readonly doing: 'remove';
      readonly range: HistoryRange;
      readonly only: RecordList | null;
      readonly anew: boolean;
    }
  /** @see moveBack */
  | { readonly doing: 'restore' };

/** `moved`: so many records were removed, or brought back. */
export type UpkeepOutcome = 'done' | 'damaged' | 'failed' | { readonly moved: number };

/** Has it done, and says what came of it, perhaps at once. */
export type RunUpkeep = (job: UpkeepJob, ended: (outcome: UpkeepOutcome) => void) => void;

export interface UpkeepDeps {
  readonly databaseFile: string;
  readonly openSqlite: OpenSqlite;
  readonly log: Log;
}

/** Never throws. */
export function keepUp(job: UpkeepJob, { databaseFile, openSqlite, log }: UpkeepDeps): UpkeepOutcome {
  try {
    const database = openForJob(databaseFile, openSqlite);
    try {
      return doUpkeep(job, database, log);
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    log.error(`history: could not ${job.doing}`, error);
    return 'failed';
  }
}

/** @throws what SQLite says */
export function doUpkeep(job: UpkeepJob, database: DatabaseSync, log: Log): UpkeepOutcome {
  switch (job.doing) {
    case 'check':
      if (database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok') return 'damaged';
      if (lastRemoval(database) !== null) compact(database);
      return 'done';
    case 'compact':
      compact(database);
      return 'done';
    case 'moveOldCheckIns':
      moveOldCheckIns(job.old, { add: (records) => insertRecords(database, records), log });
      return 'done';
    case 'remove':
      return moved(database, moveAway(database, job.range, job.only, job.anew));
    case 'restore':
      return moved(database, moveBack(database));
  }
}

/** The log is emptied here, or the main thread would have to, at its next write. */
function moved(database: DatabaseSync, count: number): UpkeepOutcome {
  database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  return { moved: count };
}

/**
 * What was deleted is overwritten, but SQLite may have moved it about before; and the log has it until it is emptied.
 * @throws what SQLite says
 */
function compact(database: DatabaseSync): void {
  const last = lastRemoval(database);
  inTransaction(database, () => {
    dropRemoved(database);
  });
  database.exec('VACUUM');
  // What is removed meanwhile is still to be compacted.
  database.prepare('DELETE FROM removals WHERE number <= ?').run(last);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function lastRemoval(database: DatabaseSync): number | null {
  const { last } = database.prepare('SELECT MAX(number) AS last FROM removals').get() ?? {};
  return typeof last === 'number' ? last : null;
}

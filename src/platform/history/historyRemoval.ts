/**
 * Removing records, and bringing them back. What is removed waits in tables of its own in the same file, so each step is done as a whole or
 * not at all. It waits for no longer than this run of the app: what an earlier one left is compacted away (historyUpkeep.ts).
 */
import type { DatabaseSync } from 'node:sqlite';
import type { RecordList } from '../../core/history/foundRecords.ts';
import type { HistoryRange } from '../../core/history/records.ts';
import { inRange } from './historyRead.ts';
import { historyTables } from './historyTables.ts';
import { inTransaction } from './historyTransaction.ts';

const names = Object.values(historyTables).map(({ name }) => name);

/**
 * Removes what began in the range. How many records that were.
 * @param only of one kind alone; null: of all
 * @param anew nothing is to be brought back with it: what still waits of an earlier run goes
 * @throws what SQLite says; nothing is removed then
 */
export function moveAway(
  database: DatabaseSync,
  { fromWall, toWall }: HistoryRange,
  only: RecordList | null,
  anew: boolean,
): number {
  return inTransaction(database, () => {
    if (anew) dropRemoved(database);
    let count = 0;
    for (const name of only === null ? names : [historyTables[only].name]) {
      const from = `FROM ${name} WHERE`;
      database.exec(`CREATE TABLE IF NOT EXISTS removed_${name} AS SELECT * ${from} FALSE`);
      database.prepare(`INSERT INTO removed_${name} SELECT * ${from} ${inRange}`).run(fromWall, toWall);
      count += Number(database.prepare(`DELETE ${from} ${inRange}`).run(fromWall, toWall).changes);
    }
    if (count > 0) database.exec('INSERT INTO removals DEFAULT VALUES');
    else if (anew) dropRemoved(database);
    return count;
  });
}

/** Brings back all that waits. How many records that were. @throws what SQLite says; all waits on then */
export function moveBack(database: DatabaseSync): number {
  return inTransaction(database, () => {
    let count = 0;
    for (const name of names) {
      if (!isThere(database, `removed_${name}`)) continue;
      const back = database.prepare(`INSERT OR IGNORE INTO ${name} SELECT * FROM removed_${name}`);
      count += Number(back.run().changes);
    }
    dropRemoved(database);
    return count;
  });
}

/** Nothing of what was removed can be brought back any more. @throws what SQLite says */
export function dropRemoved(database: DatabaseSync): void {
  for (const name of names) database.exec(`DROP TABLE IF EXISTS removed_${name}`);
}

function isThere(database: DatabaseSync, table: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
}

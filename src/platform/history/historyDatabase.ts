import type { DatabaseSync } from 'node:sqlite';
import type { HistoryStore } from '../../app/history/historyPort.ts';
import type { HistoryRange } from '../../core/history/records.ts';
import { connectHistory, type Attempt, type HistoryDeps } from './historyConnection.ts';
import { insertRecords } from './historyInsert.ts';
import { inRange, readRecords } from './historyRead.ts';
import { historyTables } from './historyTables.ts';
import { inTransaction } from './historyTransaction.ts';
import { writeSound } from './historyWriting.ts';
import type { OpenSqlite } from './sqlite.ts';

/** The history in an SQLite file. Without SQLite nothing is kept. See docs/HISTORY.md for the tables. */
export function openHistory(
  file: string,
  { openSqlite, ...deps }: Omit<HistoryDeps, 'openSqlite'> & { readonly openSqlite: OpenSqlite | null },
): HistoryStore {
  if (openSqlite === null) return noHistory;
  const { attempt, use, followPath, whyNotKept, isBeingChecked, close } = connectHistory(file, { ...deps, openSqlite });
  /** As `attempt`; but while the file is looked through it waits. */
  const change = <Answer>(what: string, act: (database: DatabaseSync) => Answer): Attempt<Answer> =>
    whyNotKept() === null && isBeingChecked() ? { done: false, later: true } : attempt(what, act);
  /** As `change`; null where that failed. */
  const changed = <Answer>(what: string, act: (database: DatabaseSync) => Answer): Answer | null => {
    const tried = change(what, act);
    return tried.done ? tried.answer : null;
  };

  return {
    followPath,
    whyNotKept,
    close,
    write(writes) {
      const tried = change('keep what was lived', (database) =>
        inTransaction(database, () => {
          for (const write of writes) writeSound(database, write, deps.log);
        }),
      );
      return tried.done ? 'kept' : tried.later ? 'later' : 'refused';
    },

    read: (range) => use('read', (database) => readRecords(database, range)),
    firstWall: () =>
      use('find the first record', (database) => {
        const firsts = tables.map(({ name }) => `SELECT MIN(began_wall) AS wall FROM ${name}`).join(' UNION ALL ');
        const { wall } = database.prepare(`SELECT MIN(wall) AS wall FROM (${firsts})`).get() ?? {};
        return typeof wall === 'number' ? wall : null;
      }),

    add: (records) => changed('add records', (database) => insertRecords(database, records)),
    remove: (range) =>
      changed('remove records', (database) => inTransaction(database, () => moveAway(database, range))),
    restoreRemoved: () => changed('restore records', (database) => inTransaction(database, () => moveBack(database))),
    forgetRemoved(ended) {
      if (!attempt('forget what was removed', dropRemoved).done) {
        ended(false);
        return;
      }
      deps.upkeep({ doing: 'compact' }, (outcome) => {
        ended(outcome === 'done');
      });
    },
  };
}

const tables = Object.values(historyTables);

const noHistory: HistoryStore = {
  followPath: () => undefined,
  whyNotKept: () => 'noSqlite',
  close: () => undefined,
  write: () => 'refused',
  read: () => null,
  firstWall: () => null,
  add: () => null,
  remove: () => null,
  restoreRemoved: () => false,
  forgetRemoved(ended) {
    ended(true);
  },
};

/**
 * What is removed waits in temporary tables, which SQLite keeps in a nameless file and which go with the connection: a
 * crash in between leaves it removed. What was removed before and still waits goes on waiting with it.
 */
function moveAway(database: DatabaseSync, { fromWall, toWall }: HistoryRange): number {
  let count = 0;
  for (const { name } of tables) {
    const from = `FROM main.${name} WHERE`;
    database.exec(`CREATE TEMP TABLE IF NOT EXISTS removed_${name} AS SELECT * ${from} FALSE`);
    database.prepare(`INSERT INTO temp.removed_${name} SELECT * ${from} ${inRange}`).run(fromWall, toWall);
    count += Number(database.prepare(`DELETE ${from} ${inRange}`).run(fromWall, toWall).changes);
  }
  if (count > 0) database.exec('INSERT INTO removals DEFAULT VALUES');
  return count;
}

function moveBack(database: DatabaseSync): boolean {
  if (database.prepare(`SELECT 1 FROM temp.sqlite_schema LIMIT 1`).get() === undefined) return false;
  let waited = false;
  for (const { name } of tables) {
    waited ||= database.prepare(`SELECT 1 FROM temp.removed_${name} LIMIT 1`).get() !== undefined;
    database.exec(`INSERT OR IGNORE INTO main.${name} SELECT * FROM temp.removed_${name}`);
  }
  dropRemoved(database);
  return waited;
}

function dropRemoved(database: DatabaseSync): void {
  for (const { name } of tables) database.exec(`DROP TABLE IF EXISTS temp.removed_${name}`);
}

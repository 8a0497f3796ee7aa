/** The history in an SQLite file. Without SQLite nothing is kept. See docs/HISTORY.md for the tables. */
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryStore } from '../../app/history/historyPort.ts';
import { connectHistory, type Attempt, type HistoryDeps } from './historyConnection.ts';
import { insertRecords } from './historyInsert.ts';
import { readInSteps, readRecords } from './historyRead.ts';
import { historyTables } from './historyTables.ts';
import { inTransaction } from './historyTransaction.ts';
import type { UpkeepJob } from './historyUpkeep.ts';
import { writeSound } from './historyWriting.ts';
import type { OpenSqlite } from './sqlite.ts';

export function openHistory(
  file: string,
  { openSqlite, ...deps }: Omit<HistoryDeps, 'openSqlite'> & { readonly openSqlite: OpenSqlite | null },
): HistoryStore {
  if (openSqlite === null) return noHistory;
  const { attempt, use, whyNotKept, beside, isAtWork, close } = connectHistory(file, {
    ...deps,
    openSqlite,
  });
  /** Whether something may have been removed that can be brought back. */
  let waits = false;
  /** As `attempt`; but while the file is worked on beside, it waits. */
  const change = <Answer>(what: string, act: (database: DatabaseSync) => Answer): Attempt<Answer> =>
    whyNotKept() === null && isAtWork() ? { done: false, later: true } : attempt(what, act);
  /** How many records it moved; null where that failed. */
  const moved = (job: UpkeepJob): Promise<number | null> =>
    new Promise((resolve) => {
      beside(job, (outcome) => {
        resolve(typeof outcome === 'object' ? outcome.moved : null);
      });
    });

  return {
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
    readCalmly: (range) => readInSteps(use, range),
    firstWall: () =>
      use('find the first record', (database) => {
        const firsts = tables.map(({ name }) => `SELECT MIN(began_wall) AS wall FROM ${name}`).join(' UNION ALL ');
        const { wall } = database.prepare(`SELECT MIN(wall) AS wall FROM (${firsts})`).get() ?? {};
        return typeof wall === 'number' ? wall : null;
      }),

    add(records) {
      const tried = change('add records', (database) => insertRecords(database, records));
      return tried.done ? tried.answer : null;
    },
    async remove(range, only = null) {
      const anew = !waits;
      waits = true;
      const count = await moved({ doing: 'remove', range, only, anew });
      if (anew && (count ?? 0) === 0) waits = false;
      return count;
    },
    async restoreRemoved() {
      if (!waits) return false;
      const count = await moved({ doing: 'restore' });
      if (count !== null) waits = false;
      return count === null ? null : count > 0;
    },
    forgetRemoved(ended) {
      waits = false;
      beside({ doing: 'compact' }, (outcome) => {
        ended(outcome === 'done');
      });
    },
  };
}

const tables = Object.values(historyTables);

const noHistory: HistoryStore = {
  whyNotKept: () => 'noSqlite',
  close: () => undefined,
  write: () => 'refused',
  read: () => null,
  readCalmly: () => Promise.resolve(null),
  firstWall: () => null,
  add: () => null,
  remove: () => Promise.resolve(null),
  restoreRemoved: () => Promise.resolve(false),
  forgetRemoved(ended) {
    ended(true);
  },
};

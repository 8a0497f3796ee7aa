/**
 * Adds the records of a text, all or none. They are gathered in tables that only this connection knows, in a file of SQLite's own, so
 * the history is locked no longer than it takes to copy them.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { FoundRecord, HistoryFileProblem, RecordList } from '../../core/history/foundRecords.ts';
import { historyOf } from '../../core/history/historyText.ts';
import { inserterInto } from './historyInsert.ts';
import { historyTables } from './historyTables.ts';
import { inTransaction } from './historyTransaction.ts';
import { isBusy } from './sqliteTroubles.ts';
import type { GoOn } from './historyThreadMessages.ts';

export type Imported =
  { readonly added: number; readonly known: number; readonly trial?: unknown } | HistoryFileProblem;

/**
 * @param parts the text; `goOn` is told by whoever gives them how far they are
 * @throws what SQLite says, or what `parts` and `goOn` throw; nothing is added then
 */
export function importHistory(database: DatabaseSync, parts: Iterable<string>, nowWall: number, goOn: GoOn): Imported {
  const lists = Object.keys(historyTables) as RecordList[];
  for (const list of lists)
    database.exec(`CREATE TEMP TABLE ${gathered(list)} AS SELECT * FROM main.${historyTables[list].name} WHERE FALSE`);
  let count = 0;
  database.exec('BEGIN'); // of the gathered alone, which nobody else sees
  const gather = gatherer(database);
  let beside: { readonly trial?: unknown } = {};
  const reading = historyOf(parts, nowWall, (trial) => {
    beside = { trial };
  });
  let next = reading.next();
  for (; next.done !== true; next = reading.next()) {
    gather(next.value);
    count += 1;
  }
  if (next.value !== null) return next.value;
  database.exec('COMMIT');
  goOn(1);
  const added = onceFree(goOn, () =>
    inTransaction(database, () => lists.reduce((sum, list) => sum + copied(database, list), 0)),
  );
  database.exec('PRAGMA wal_checkpoint(PASSIVE)'); // or the main thread would have to, at its next write
  return { added, known: count - added, ...beside };
}

/** A transaction waits for whoever holds the history about a second (historyFile.ts); this often, so that it can be cancelled meanwhile. */
const MOST_TRIES = 20;

/** @throws what `act` throws, in the end also that the history is not free */
function onceFree<Answer>(goOn: GoOn, act: () => Answer): Answer {
  for (let tries = 1; ; tries += 1) {
    try {
      return act();
    } catch (error) {
      if (!isBusy(error) || tries === MOST_TRIES) throw error;
      goOn(1);
    }
  }
}

function gathered(list: RecordList): string {
  return `temp.gathered_${historyTables[list].name}`;
}

function gatherer(database: DatabaseSync): (found: FoundRecord) => void {
  const into = <List extends RecordList>(list: List) =>
    inserterInto(database, { ...historyTables[list], name: gathered(list) });
  const [breaks, absences, deskBlocks] = [into('breaks'), into('absences'), into('deskBlocks')];
  const [holds, hearts, selfChecks] = [into('holds'), into('hearts'), into('selfChecks')];
  return (found) => {
    if (found.list === 'breaks') breaks(found.record);
    else if (found.list === 'absences') absences(found.record);
    else if (found.list === 'deskBlocks') deskBlocks(found.record);
    else if (found.list === 'holds') holds(found.record);
    else if (found.list === 'hearts') hearts(found.record);
    else selfChecks(found.record);
  };
}

/** How many of them were new. */
function copied(database: DatabaseSync, list: RecordList): number {
  const { name, columns } = historyTables[list];
  const names = columns.join(', ');
  const copy = database.prepare(
    `INSERT INTO main.${name} (${names}) SELECT ${names} FROM ${gathered(list)} WHERE TRUE ON CONFLICT DO NOTHING`,
  );
  return Number(copy.run().changes);
}

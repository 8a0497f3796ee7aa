/** Records into their tables, and which of them were new. */
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryRecords } from '../../core/history/records.ts';
import { historyTables, type HistoryTable } from './historyTables.ts';
import { inTransaction } from './historyTransaction.ts';

/** What becomes of a record whose beginning is known already. */
type OnConflict = 'DO NOTHING' | 'DO UPDATE SET ended_wall = excluded.ended_wall';

/** Whether the record was new. @throws when the record is not of its table's types */
export function insertRecord<Kept>(
  database: DatabaseSync,
  table: HistoryTable<Kept>,
  record: Kept,
  onConflict: OnConflict = 'DO NOTHING',
): boolean {
  return inserterInto(database, table, onConflict)(record);
}

/** How many of the records were new; all are inserted or none. @throws as `insertRecord` */
export function insertRecords(database: DatabaseSync, records: HistoryRecords): number {
  return insertAll(database, records, (insert) => insert());
}

/** As `insertRecords`, but leaves out what damage has made senseless: each record that its table's checks refuse. */
export function insertSound(database: DatabaseSync, records: HistoryRecords): number {
  return insertAll(database, records, (insert) => {
    try {
      return insert();
    } catch {
      return false;
    }
  });
}

function insertAll(
  database: DatabaseSync,
  records: HistoryRecords,
  attempt: (insert: () => boolean) => boolean,
): number {
  const countNew = <Kept>(table: HistoryTable<Kept>, kept: readonly Kept[]): number => {
    const insert = inserterInto(database, table);
    return kept.filter((record) => attempt(() => insert(record))).length;
  };
  return inTransaction(
    database,
    () =>
      countNew(historyTables.breaks, records.breaks) +
      countNew(historyTables.absences, records.absences) +
      countNew(historyTables.deskBlocks, records.deskBlocks) +
      countNew(historyTables.holds, records.holds) +
      countNew(historyTables.hearts, records.hearts) +
      countNew(historyTables.selfChecks, records.selfChecks),
  );
}

/** Tells of each record whether it was new. The statement is made once. @throws as `insertRecord` */
export function inserterInto<Kept>(
  database: DatabaseSync,
  { name, columns, valuesOf }: HistoryTable<Kept>,
  onConflict: OnConflict = 'DO NOTHING',
): (record: Kept) => boolean {
  const places = columns.map(() => '?').join(', ');
  const insert = database.prepare(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${places}) ON CONFLICT ${onConflict}`,
  );
  return (record) => insert.run(...valuesOf(record)).changes > 0;
}

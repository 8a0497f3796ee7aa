/** Histories as earlier versions of the database kept them. */
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import { inserterInto } from '../../src/platform/history/historyInsert.ts';
import { historyMigrations, migrateHistory } from '../../src/platform/history/historySchema.ts';
import { historyTables } from '../../src/platform/history/historyTables.ts';
import { inTransaction } from '../../src/platform/history/historyTransaction.ts';

/** The last version that counted no time spent. */
export const versionWithoutSpentTime = 4;
/** Of breaks: how much of them was spent, and their pace. */
const columnsSince = 3;

/** Makes it a database of that version, which counted no time spent, and keeps the records in it. @param version 2 … 4 */
export function keepInVersion(database: DatabaseSync, version: number, records: HistoryRecords): void {
  migrateHistory(database, historyMigrations.slice(0, version));
  const { columns, valuesOf } = historyTables.breaks;
  const oldBreaks = {
    ...historyTables.breaks,
    columns: columns.slice(0, -columnsSince),
    valuesOf: (record: HistoryRecords['breaks'][number]) => valuesOf(record).slice(0, -columnsSince),
  };
  inTransaction(database, () => {
    records.breaks.forEach(inserterInto(database, oldBreaks));
    records.absences.forEach(inserterInto(database, historyTables.absences));
    records.deskBlocks.forEach(inserterInto(database, historyTables.deskBlocks));
    records.holds.forEach(inserterInto(database, historyTables.holds));
  });
}

/** What is known of the records once they come from such a database. */
export function withoutSpentTime(records: HistoryRecords): HistoryRecords {
  const unknown = { spentMs: null, workedMs: null, pace: null };
  return { ...records, breaks: records.breaks.map((record) => ({ ...record, ...unknown })) };
}

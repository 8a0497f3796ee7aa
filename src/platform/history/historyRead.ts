import type { DatabaseSync } from 'node:sqlite';
import type { HistoryRange, HistoryRecords } from '../../core/history/records.ts';
import { historyTables, type HistoryTable } from './historyTables.ts';

/** A range by its beginnings: all records of all kinds are asked for in this one way. */
export const inRange = 'began_wall >= ? AND began_wall < ?';

/** All records that began in the range. @throws what SQLite says */
export function readRecords(database: DatabaseSync, { fromWall, toWall }: HistoryRange): HistoryRecords {
  const rowsOf = <Kept>({ name, columns, recordOf }: HistoryTable<Kept>): readonly Kept[] =>
    database
      .prepare(`SELECT ${columns.join(', ')} FROM ${name} WHERE ${inRange} ORDER BY began_wall`)
      .all(fromWall, toWall)
      .flatMap((row) => recordOf(row) ?? []);
  return {
    breaks: rowsOf(historyTables.breaks),
    absences: rowsOf(historyTables.absences),
    deskBlocks: rowsOf(historyTables.deskBlocks),
    holds: rowsOf(historyTables.holds),
  };
}

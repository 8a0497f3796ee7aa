/** What can still be read of a damaged history. */
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryRecords } from '../../core/history/records.ts';
import { DAY } from '../../core/time/time.ts';
import { historyTables, type HistoryTable } from './historyTables.ts';

/** There was no Unbrace before. Epoch milliseconds. */
const EARLIEST_WALL = Date.UTC(2020, 0, 1);
/** A stretch of this length that cannot be read whole is read from both its ends, as far as it goes. */
const STRETCH_MS = 8 * DAY;

/**
 * Reads all that a damaged database still gives, table by table. A range that cannot be read is tried in halves and in the
 * end from both sides, so that a damaged page costs what stands on it and no more; a table's first page, all of the table.
 * @param toWall epoch milliseconds: nothing later is looked for
 */
export function salvageHistory(database: DatabaseSync, toWall: number): HistoryRecords {
  const allOf = <Kept>(table: HistoryTable<Kept>): readonly Kept[] => readable(database, table, EARLIEST_WALL, toWall);
  return {
    breaks: allOf(historyTables.breaks),
    absences: allOf(historyTables.absences),
    deskBlocks: allOf(historyTables.deskBlocks),
    holds: allOf(historyTables.holds),
    hearts: allOf(historyTables.hearts),
    selfChecks: allOf(historyTables.selfChecks),
  };
}

function readable<Kept>(database: DatabaseSync, table: HistoryTable<Kept>, fromWall: number, toWall: number): Kept[] {
  const read = (from: number, to: number): Kept[] => {
    const forward = asFarAsItGoes(database, table, 'ASC', from, to);
    if (forward.whole) return forward.records;
    if (to - from <= STRETCH_MS)
      return [...forward.records, ...asFarAsItGoes(database, table, 'DESC', from, to).records.reverse()];
    const middle = Math.floor((from + to) / 2);
    return [...read(from, middle), ...read(middle, to)];
  };
  return read(fromWall, toWall);
}

function asFarAsItGoes<Kept>(
  database: DatabaseSync,
  { name, recordOf }: HistoryTable<Kept>,
  order: 'ASC' | 'DESC',
  fromWall: number,
  toWall: number,
): { readonly records: Kept[]; readonly whole: boolean } {
  const records: Kept[] = [];
  try {
    // All columns that there are: a file that was damaged before its update lacks those that came later.
    const query = database.prepare(
      `SELECT * FROM ${name} WHERE began_wall >= ? AND began_wall < ? ORDER BY began_wall ${order}`,
    );
    for (const row of query.iterate(fromWall, toWall)) {
      const record = recordOf(row);
      if (record !== null) records.push(record);
    }
    return { records, whole: true };
  } catch {
    return { records, whole: false };
  }
}

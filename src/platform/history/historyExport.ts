/** Writes what began in the range, row by row, as it was at one moment: what comes in meanwhile is not in it. */
import type { DatabaseSync } from 'node:sqlite';
import type { RecordList, RecordSource } from '../../core/history/foundRecords.ts';
import { historyTo } from '../../core/history/historyText.ts';
import type { HistoryRange, Span } from '../../core/history/records.ts';
import { datesToNow, isDatedWithin } from '../../core/history/recordDates.ts';
import { writeParts } from '../files/fileWriting.ts';
import { inRange } from './historyRead.ts';
import { historyTables, type HistoryTable } from './historyTables.ts';
import type { ExportJob, GoOn } from './historyThreadMessages.ts';

/** @throws what SQLite or the file system say, or what `goOn` throws; the file is then as it was */
export function exportHistory(
  database: DatabaseSync,
  { file, beside, format, range, nowWall, trial }: ExportJob,
  goOn: GoOn,
): void {
  database.exec('BEGIN');
  const total = countIn(database, range);
  let count = 0;
  const dates = datesToNow(nowWall); // what goes out can come in again
  const rowsOf = function* <Kept extends Span>({ name, columns, recordOf }: HistoryTable<Kept>): Generator<Kept> {
    const query = database.prepare(`SELECT ${columns.join(', ')} FROM ${name} WHERE ${inRange} ORDER BY began_wall`);
    for (const row of query.iterate(range.fromWall, range.toWall)) {
      count += 1;
      const record = recordOf(row);
      if (record !== null && isDatedWithin(dates, record)) yield record;
    }
  };
  const source: RecordSource = {
    breaks: rowsOf(historyTables.breaks),
    absences: rowsOf(historyTables.absences),
    deskBlocks: rowsOf(historyTables.deskBlocks),
    holds: rowsOf(historyTables.holds),
    hearts: rowsOf(historyTables.hearts),
    selfChecks: rowsOf(historyTables.selfChecks),
  };
  writeParts(file, historyTo(format, source, trial), {
    beside,
    tell: () => {
      goOn(total === 0 ? 1 : count / total);
    },
  });
  database.exec('COMMIT');
}

function countIn(database: DatabaseSync, { fromWall, toWall }: HistoryRange): number {
  return (Object.keys(historyTables) as RecordList[]).reduce((sum, list) => {
    const counted = database.prepare(`SELECT COUNT(*) AS rows FROM ${historyTables[list].name} WHERE ${inRange}`);
    return sum + Number(counted.get(fromWall, toWall)?.['rows']);
  }, 0);
}

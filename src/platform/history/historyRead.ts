/** Records out of their tables. */
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { HistoryRange, HistoryRecords } from '../../core/history/records.ts';
import { DAY } from '../../core/time/time.ts';
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
    hearts: rowsOf(historyTables.hearts),
    selfChecks: rowsOf(historyTables.selfChecks),
  };
}

/** Does something with the history's database; null where that failed. */
export type UseHistory = <Answer>(what: string, act: (database: DatabaseSync) => Answer) => Answer | null;

/** A month of busy days takes a few milliseconds. */
const STEP_MS = 31 * DAY;

/**
 * As `readRecords`, but a month at a time, with the main thread free in between. What is written meanwhile is in it if its month was still to
 * come. Null where it could not be read.
 */
export async function readInSteps(use: UseHistory, { fromWall, toWall }: HistoryRange): Promise<HistoryRecords | null> {
  const span = use('find what is to be read', (database) => spanIn(database, { fromWall, toWall }));
  if (span === null) return null;
  const steps: HistoryRecords[] = [];
  for (let from = span.fromWall; from < span.toWall; from += STEP_MS) {
    if (steps.length > 0) await setImmediate();
    const step = use('read', (database) =>
      readRecords(database, { fromWall: from, toWall: Math.min(from + STEP_MS, span.toWall) }),
    );
    if (step === null) return null;
    steps.push(step);
  }
  return {
    breaks: steps.flatMap(({ breaks }) => breaks),
    absences: steps.flatMap(({ absences }) => absences),
    deskBlocks: steps.flatMap(({ deskBlocks }) => deskBlocks),
    holds: steps.flatMap(({ holds }) => holds),
    hearts: steps.flatMap(({ hearts }) => hearts),
    selfChecks: steps.flatMap(({ selfChecks }) => selfChecks),
  };
}

/** From the first record in the range to its last, which no other range need be read for; empty where there is none. */
function spanIn(database: DatabaseSync, { fromWall, toWall }: HistoryRange): HistoryRange {
  const ends = Object.values(historyTables).flatMap(({ name }) =>
    ['MIN', 'MAX'].flatMap((end) => {
      const { wall } =
        database.prepare(`SELECT ${end}(began_wall) AS wall FROM ${name} WHERE ${inRange}`).get(fromWall, toWall) ?? {};
      return typeof wall === 'number' ? [wall] : [];
    }),
  );
  return ends.length === 0
    ? { fromWall: 0, toWall: 0 }
    : { fromWall: Math.min(...ends), toWall: Math.max(...ends) + 1 };
}

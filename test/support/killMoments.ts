/** What the writer that is killed (busyWriter.ts) writes, and what those who look afterwards compare with. */
import type { HistoryRecords, Span } from '../../src/core/history/records.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { DAY } from '../../src/core/time/time.ts';
import { parseWaitingWrites } from '../../src/app/history/waitingWrites.ts';
import type { HistoryWrite } from '../../src/app/history/historyPort.ts';
import { largestBytes } from '../../src/core/text/limits.ts';
import { smallJsonFile, type SmallJsonFile } from '../../src/platform/files/smallJsonFile.ts';
import { dataFilesIn } from './dataFilesIn.ts';
import { quietLog } from './history.ts';
import { ownRoutines } from './ownRoutines.ts';
import { writtenHistory } from './writtenHistory.ts';

/** What a kill may meet the app at. */
export const killMoments = [
  'a break’s end',
  'a break’s end while the file is locked',
  'an import',
  'a deletion',
  'an undo',
  'own routines',
  'an update of the database',
] as const;
export type KillMoment = (typeof killMoments)[number];

/** Busy days, by the number of the day since 1970 (UTC) in which all that is theirs began. */
export function daysOf(records: HistoryRecords = writtenHistory(100, 24)): ReadonlyMap<number, HistoryRecords> {
  const all = [
    records.breaks,
    records.absences,
    records.deskBlocks,
    records.holds,
    records.hearts,
    records.selfChecks,
  ].flat();
  const days = [...new Set(all.map(dayOf))].toSorted((one, other) => one - other);
  const byDay = <Kept extends Span>(kept: readonly Kept[]): ((day: number) => readonly Kept[]) => {
    const groups = new Map<number, Kept[]>(days.map((day) => [day, []]));
    for (const one of kept) groups.get(dayOf(one))?.push(one);
    return (day) => groups.get(day) ?? [];
  };
  const [breaks, absences] = [byDay(records.breaks), byDay(records.absences)];
  const [deskBlocks, holds, hearts] = [byDay(records.deskBlocks), byDay(records.holds), byDay(records.hearts)];
  const selfChecks = byDay(records.selfChecks);
  return new Map(
    days.map((day) => [
      day,
      {
        ...{ breaks: breaks(day), absences: absences(day), deskBlocks: deskBlocks(day) },
        ...{ holds: holds(day), hearts: hearts(day), selfChecks: selfChecks(day) },
      },
    ]),
  );
}

function dayOf({ beganWall }: Span): number {
  return Math.floor(beganWall / DAY);
}

/** What waits to get into the history of that folder. */
export function waitingWritesIn(folder: string): SmallJsonFile<readonly HistoryWrite[]> {
  const { files } = dataFilesIn(folder);
  return smallJsonFile(files, 'history-waiting.json', parseWaitingWrites, quietLog, {
    longestBytes: largestBytes.historyWaiting,
  });
}

/** @throws where the tests have no own routine */
export function numberedRoutine(number: number): Routine {
  const [routine] = ownRoutines;
  if (routine === undefined) throw new Error('There is no own routine.');
  return { ...routine, id: `own_${number}` };
}

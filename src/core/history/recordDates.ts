/**
 * Which dates a record may have, on its way into the history and out of it: from before there was any Unbrace to a day from now, for
 * clocks and time zones differ. What a clock that was set wrong has made of a record stays on this machine.
 */
import { DAY } from '../time/time.ts';
import type { HistoryRange, HistoryRecords, Span } from './records.ts';

/** Epoch milliseconds. */
export const EARLIEST_WALL = Date.UTC(2000, 0, 1);

export function datesToNow(nowWall: number): HistoryRange {
  return { fromWall: EARLIEST_WALL, toWall: nowWall + DAY };
}

type Dated = Span & { readonly askedWall?: number | null };

export function isDatedWithin({ fromWall, toWall }: HistoryRange, { beganWall, endedWall, askedWall }: Dated): boolean {
  return [beganWall, endedWall, askedWall ?? beganWall].every((wall) => wall >= fromWall && wall < toWall);
}

/** The records without those of other dates. */
export function datedWithin(range: HistoryRange, records: HistoryRecords): HistoryRecords {
  const isWithin = (record: Dated): boolean => isDatedWithin(range, record);
  return {
    breaks: records.breaks.filter(isWithin),
    absences: records.absences.filter(isWithin),
    deskBlocks: records.deskBlocks.filter(isWithin),
    holds: records.holds.filter(isWithin),
  };
}

/** Where the first record of another date is: `breaks.3`; null where there is none. */
export function firstDatedOutside(range: HistoryRange, records: HistoryRecords): string | null {
  for (const [name, list] of Object.entries(records) as [string, readonly Dated[]][]) {
    const index = list.findIndex((record) => !isDatedWithin(range, record));
    if (index >= 0) return `${name}.${index}`;
  }
  return null;
}

/** Records that were found in a file from anywhere, each checked, and why a file is refused. */
import { datesToNow, isDatedWithin } from './recordDates.ts';
import { recordShapes } from './recordShapes.ts';
import type { HistoryRecords } from './records.ts';

export type RecordList = keyof HistoryRecords;

/** The records of each list, as they come. */
export type RecordSource = { readonly [List in RecordList]: Iterable<HistoryRecords[List][number]> };

/** One record, and the list it belongs to. */
export type FoundRecord = {
  readonly [List in RecordList]: { readonly list: List; readonly record: HistoryRecords[List][number] };
}[RecordList];

/** `damaged` says where; lines are counted from 1. `outOfTime`: the record lies before 2000, or in the future. */
export type HistoryFileProblem =
  { readonly problem: 'notAHistory' | 'newer' } | { readonly problem: 'damaged' | 'outOfTime'; readonly line: number };

/** The records of a file in their order, and in the end why it is refused, or null. */
export type RecordReading = Generator<FoundRecord, HistoryFileProblem | null>;

/** @param nowWall epoch milliseconds, for the dates that a record may have */
export function foundRecord(
  list: RecordList,
  input: unknown,
  line: number,
  nowWall: number,
): FoundRecord | HistoryFileProblem {
  const parsed = recordShapes[list].safeParse(input);
  if (!parsed.success) return { problem: 'damaged', line };
  return isDatedWithin(datesToNow(nowWall), parsed.data)
    ? ({ list, record: parsed.data } as FoundRecord)
    : { problem: 'outOfTime', line };
}

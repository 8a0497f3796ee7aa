import type { HistoryFileProblem, RecordReading } from '../../src/core/history/foundRecords.ts';
import type {
  AbsenceRecord,
  BreakRecord,
  DeskBlock,
  HistoryRecords,
  HoldRecord,
} from '../../src/core/history/records.ts';

/** All records of a reading, or why there are none. */
export function gathered(reading: RecordReading): HistoryRecords | HistoryFileProblem {
  const records: { breaks: BreakRecord[]; absences: AbsenceRecord[]; deskBlocks: DeskBlock[]; holds: HoldRecord[] } = {
    ...{ breaks: [], absences: [], deskBlocks: [], holds: [] },
  };
  for (let next = reading.next(); ; next = reading.next()) {
    if (next.done === true) return next.value ?? records;
    const found = next.value;
    if (found.list === 'breaks') records.breaks.push(found.record);
    else if (found.list === 'absences') records.absences.push(found.record);
    else if (found.list === 'deskBlocks') records.deskBlocks.push(found.record);
    else records.holds.push(found.record);
  }
}

/** All records of a reading, or why there are none. */
import type { HistoryFileProblem, RecordReading } from '../../src/core/history/foundRecords.ts';
import type {
  AbsenceRecord,
  BreakRecord,
  DeskBlock,
  HeartRecord,
  HistoryRecords,
  HoldRecord,
  SelfCheckRecord,
} from '../../src/core/history/records.ts';

interface Writable {
  readonly breaks: BreakRecord[];
  readonly absences: AbsenceRecord[];
  readonly deskBlocks: DeskBlock[];
  readonly holds: HoldRecord[];
  readonly hearts: HeartRecord[];
  readonly selfChecks: SelfCheckRecord[];
}

export function gathered(reading: RecordReading): HistoryRecords | HistoryFileProblem {
  const records: Writable = { breaks: [], absences: [], deskBlocks: [], holds: [], hearts: [], selfChecks: [] };
  for (let next = reading.next(); ; next = reading.next()) {
    if (next.done === true) return next.value ?? records;
    const found = next.value;
    if (found.list === 'breaks') records.breaks.push(found.record);
    else if (found.list === 'absences') records.absences.push(found.record);
    else if (found.list === 'deskBlocks') records.deskBlocks.push(found.record);
    else if (found.list === 'holds') records.holds.push(found.record);
    else if (found.list === 'hearts') records.hearts.push(found.record);
    else records.selfChecks.push(found.record);
  }
}

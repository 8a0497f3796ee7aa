/** What the app asks of the place where the history is kept. */
import type { CheckInAnswers } from '../../core/checkIn/checkIn.ts';
import type {
  AbsenceRecord,
  BreakRecord,
  DeskBlock,
  HistoryRange,
  HistoryRecords,
  HoldRecord,
  WhyNotKept,
} from '../../core/history/records.ts';

/**
 * Writes at once. Nothing here throws: what cannot be written or read is logged, and the app goes on.
 *
 * A record is known by when it began: what is kept already is not kept twice.
 */
export interface HistoryStore {
  /** Where the history was deleted or moved away while it was in use, all of it goes to its place again. */
  followPath(): void;
  /** Null: it is kept. */
  whyNotKept(): WhyNotKept | null;
  /** Keeps a break that is over. One of the same beginning that is kept already stays as it is. */
  keepBreak(record: BreakRecord): void;
  /** Adds the answers to the break that began then. */
  keepCheckIn(beganWall: number, answers: CheckInAnswers): void;
  /** Takes back the record of a skip that was taken back. */
  dropSkip(beganWall: number): void;
  keepAbsence(record: AbsenceRecord): void;
  /** Keeps a block as far as it has gone; called again for the same beginning it makes it longer or shorter, and takes it away when nothing is left of it. */
  keepDeskBlock(block: DeskBlock): void;
  /** As `keepDeskBlock`. */
  keepHold(hold: HoldRecord): void;

  /** All records that began in the range; null where nothing is kept. */
  read(range: HistoryRange): HistoryRecords | null;
  /** When the oldest record began, epoch milliseconds; null where there is none. */
  firstWall(): number | null;

  /** Adds records from elsewhere, all or none; null when that failed, else how many were new. */
  add(records: HistoryRecords): number | null;
  /** Removes what began in the range; null when that failed, else how many records went. */
  remove(range: HistoryRange): number | null;
  /** Brings back all that was removed and is not forgotten. False when there is nothing to bring back. */
  restoreRemoved(): boolean;
  /** All that was removed is gone for good, from the disk too. */
  forgetRemoved(): void;
  close(): void;
}

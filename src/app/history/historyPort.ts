/** What the app asks of the place where the history is kept. */
import type { CheckInAnswers } from '../../core/checkIn/checkIn.ts';
import type { RecordList } from '../../core/history/foundRecords.ts';
import type {
  AbsenceRecord,
  BreakRecord,
  DeskBlock,
  HeartRecord,
  HistoryRange,
  HistoryRecords,
  HoldRecord,
  SelfCheckRecord,
  WhyNotKept,
} from '../../core/history/records.ts';

/** One thing to be kept. What is kept already stays as it is, but for what grows. Given twice, it is kept once. */
export type HistoryWrite =
  /** A break that is over, or was skipped. */
  | { readonly type: 'break'; readonly record: BreakRecord }
  /** The answers to the break that began then. */
  | { readonly type: 'checkIn'; readonly beganWall: number; readonly answers: CheckInAnswers }
  /** A skip that was taken back. */
  | { readonly type: 'dropSkip'; readonly beganWall: number }
  | { readonly type: 'absence'; readonly record: AbsenceRecord }
  /** A rest that was told of and taken back. */
  | { readonly type: 'dropAbsence'; readonly record: AbsenceRecord }
  /** A block as far as it has gone: it becomes longer or shorter, and goes when nothing is left of it. */
  | { readonly type: 'deskBlock'; readonly record: DeskBlock }
  /** As far as it has gone. */
  | { readonly type: 'hold'; readonly record: HoldRecord }
  /** Of the break that began then. */
  | { readonly type: 'heart'; readonly record: HeartRecord }
  /** Of the break that began then. */
  | { readonly type: 'selfCheck'; readonly record: SelfCheckRecord };

/**
 * What became of a write. `later`: the file is locked, the disk is full, or whatever else may pass. `refused`: it will not be kept,
 * here or ever.
 */
export type WriteOutcome = 'kept' | 'later' | 'refused';

/**
 * Writes at once, or says that it cannot: nothing here waits for another program or for a long work. Nothing throws: what cannot be written or read is
 * logged, and the app goes on.
 *
 * A record is known by when it began: what is kept already is not kept twice.
 */
export interface HistoryStore {
  /**
   * Null: it is kept. `busy`: no transfer may open it either. Where it was deleted or moved away while it was in use, all of it goes to its
   * place again, if that can be made; where another program has taken it for one that nobody uses any more, it is opened anew. Whatever else
   * is asked of it here sees to that first, too.
   */
  whyNotKept(): WhyNotKept | null;
  /** Keeps all of them or none, in this order; what is no such record is logged and left out. */
  write(writes: readonly HistoryWrite[]): WriteOutcome;

  /** All records that began in the range, which is to be short; null where nothing is kept. */
  read(range: HistoryRange): HistoryRecords | null;
  /** As `read`, for any range: nothing else stands still meanwhile. Never rejects, nor do the others that take their time. */
  readCalmly(range: HistoryRange): Promise<HistoryRecords | null>;
  /** When the oldest record began, epoch milliseconds; null where there is none. */
  firstWall(): number | null;

  /** Adds records from elsewhere, all or none; null when that failed or cannot be done now, else how many were new. */
  add(records: HistoryRecords): number | null;
  /** Removes what began in the range, of one kind alone or of all, beside everything else; what is to be written waits for it. Null when that failed, else how many records went. */
  remove(range: HistoryRange, only?: RecordList | null): Promise<number | null>;
  /** As `remove`, brings back all that was removed and is not forgotten. False when there is nothing to bring back; null where it failed, and it waits on. */
  restoreRemoved(): Promise<boolean | null>;
  /**
   * All that was removed cannot be brought back any more, and goes from the disk, too, beside everything else.
   * @param ended hears whether it is gone from there; perhaps at once
   */
  forgetRemoved(ended: (isGone: boolean) => void): void;
  /** What was removed cannot be brought back any more; where it has not gone from the disk yet, the next start sees to that. */
  close(): void;
}

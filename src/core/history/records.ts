/**
 * What the history keeps: facts as they were lived, no sums and no judgement. Summaries are worked out from these.
 *
 * Every moment is a `…Wall`, whole epoch milliseconds. Every duration between two of them was measured on the monotonic
 * clock, so a clock that was set in between does not stretch it. `utcOffsetMinutes` is local time minus UTC where and when
 * the record began: `beganWall + utcOffsetMinutes × MINUTE`, read as if it were UTC, is the time the person's clock showed.
 * Desk days and hours of day follow from it by plain arithmetic, also across DST and travel, years later and elsewhere.
 *
 * A record belongs to the range, the desk day and the hour in which it began.
 */
import type { CheckInAnswers } from '../checkIn/checkIn.ts';
import type { SelfCheckAnswers } from '../checkIn/selfCheck.ts';
import { breakOutcomes, type Posture, type StartedBy } from '../cycle/cycleTypes.ts';
import type { HoldReason } from '../cycle/holds.ts';
import type { HeartSummary } from '../heart/heartSession.ts';
import type { Pace } from '../routine/pace.ts';

/** When something was; `endedWall` is never before `beganWall`. */
export interface Span {
  readonly beganWall: number;
  readonly endedWall: number;
  /** Minutes, −1080 … 1080. */
  readonly utcOffsetMinutes: number;
}

/** The engine's outcomes, and `skipped` for a break that did not take place. */
export const recordedOutcomes = [...breakOutcomes, 'skipped'] as const;
export type RecordedOutcome = (typeof recordedOutcomes)[number];

/**
 * One break, taken or skipped; no two begin in the same millisecond. Two outcomes count as a break taken: `completed` and
 * `shortened` (ended early, after half of it). `abandoned` was ended before half of it. `skipped` has no length: both its
 * moments are that of the skip, and `by` is always `user`.
 */
export interface BreakRecord extends Span {
  /** The break kind's id as it was then; the preferences may not know it any more. */
  readonly kind: string;
  /** The routine's id; null where the kind has none, and in a skipped break. */
  readonly routine: string | null;
  /** How long it was to be, in milliseconds: the routine's length, or the kind's own. */
  readonly plannedMs: number;
  /** When its reminder was first shown; null where nobody had asked, and the person began by themselves. */
  readonly askedWall: number | null;
  readonly outcome: RecordedOutcome;
  /** Who began it: the person, or the engine after the grace of a firm reminder. */
  readonly by: StartedBy;
  /** Ended by hand under strict insistence. */
  readonly emergency: boolean;
  /** Of the time between both moments, that in which its timeline stood still: its pauses, and its waits for work to end. */
  readonly pausedMs: number;
  /**
   * Of that time, what was really a break. With `workedMs` and `pausedMs` it makes up all of it, give or take a rounded millisecond.
   * Null where nobody knows: in a skipped break, and in one from before this was counted.
   */
  readonly spentMs: number | null;
  /** Of that time, what went into input elsewhere; null where `spentMs` is. */
  readonly workedMs: number | null;
  /**
   * The pace that its breath was led at: the one asked for, else the usual one. Null where it was led at neither, as an own routine in its own
   * rhythm, or all of it gave way; and where nobody knows: in a skipped break, in one that ended while the app was off, and in one from before this was kept.
   */
  readonly pace: Pace | null;
  /** Null: it did not ask. */
  readonly checkIn: CheckInAnswers | null;
}

/**
 * An absence that was long enough to be a natural break of at least one kind, nights and holidays included: from the last
 * input (or the lock, the sleep) to the first input after it. It is recorded at the return, and belongs to where it began.
 *
 * A rest that the person told of is one, too, of the length they said, up to the moment they said it. It may lie over desk blocks: what
 * was at the desk meanwhile nobody knows, so desk time stays what the blocks make up, and absences are counted and never summed.
 */
export interface AbsenceRecord extends Span {
  /** Ids of the kinds it counted for. */
  readonly kinds: readonly string[];
}

/**
 * Desk time without a gap, in one posture: all blocks of a desk day together are its desk time. A block ends with an
 * absence of any length, a break, a rest that was told of, a change of posture, the desk day and a change of the UTC offset; so it lies in one desk
 * day and has one local time. The one being lived is kept up to its last minute.
 */
export interface DeskBlock extends Span {
  readonly posture: Posture;
}

/** Time in which a reason held reminders back. Cut where the desk day ends; the one that holds now is kept up to its last minute. */
export interface HoldRecord extends Span {
  readonly reason: HoldReason;
}

/** What a strap told in a break: apart from the break, and it begins with it, so that it can be deleted alone. */
export type HeartRecord = Span & HeartSummary;

/** What a self-check was answered with. It begins and ends with its break. */
export type SelfCheckRecord = Span & SelfCheckAnswers;

/** Each list in the order of its beginnings. */
export interface HistoryRecords {
  readonly breaks: readonly BreakRecord[];
  readonly absences: readonly AbsenceRecord[];
  readonly deskBlocks: readonly DeskBlock[];
  readonly holds: readonly HoldRecord[];
  readonly hearts: readonly HeartRecord[];
  readonly selfChecks: readonly SelfCheckRecord[];
}

export const noRecords: HistoryRecords = {
  breaks: [],
  absences: [],
  deskBlocks: [],
  holds: [],
  hearts: [],
  selfChecks: [],
};

/** Epoch milliseconds: from (included) to (excluded). A record is in it if it began in it. */
export interface HistoryRange {
  readonly fromWall: number;
  readonly toWall: number;
}

/**
 * Why there is no history: the runtime has no SQLite; the file was written by a newer Unbrace, and is left as it is; or the
 * file cannot be opened or made, now or, while another program holds it (`busy`), just now.
 */
export type WhyNotKept = 'noSqlite' | 'newer' | 'fileRefused' | 'busy';

/** What of a history is rest: breaks taken, and absences that were breaks by themselves. */
import { deskDayAt, deskDayOf } from './historyCalendar.ts';
import type { AbsenceRecord, BreakRecord } from './records.ts';

/** How breaks went. All counts. */
export interface BreakCounts {
  /** Completed, or ended after half of it. */
  readonly taken: number;
  /** Absences long enough to be a break. */
  readonly natural: number;
  readonly skipped: number;
  /** Ended before half of it. */
  readonly endedEarly: number;
}

export type BreakResult = keyof BreakCounts;

export const noBreaks: BreakCounts = { taken: 0, natural: 0, skipped: 0, endedEarly: 0 };

export function resultOf({ outcome }: Pick<BreakRecord, 'outcome'>): BreakResult {
  switch (outcome) {
    case 'completed':
    case 'shortened':
      return 'taken';
    case 'skipped':
      return 'skipped';
    case 'abandoned':
      return 'endedEarly';
  }
}

/** How long a break taken was, in milliseconds: what was spent where that is known, else from its beginning to its end. */
export function lengthOf({ spentMs, beganWall, endedWall }: BreakRecord): number {
  return spentMs ?? endedWall - beganWall;
}

/** Who comes back only on another desk day went home: an absence all the same, but no break between two stretches of work. */
export function isNaturalBreak(absence: AbsenceRecord, deskDayStarts: string): boolean {
  return deskDayAt(absence.endedWall, absence, deskDayStarts) === deskDayOf(absence, deskDayStarts);
}

export function countedOnce(counts: BreakCounts, result: BreakResult): BreakCounts {
  return { ...counts, [result]: counts[result] + 1 };
}

/**
 * What is known of the desk day so far, for windows to draw; longer times are in the history (core/history). Small,
 * bounded, and saved with the state, so that drawing the day needs no history. Desk time is not kept: it is what absences and
 * breaks leave over.
 */
import type { BreakOutcome } from './cycleTypes.ts';
import type { HoldReason } from './holds.ts';
import { most } from '../text/limits.ts';
import { MINUTE, type WallSpan } from '../time/time.ts';

export interface RecordedAbsence extends WallSpan {
  /** Long enough to count as a break of at least one kind. */
  readonly natural: boolean;
}

export interface RecordedBreak extends WallSpan {
  readonly kind: string;
  readonly outcome: BreakOutcome;
}

export interface RecordedHold {
  readonly reason: HoldReason;
  readonly fromWall: number;
  /** Null while it holds. */
  readonly untilWall: number | null;
}

/** Each list oldest first. */
export interface DayRecord {
  /** Before this moment nothing is known: the app was not there, or the day had not begun. */
  readonly sinceWall: number;
  readonly absences: readonly RecordedAbsence[];
  readonly breaks: readonly RecordedBreak[];
  readonly holds: readonly RecordedHold[];
}

/** An absence shorter than this (a screen locked for a moment) is nothing to draw, and a day may have very many. */
const shortestAbsenceMs = MINUTE;

export function startDayRecord(sinceWall: number): DayRecord {
  return { sinceWall, absences: [], breaks: [], holds: [] };
}

/** A new desk day begins: only what still holds is carried into it. */
export function nextDayRecord({ holds }: DayRecord, wall: number): DayRecord {
  const goingOn = holds.filter(({ untilWall }) => untilWall === null);
  return { ...startDayRecord(wall), holds: goingOn.map((hold) => ({ ...hold, fromWall: wall })) };
}

export function withAbsence(record: DayRecord, absence: RecordedAbsence): DayRecord {
  const fromWall = Math.max(absence.fromWall, record.sinceWall);
  if (absence.untilWall - fromWall < shortestAbsenceMs) return record;
  return { ...record, absences: appended(record.absences, { ...absence, fromWall }) };
}

export function withBreak(record: DayRecord, taken: RecordedBreak): DayRecord {
  return { ...record, breaks: appended(record.breaks, taken) };
}

/** Working hours are known from the preferences, so being outside of them is not recorded. */
export function withHold(record: DayRecord, reason: HoldReason, wall: number): DayRecord {
  if (reason === 'offHours') return record;
  return { ...record, holds: appended(record.holds, { reason, fromWall: wall, untilWall: null }) };
}

export function withRelease(record: DayRecord, reason: HoldReason, wall: number): DayRecord {
  const holds = record.holds.map((hold) =>
    hold.reason === reason && hold.untilWall === null ? { ...hold, untilWall: wall } : hold,
  );
  return { ...record, holds };
}

function appended<Entry>(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  return [...entries, entry].slice(-most.dayEntries);
}

/** Desk days in numbers. */
import { deskDayOf } from './historyCalendar.ts';
import type { HistoryRecords, Span } from './records.ts';
import { isNaturalBreak, lengthOf, noBreaks, resultOf, type BreakCounts, type BreakResult } from './rest.ts';
import { stretchesOf } from './stretches.ts';
import type { DayNumber } from '../time/localTime.ts';

/** Durations in milliseconds. */
export interface DaySummary {
  readonly day: DayNumber;
  readonly sittingMs: number;
  readonly standingMs: number;
  /** The longest desk time from one rest to the next. */
  readonly longestMs: number;
  readonly breaks: BreakCounts;
  /** The breaks taken, natural ones not among them: as `lengthOf` says. */
  readonly takenMs: number;
}

/** A day of which nothing is kept. */
export function emptyDay(day: DayNumber): DaySummary {
  return { day, sittingMs: 0, standingMs: 0, longestMs: 0, breaks: noBreaks, takenMs: 0 };
}

export function deskMsOf({ sittingMs, standingMs }: Pick<DaySummary, 'sittingMs' | 'standingMs'>): number {
  return sittingMs + standingMs;
}

/** Every desk day of which anything is kept, by its number. @param deskDayStarts `"04:00"` */
export function summarizeDays(records: HistoryRecords, deskDayStarts: string): ReadonlyMap<DayNumber, DaySummary> {
  const days = new Map<DayNumber, { -readonly [Field in keyof DaySummary]: DaySummary[Field] }>();
  const at = (day: DayNumber) => {
    const found = days.get(day) ?? { ...emptyDay(day) };
    days.set(day, found);
    return found;
  };
  const count = (span: Span, result: BreakResult): void => {
    const day = at(deskDayOf(span, deskDayStarts));
    day.breaks = { ...day.breaks, [result]: day.breaks[result] + 1 };
  };
  for (const block of records.deskBlocks) {
    const posture = block.posture === 'sitting' ? 'sittingMs' : 'standingMs';
    at(deskDayOf(block, deskDayStarts))[posture] += block.endedWall - block.beganWall;
  }
  for (const record of records.breaks) {
    const result = resultOf(record);
    count(record, result);
    if (result === 'taken') at(deskDayOf(record, deskDayStarts)).takenMs += lengthOf(record);
  }
  for (const absence of records.absences) if (isNaturalBreak(absence, deskDayStarts)) count(absence, 'natural');
  for (const { day, deskMs } of stretchesOf(records, deskDayStarts))
    at(day).longestMs = Math.max(at(day).longestMs, deskMs);
  return days;
}

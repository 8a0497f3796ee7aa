/** Weeks, months and years: days laid side by side, and what they come to. */
import { hourOf, type Days } from './historyCalendar.ts';
import { deskMsOf, emptyDay, type DaySummary } from './days.ts';
import type { HistoryRecords, Span } from './records.ts';
import { countedOnce, isNaturalBreak, noBreaks, resultOf, type BreakCounts, type BreakResult } from './rest.ts';
import type { DayNumber } from '../time/localTime.ts';

/** Durations in milliseconds. */
export interface PeriodSummary {
  /** Days with any desk time: what a mean may be taken over. */
  readonly daysAtDesk: number;
  readonly sittingMs: number;
  readonly standingMs: number;
  /** Of all its days. */
  readonly longestMs: number;
  readonly breaks: BreakCounts;
  /** As of a day. */
  readonly takenMs: number;
}

/** Every day of the period in turn, empty ones included. */
export function daysOf({ from, to }: Days, days: ReadonlyMap<DayNumber, DaySummary>): readonly DaySummary[] {
  return Array.from({ length: to - from }, (_, index) => days.get(from + index) ?? emptyDay(from + index));
}

export function summarizePeriod(days: readonly DaySummary[]): PeriodSummary {
  const nothing: PeriodSummary = { ...emptyDay(0), daysAtDesk: 0 };
  return days.reduce(
    (sum, day) => ({
      daysAtDesk: sum.daysAtDesk + (deskMsOf(day) > 0 ? 1 : 0),
      sittingMs: sum.sittingMs + day.sittingMs,
      standingMs: sum.standingMs + day.standingMs,
      longestMs: Math.max(sum.longestMs, day.longestMs),
      breaks: added(sum.breaks, day.breaks),
      takenMs: sum.takenMs + day.takenMs,
    }),
    nothing,
  );
}

/** How breaks went in each hour of the person's clock, 0 … 23. */
export function breaksByHour({ breaks, absences }: HistoryRecords, deskDayStarts: string): readonly BreakCounts[] {
  const hours = Array.from({ length: 24 }, () => noBreaks);
  const count = (span: Span, result: BreakResult): void => {
    const hour = hourOf(span);
    hours[hour] = countedOnce(hours[hour] ?? noBreaks, result);
  };
  for (const record of breaks) count(record, resultOf(record));
  for (const absence of absences) if (isNaturalBreak(absence, deskDayStarts)) count(absence, 'natural');
  return hours;
}

function added(a: BreakCounts, b: BreakCounts): BreakCounts {
  return {
    taken: a.taken + b.taken,
    natural: a.natural + b.natural,
    skipped: a.skipped + b.skipped,
    endedEarly: a.endedEarly + b.endedEarly,
  };
}

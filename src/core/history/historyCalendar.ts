/**
 * Where in a person's calendar a record lies. Each record knows its own local time, so this is plain arithmetic: no time
 * zone is asked, and DST, travel and the zone in force today change nothing about days that were lived.
 */
import type { HistoryRange, HistoryRecords, Span } from './records.ts';
import { minuteOf, weekdayOf, type DayNumber } from '../time/localTime.ts';
import { DAY, HOUR, MINUTE } from '../time/time.ts';

/** From (included) to (excluded). */
export interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Further from UTC is no local time (historyRecords: −1080 … 1080 minutes). */
const FURTHEST_MS = 18 * HOUR;

/** The time on the person's clock at `wall`, where and when the record began: milliseconds as if it were UTC. */
export function localMsAt(wall: number, { utcOffsetMinutes }: Pick<Span, 'utcOffsetMinutes'>): number {
  return wall + utcOffsetMinutes * MINUTE;
}

/** The desk day a record belongs to. @param deskDayStarts `"04:00"` */
export function deskDayOf(span: Span, deskDayStarts: string): DayNumber {
  return deskDayAt(span.beganWall, span, deskDayStarts);
}

/** The desk day of any moment, by the record's own local time. */
export function deskDayAt(wall: number, span: Pick<Span, 'utcOffsetMinutes'>, deskDayStarts: string): DayNumber {
  return Math.floor((localMsAt(wall, span) - minuteOf(deskDayStarts) * MINUTE) / DAY);
}

/** The hour on the person's clock in which a record began, 0 … 23. */
export function hourOf(span: Span): number {
  const local = localMsAt(span.beganWall, span);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / HOUR);
}

/** Where to look for all records of these days: wide enough for any place on earth, so `recordsOf` must follow. */
export function rangeAround({ from, to }: Days, deskDayStarts: string): HistoryRange {
  const startsMs = minuteOf(deskDayStarts) * MINUTE;
  return { fromWall: from * DAY + startsMs - FURTHEST_MS, toWall: to * DAY + startsMs + FURTHEST_MS };
}

/** Only what belongs to these desk days. */
export function recordsOf(records: HistoryRecords, { from, to }: Days, deskDayStarts: string): HistoryRecords {
  const belongs = (span: Span): boolean => {
    const day = deskDayOf(span, deskDayStarts);
    return day >= from && day < to;
  };
  return {
    breaks: records.breaks.filter(belongs),
    absences: records.absences.filter(belongs),
    deskBlocks: records.deskBlocks.filter(belongs),
    holds: records.holds.filter(belongs),
    hearts: records.hearts.filter(belongs),
    selfChecks: records.selfChecks.filter(belongs),
  };
}

/** From the first record's beginning to the last one's, both included; null where there is none. */
export function rangeOfRecords(records: HistoryRecords): HistoryRange | null {
  const lists: readonly (readonly Span[])[] = Object.values(records);
  const walls = lists.flatMap((list) => [list.at(0), list.at(-1)]);
  const known = walls.flatMap((span) => (span === undefined ? [] : [span.beganWall]));
  return known.length === 0 ? null : { fromWall: Math.min(...known), toWall: Math.max(...known) + 1 };
}

/** @param weekStarts 0 = Monday … 6 = Sunday */
export function weekOf(day: DayNumber, weekStarts: number): Days {
  const from = day - ((weekdayOf(day) - weekStarts + 7) % 7);
  return { from, to: from + 7 };
}

export function monthOf(day: DayNumber): Days {
  const date = new Date(day * DAY);
  return {
    from: firstOf(date.getUTCFullYear(), date.getUTCMonth()),
    to: firstOf(date.getUTCFullYear(), date.getUTCMonth() + 1),
  };
}

export function yearOf(day: DayNumber): Days {
  const year = new Date(day * DAY).getUTCFullYear();
  return { from: firstOf(year, 0), to: firstOf(year + 1, 0) };
}

/** @param month 0 = January; 12 is the next year's January */
function firstOf(year: number, month: number): DayNumber {
  return Date.UTC(year, month, 1) / DAY;
}

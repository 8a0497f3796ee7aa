/**
 * The end of a pause as a person says it (docs/DESK-TIME.md#holds): a time of day, a weekday, a date, or a day with a time. What was said is
 * kept as local time, so that it holds across the clock change and on travels.
 */
import { localTimeAt, minuteOf, weekdayOf, wallOf, type DayNumber } from '../time/localTime.ts';
import { weekdays, type Weekday } from '../preferences/preferences.ts';
import type { ClockTime } from '../preferences/declare.ts';
import { DAY, MINUTE } from '../time/time.ts';
import { deskDayStart, nextDeskDay, type Calendar } from './workingHours.ts';

/** At least one of them; a weekday and a date do not stand together. */
export interface PauseEnd {
  /** The next such day. */
  readonly weekday?: Weekday;
  /** `2026-12-07` */
  readonly date?: string;
  /** Alone: the next such moment. Without one a day ends the pause as its desk day begins. */
  readonly time?: ClockTime;
}

/** That end as a moment. */
export interface PauseEndMoment {
  readonly day: DayNumber;
  /** After midnight; null: as the desk day begins. */
  readonly minute: number | null;
  /** Epoch milliseconds, by the calendar as it is now. */
  readonly wall: number;
}

/** `14:30`, `monday`, `2026-12-07`, or one of the days and a time after a space; null where it is none of them. */
export function parsePauseEnd(text: string): PauseEnd | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(\d{4}-\d\d-\d\d)t/, '$1 ');
  const [first = '', second, ...more] = words.split(/\s+/);
  if (more.length > 0) return null;
  if (second === undefined && isClockTime(first)) return { time: withTwoDigits(first) };
  const time = second === undefined ? {} : isClockTime(second) ? { time: withTwoDigits(second) } : null;
  if (time === null) return null;
  const weekday = weekdays.find((name) => name === first);
  if (weekday !== undefined) return { weekday, ...time };
  return isDate(first) ? { date: first, ...time } : null;
}

/** The moment that is meant; it may lie in the past only where a date was said. */
export function pauseEndAt(end: PauseEnd, wall: number, calendar: Calendar): PauseEndMoment {
  const minute = end.time === undefined ? null : minuteOf(end.time);
  const momentOn = (day: DayNumber): PauseEndMoment => ({ day, minute, wall: wallOfPauseEnd(day, minute, calendar) });
  if (end.date !== undefined) return momentOn(Date.parse(end.date) / DAY);
  const today = minute === null ? nextDeskDay(wall, calendar) - 1 : localTimeAt(wall, calendar.timeZone).day;
  const weekday = end.weekday === undefined ? null : weekdays.indexOf(end.weekday);
  const days = Array.from({ length: 9 }, (_, ahead) => today + ahead);
  const fitting = days.filter((day) => weekday === null || weekdayOf(day) === weekday).map(momentOn);
  return fitting.find((moment) => moment.wall > wall) ?? momentOn(today + 1);
}

/** The next desk day, from its beginning on. */
export function tomorrow(wall: number, calendar: Calendar): PauseEndMoment {
  const day = nextDeskDay(wall, calendar);
  return { day, minute: null, wall: wallOfPauseEnd(day, null, calendar) };
}

/** @param minute after midnight; null: the beginning of the desk day */
export function wallOfPauseEnd(day: DayNumber, minute: number | null, calendar: Calendar): number {
  return minute === null ? deskDayStart(day, calendar) : wallOf(day, minute * MINUTE, calendar.timeZone);
}

function isClockTime(text: string): boolean {
  return /^([01]?\d|2[0-3]):[0-5]\d$/.test(text);
}

function withTwoDigits(time: ClockTime): ClockTime {
  return time.padStart(5, '0');
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

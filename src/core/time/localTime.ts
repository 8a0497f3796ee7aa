/**
 * Local calendar time from epoch time and back, right across DST. Only here does the core ask Intl for the time of a zone: a history
 * record knows its own offset (history/historyCalendar.ts), and plain arithmetic does.
 */
import { DAY, HOUR, MINUTE } from './time.ts';

/** A day of the local calendar, as days since 1970-01-01; plain arithmetic, no zone in it. */
export type DayNumber = number;

export interface LocalTime {
  readonly day: DayNumber;
  readonly minute: number;
}

/** 0 = Monday … 6 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `2026-03-02` */
export function dateOf(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Minutes since midnight of a checked `"09:30"` (`"24:00"` = 1440). */
export function minuteOf(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5));
}

/** The `"09:30"` of so many minutes after midnight, 0–1439. */
export function clockTimeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Local day and minute at an epoch time in milliseconds. */
export function localTimeAt(wall: number, timeZone: string): LocalTime {
  const local = wall + offsetAt(wall, timeZone);
  const day = Math.floor(local / DAY);
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) };
}

/**
 * Epoch milliseconds of a local time; `ms` counts from midnight and may reach into the next day. A time that occurs twice
 * (clocks set back) is its first occurrence; one that does not occur (clocks set forward) is taken with the offset before
 * the change, so it lies as long after midnight as on any other day.
 */
export function wallOf(day: DayNumber, ms: number, timeZone: string): number {
  const asUtc = day * DAY + ms;
  const before = asUtc - offsetAt(asUtc - DAY, timeZone);
  const after = asUtc - offsetAt(asUtc + DAY, timeZone);
  const [first, second] = before <= after ? [before, after] : [after, before];
  if (first + offsetAt(first, timeZone) === asUtc) return first;
  if (second + offsetAt(second, timeZone) === asUtc) return second;
  return before;
}

/** Local time minus UTC, in milliseconds. */
export function offsetAt(wall: number, timeZone: string): number {
  const { formatter, offsets } = clockOf(timeZone);
  const known = offsets.get(wall);
  if (known !== undefined) return known;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(wall)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(wall / 1000) * 1000;
  if (offsets.size >= mostOffsetsKept) offsets.clear();
  offsets.set(wall, offset);
  return offset;
}

export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** ISO 8601 with the zone's offset, to the second: `2026-03-02T09:30:00+01:00`. */
export function isoOf(wall: number, timeZone: string): string {
  return isoAtOffset(wall, offsetAt(wall, timeZone), 'seconds');
}

/** ISO 8601 at an offset (local time minus UTC, milliseconds), to the second or to the millisecond. */
export function isoAtOffset(wall: number, offsetMs: number, precision: 'seconds' | 'milliseconds'): string {
  const local = new Date(wall + offsetMs).toISOString().slice(0, precision === 'seconds' ? 19 : 23);
  const hours = String(Math.floor(Math.abs(offsetMs) / HOUR)).padStart(2, '0');
  const minutes = String(Math.floor((Math.abs(offsetMs) % HOUR) / MINUTE)).padStart(2, '0');
  return `${local}${offsetMs < 0 ? '-' : '+'}${hours}:${minutes}`;
}

interface ZoneClock {
  readonly formatter: Intl.DateTimeFormat;
  /** By epoch milliseconds: a calendar asks for the same edges of its day again and again, and an answer takes Intl microseconds. */
  readonly offsets: Map<number, number>;
}

const mostOffsetsKept = 500;

/** Making a formatter costs about a thousand times as much as using it, so each zone's is kept. */
const clocks = new Map<string, ZoneClock>();

/** @throws RangeError where there is no such zone */
function clockOf(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const made = { formatter, offsets: new Map<number, number>() };
  clocks.set(timeZone, made);
  return made;
}

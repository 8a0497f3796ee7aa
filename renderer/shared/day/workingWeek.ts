/** Working hours as a person edits them, one range at a time. Pure. */
import type { ClockTime } from '../../../src/core/preferences/declare.ts';
import {
  weekdays,
  type HourRange,
  type Weekday,
  type WorkingHours,
} from '../../../src/core/preferences/preferences.ts';

const WORKDAYS: readonly Weekday[] = weekdays.slice(0, 5);
const DAY_RANGE: HourRange = ['09:00', '17:00'];

/** What most people work; to start from. */
export const usualWeek: WorkingHours = Object.fromEntries(WORKDAYS.map((day) => [day, [DAY_RANGE]]));

export function rangesOn(hours: WorkingHours, day: Weekday): readonly HourRange[] {
  return hours[day] ?? [];
}

/** No hours at all mean always (docs/DESK-TIME.md#calendar). */
export function isAlways(hours: WorkingHours): boolean {
  return weekdays.every((day) => rangesOn(hours, day).length === 0);
}

/** Whether the range ends on the next day. */
export function isOvernight([from, until]: HourRange): boolean {
  return until <= from;
}

/** A day without ranges is a free day, and is left out. */
export function withRanges(hours: WorkingHours, day: Weekday, ranges: readonly HourRange[]): WorkingHours {
  const week = weekdays.map((other) => [other, other === day ? ranges : rangesOn(hours, other)] as const);
  return Object.fromEntries(week.filter(([, those]) => those.length > 0));
}

/** One range more, where there is room: the usual day, else two hours from the end of the last. */
export function withOneMore(ranges: readonly HourRange[]): readonly HourRange[] {
  const last = ranges.at(-1);
  if (last === undefined) return [DAY_RANGE];
  const from = last[1] === '24:00' ? '00:00' : last[1];
  return [...ranges, [from, hoursLater(from, 2)]];
}

/** Monday to Friday like this day; the weekend stays as it is. */
export function copiedToWorkdays(hours: WorkingHours, day: Weekday): WorkingHours {
  return WORKDAYS.reduce((week, other) => withRanges(week, other, rangesOn(hours, day)), hours);
}

/** In the order of the week. */
export function withDay(days: readonly Weekday[], day: Weekday, wanted: boolean): readonly Weekday[] {
  return weekdays.filter((other) => (other === day ? wanted : days.includes(other)));
}

export function hoursLater(time: ClockTime, hours: number): ClockTime {
  const hour = (Number(time.slice(0, 2)) + hours) % 24;
  return `${String(hour).padStart(2, '0')}${time.slice(2)}`;
}

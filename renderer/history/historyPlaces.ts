/** Where in the history the window is: which view, around which day, and the steps from there. */
import { deskDayAt, monthOf, weekOf, yearOf, type Days } from '../../src/core/history/historyCalendar.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { dayInFull, daysInFull, monthAndYear, monthsInFull, yearName } from './dates.ts';

/** In the order of their tabs. */
export const views = ['day', 'week', 'month', 'year', 'trends', 'trial', 'heart', 'data'] as const;
export type View = (typeof views)[number];

export interface HistoryPlace {
  readonly view: View;
  /** The day around which its period lies. */
  readonly day: DayNumber;
}

/** The days a place shows. @param weekStarts 0 = Monday … 6 = Sunday */
export function daysAt({ view, day }: HistoryPlace, weekStarts: number): Days {
  switch (view) {
    case 'day':
      return { from: day, to: day + 1 };
    case 'week':
      return weekOf(day, weekStarts);
    case 'month':
    case 'trial':
    case 'data':
      return monthOf(day);
    case 'year':
      return yearOf(day);
    case 'trends':
    case 'heart':
      return yearUpTo(day);
  }
}

/** Its neighbour, by one period back (−1) or on (1). */
export function stepFrom(place: HistoryPlace, by: -1 | 1, weekStarts: number): HistoryPlace {
  const { from, to } = daysAt(place, weekStarts);
  if (place.view === 'trends' || place.view === 'heart') return { ...place, day: by < 0 ? from - 1 : yearUpFrom(to) };
  return { ...place, day: by < 0 ? from - 1 : to };
}

export function nameOf(place: HistoryPlace, weekStarts: number): string {
  const days = daysAt(place, weekStarts);
  switch (place.view) {
    case 'day':
      return dayInFull(days.from);
    case 'week':
      return daysInFull(days);
    case 'month':
    case 'trial':
    case 'data':
      return monthAndYear(days.from);
    case 'year':
      return yearName(days.from);
    case 'trends':
    case 'heart':
      return monthsInFull(days);
  }
}

/** The desk day of a moment, by this machine's clock. @param wall epoch milliseconds */
export function deskDayHere(wall: number, deskDayStarts: string): DayNumber {
  return deskDayAt(wall, { utcOffsetMinutes: -new Date(wall).getTimezoneOffset() }, deskDayStarts);
}

/** Twelve months, of which that day's is the last. */
function yearUpTo(day: DayNumber): Days {
  const { to } = monthOf(day);
  let { from } = monthOf(day);
  for (let month = 1; month < 12; month += 1) from = monthOf(from - 1).from;
  return { from, to };
}

/** The day in whose month the next twelve months end. */
function yearUpFrom(day: DayNumber): DayNumber {
  let { from } = monthOf(day);
  for (let month = 1; month < 12; month += 1) from = monthOf(from).to;
  return from;
}

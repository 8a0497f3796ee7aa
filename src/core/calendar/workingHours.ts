/**
 * The calendar of the desk (docs/DESK-TIME.md#calendar): working hours, desk days, fixed times, the end of the work.
 * What applies at a moment is worked out for a whole window of time at once, so that most readings need not ask.
 */
import { dateOf, localTimeAt, minuteOf, wallOf, weekdayOf, type DayNumber } from '../time/localTime.ts';
import { weekdays, type Preferences, type Weekday } from '../preferences/preferences.ts';
import { MINUTE, type WallSpan } from '../time/time.ts';

export interface Calendar {
  readonly preferences: Preferences;
  /** IANA name. */
  readonly timeZone: string;
}

/** From `fromWall` (included) to `untilWall` (excluded) nothing changes in the calendar. Epoch milliseconds. */
export interface CalendarWindow extends WallSpan {
  /** The date on which the desk day began. */
  readonly date: string;
  readonly working: boolean;
}

/** A moment at which the calendar asks for something. */
export type CalendarMoment =
  | { readonly type: 'clockTime'; readonly kind: string; readonly wall: number }
  | { readonly type: 'windDown'; readonly wall: number };

/** The window around a moment; it begins at that moment, not before. */
export function calendarWindowAt(wall: number, calendar: Calendar): CalendarWindow {
  const day = deskDayAt(wall, calendar);
  const edges = [deskDayStart(day + 1, calendar)];
  let working = !hasWorkingHours(calendar);
  for (const span of spansAround(wall, calendar)) {
    if (wall >= span.fromWall && wall < span.untilWall) working = true;
    edges.push(span.fromWall, span.untilWall);
  }
  for (const moment of momentsOn([day - 1, day, day + 1], calendar)) edges.push(moment.wall);
  return {
    fromWall: wall,
    untilWall: Math.min(...edges.filter((edge) => edge > wall)),
    date: dateOf(day),
    working,
  };
}

/** What the calendar asked for in (afterWall, toWall], oldest first. */
export function calendarMomentsBetween(
  afterWall: number,
  toWall: number,
  calendar: Calendar,
): readonly CalendarMoment[] {
  const days: DayNumber[] = [];
  const last = localTimeAt(toWall, calendar.timeZone).day;
  for (let day = localTimeAt(afterWall, calendar.timeZone).day - 1; day <= last; day += 1) days.push(day);
  return momentsOn(days, calendar)
    .filter(({ wall }) => wall > afterWall && wall <= toWall)
    .sort((a, b) => a.wall - b.wall);
}

/** The desk day after the one that a moment lies in. */
export function nextDeskDay(wall: number, calendar: Calendar): DayNumber {
  return deskDayAt(wall, calendar) + 1;
}

/** The desk day that a moment lies in. */
export function deskDayAround(wall: number, calendar: Calendar): WallSpan {
  const day = deskDayAt(wall, calendar);
  return { fromWall: deskDayStart(day, calendar), untilWall: deskDayStart(day + 1, calendar) };
}

/** The working hours within a span no longer than a few days, cut off at its ends; oldest first. */
export function workSpansWithin({ fromWall, untilWall }: WallSpan, calendar: Calendar): readonly WallSpan[] {
  const first = localTimeAt(fromWall, calendar.timeZone).day - 1;
  const last = localTimeAt(untilWall, calendar.timeZone).day;
  const spans: WallSpan[] = [];
  for (let day = first; day <= last; day += 1) spans.push(...spansOf(day, calendar));
  return spans
    .map((span) => ({ fromWall: Math.max(fromWall, span.fromWall), untilWall: Math.min(untilWall, span.untilWall) }))
    .filter((span) => span.untilWall > span.fromWall)
    .sort((a, b) => a.fromWall - b.fromWall);
}

/** The first beginning of working hours after `wall`, both in epoch milliseconds; null where no weekday has working hours. */
export function nextWorkBeginsAt(wall: number, calendar: Calendar): number | null {
  const today = localTimeAt(wall, calendar.timeZone).day;
  for (let day = today - 1; day <= today + 8; day += 1) {
    const begins = spansOf(day, calendar).map((span) => span.fromWall);
    const next = begins.filter((begin) => begin > wall);
    if (next.length > 0) return Math.min(...next);
  }
  return null;
}

/** Found by the calendar date, so a day with 23 or 25 hours is one day. */
export function deskDayAt(wall: number, calendar: Calendar): DayNumber {
  const { day } = localTimeAt(wall, calendar.timeZone);
  return wall < deskDayStart(day, calendar) ? day - 1 : day;
}

/** When a desk day begins; epoch milliseconds. */
export function deskDayStart(day: DayNumber, { preferences, timeZone }: Calendar): number {
  return wallOf(day, minuteOf(preferences.deskDayStarts) * MINUTE, timeZone);
}

function hasWorkingHours({ preferences }: Calendar): boolean {
  return weekdays.some((weekday) => (preferences.workingHours[weekday] ?? []).length > 0);
}

function spansAround(wall: number, calendar: Calendar): readonly WallSpan[] {
  const { day } = localTimeAt(wall, calendar.timeZone);
  return [day - 1, day, day + 1].flatMap((near) => spansOf(near, calendar));
}

/** The ranges that begin on a local day. */
function spansOf(day: DayNumber, { preferences, timeZone }: Calendar): readonly WallSpan[] {
  return (preferences.workingHours[weekdayNamed(day)] ?? []).map(([from, until]) => {
    const overnight = minuteOf(until) <= minuteOf(from);
    return {
      fromWall: wallOf(day, minuteOf(from) * MINUTE, timeZone),
      untilWall: wallOf(day + (overnight ? 1 : 0), minuteOf(until) * MINUTE, timeZone),
    };
  });
}

/** The ends of the ranges that began on this day and that no other range goes on from: a night may be written as its evening and its morning. */
function workEndsOf(day: DayNumber, calendar: Calendar): readonly number[] {
  const near = [day - 1, day, day + 1].flatMap((other) => spansOf(other, calendar));
  return spansOf(day, calendar)
    .map((span) => span.untilWall)
    .filter((end) => !near.some(({ fromWall, untilWall }) => fromWall <= end && untilWall > end));
}

function momentsOn(days: readonly DayNumber[], calendar: Calendar): CalendarMoment[] {
  return days.flatMap((day) => [...clockTimesOn(day, calendar), ...windDownOn(day, calendar)]);
}

function clockTimesOn(day: DayNumber, { preferences, timeZone }: Calendar): readonly CalendarMoment[] {
  return preferences.breakKinds
    .filter((kind) => !kind.days || kind.days.includes(weekdayNamed(day)))
    .flatMap((kind) =>
      (kind.at ?? []).map((time) => {
        const wall = wallOf(day, minuteOf(time) * MINUTE, timeZone);
        return { type: 'clockTime' as const, kind: kind.id, wall };
      }),
    );
}

/** At the last end of work on this day, or at its own time: on working days, if there are any. */
function windDownOn(day: DayNumber, calendar: Calendar): readonly CalendarMoment[] {
  const { windDown } = calendar.preferences;
  if (!windDown.enabled) return [];
  if (windDown.at === 'workEnds') {
    const ends = workEndsOf(day, calendar);
    return ends.length > 0 ? [{ type: 'windDown', wall: Math.max(...ends) }] : [];
  }
  if (spansOf(day, calendar).length === 0 && hasWorkingHours(calendar)) return [];
  return [{ type: 'windDown', wall: wallOf(day, minuteOf(windDown.at) * MINUTE, calendar.timeZone) }];
}

function weekdayNamed(day: DayNumber): Weekday {
  return weekdays[weekdayOf(day)] ?? 'monday';
}

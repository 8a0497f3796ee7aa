/** The plainest working hours: the same from and until on some days of the week. */
import type { ClockTime } from '../preferences/declare.ts';
import { weekdays, type Weekday, type WorkingHours } from '../preferences/preferences.ts';

export interface OfficeHours {
  readonly days: readonly Weekday[];
  readonly from: ClockTime;
  readonly until: ClockTime;
}

export const usualOfficeHours: OfficeHours = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  until: '17:00',
};

export function workingHoursOf({ days, from, until }: OfficeHours): WorkingHours {
  return Object.fromEntries(days.map((day) => [day, [[from, until]]]));
}

/** Null where they are not that plain: none at all, several ranges a day, or different ones. */
export function officeHoursOf(hours: WorkingHours): OfficeHours | null {
  const days = weekdays.filter((day) => (hours[day] ?? []).length > 0);
  const ranges = weekdays.flatMap((day) => hours[day] ?? []);
  const [first] = ranges;
  if (first === undefined || ranges.length !== days.length) return null;
  const [from, until] = first;
  return ranges.every((range) => range[0] === from && range[1] === until) ? { days, from, until } : null;
}

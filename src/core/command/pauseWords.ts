/** The end of a pause as a person writes it in their own language → what the engine is told. */
import type { PauseEnd } from '../calendar/pauseEnd.ts';
import { weekdays } from '../preferences/preferences.ts';
import { clockTimeOf, dateOf, localTimeAt, weekdayOf, type DayNumber } from '../time/localTime.ts';
import { nextDeskDay, type Calendar } from '../calendar/workingHours.ts';
import { DAY } from '../time/time.ts';
import { readMoment, type WrittenDate, type WrittenDay } from '../time/writtenDay.ts';
import { readTime } from '../time/writtenTime.ts';

/**
 * Null for what is no moment. A date without a year is the next such day, today among them.
 * @param tags as in `readMoment`
 */
export function readPauseEnd(
  words: string,
  tags: readonly string[],
  wall: number,
  calendar: Calendar,
): PauseEnd | 'tomorrow' | null {
  const said = readMoment(words, tags);
  if (said === null) return null;
  const time = said.minute === null ? {} : { time: clockTimeOf(said.minute) };
  if (said.day === null) return time;
  if (said.day.type === 'tomorrow' && said.minute === null) return 'tomorrow';
  const day = dayMeant(said.day, wall, calendar);
  return day && { ...day, ...time };
}

/**
 * What was typed into a field for a day and one for a time, as words for `readPauseEnd`; empty where both are. In the first 7.12 is a date, and
 * in the second 10.12 and 9 are times, where as other words they may be a time, a date and nothing.
 * @param tags as in `readMoment`
 */
export function wordsOfFields(day: string, time: string, tags: readonly string[]): string {
  const minute = readTime(time, tags);
  const date = day.trim().replace(/^(\d{1,2})\.(\d{1,2})$/, '$1/$2');
  return [date, minute === null ? time.trim() : clockTimeOf(minute)].filter((words) => words !== '').join(' ');
}

function dayMeant(said: WrittenDay, wall: number, calendar: Calendar): Pick<PauseEnd, 'date' | 'weekday'> | null {
  switch (said.type) {
    case 'tomorrow':
      return { date: dateOf(nextDeskDay(wall, calendar)) };
    case 'weekday': {
      const weekday = weekdays[said.weekday];
      return weekday === undefined ? null : { weekday };
    }
    case 'date': {
      const day = dayOf(said, localTimeAt(wall, calendar.timeZone).day);
      return day === null ? null : { date: dateOf(day) };
    }
  }
}

/** Null: it is not the weekday that was said with it, or no year to come has it. */
function dayOf({ year, month, day, weekday }: WrittenDate, today: DayNumber): DayNumber | null {
  const thisYear = new Date(today * DAY).getUTCFullYear();
  const years = year === null ? Array.from({ length: 9 }, (_, ahead) => thisYear + ahead) : [year];
  const days = years.flatMap((each) => {
    const found = new Date(Date.UTC(each, month - 1, day));
    return found.getUTCDate() === day ? [found.getTime() / DAY] : [];
  });
  const meant = days.find((each) => year !== null || each >= today);
  return meant === undefined || (weekday !== null && weekdayOf(meant) !== weekday) ? null : meant;
}

/**
 * Seven days, one new thing a day: which day is next, and what becomes of it (docs/GUIDED-BREAK.md#seven-days). Nothing counts and
 * nothing expires: a day that was missed waits. What the days say is data, `assets/cards/week.json`.
 */
import type { Card } from '../checkIn/card.ts';

export interface DayOfSeven extends Card {
  /** 1 … 7 */
  readonly day: number;
  /** One thing to notice. */
  readonly notice: string;
  /** The routine it starts: the first of them that there is. A day with none waits until there is one. */
  readonly routines: readonly string[];
  /** It asks for tension before and after, whatever the preferences say. */
  readonly asksState?: boolean;
}

/** One of the seven days that can be started, as it is called; `isNext`: the one that the next day's first break brings. */
export interface DayOffered {
  readonly day: number;
  readonly title: string;
  readonly isNext: boolean;
}

export interface SevenDaysMemory {
  /** The day that comes next, 1 … 7. */
  readonly next: number;
  /** The desk day on which the last one came; null before the first. */
  readonly lastDate: string | null;
  /** The day of the break that runs, and the routine that it started; null while none does. */
  readonly running: { readonly day: number; readonly routine: string } | null;
}

export const noDayYet: SevenDaysMemory = { next: 1, lastDate: null, running: null };

/** A day and the routine that it starts here. */
export interface StartedDay {
  readonly day: DayOfSeven;
  readonly routine: string;
}

/** Gives the id of the routine that runs when one is asked for; null where there is none such. */
export type RunningInstead = (routine: string) => string | null;

/** The day with the routine it would start now; null where it has none yet. */
export function dayToStart(day: DayOfSeven, instead: RunningInstead): StartedDay | null {
  const [routine] = day.routines.flatMap((id) => instead(id) ?? []);
  return routine === undefined ? null : { day, routine };
}

/** The next day that can be had, of however long ago the one before it was; null once all were had. */
export function nextDay(
  days: readonly DayOfSeven[],
  { next }: SevenDaysMemory,
  instead: RunningInstead,
): StartedDay | null {
  const [found] = days.filter(({ day }) => day >= next).flatMap((day) => dayToStart(day, instead) ?? []);
  return found ?? null;
}

/** The day of today's first break; null where today had its day. */
export function dayInTurn(
  days: readonly DayOfSeven[],
  memory: SevenDaysMemory,
  date: string,
  instead: RunningInstead,
): StartedDay | null {
  return memory.lastDate === date ? null : nextDay(days, memory, instead);
}

/** A break of a day begins. */
export function withDay(memory: SevenDaysMemory, { day, routine }: StartedDay): SevenDaysMemory {
  return { ...memory, running: { day: day.day, routine } };
}

/**
 * That break is over. A day that was broken off, or whose routine gave way to another one, waits for tomorrow; one that was repeated, or
 * taken before its turn, leaves the next one where it is.
 *
 * @param done the routine it ended with, if at least half of it was spent; else null
 */
export function afterDay(
  memory: SevenDaysMemory,
  date: string,
  done: string | null,
  next: number | null,
): SevenDaysMemory {
  const { running } = memory;
  if (running === null) return memory;
  const isTaken = done === running.routine && running.day === next;
  return { next: isTaken ? running.day + 1 : memory.next, lastDate: date, running: null };
}

/** Stretches: desk time from one rest to the next. A pause too short to be a break interrupts none. */
import { deskDayOf } from './historyCalendar.ts';
import type { HistoryRecords } from './records.ts';
import { resultOf } from './rest.ts';
import type { DayNumber } from '../time/localTime.ts';

export interface Stretch {
  readonly day: DayNumber;
  readonly beganWall: number;
  /** The desk time in it, without the short pauses between. */
  readonly deskMs: number;
}

/** In the order they were lived; a stretch ends with its desk day at the latest. */
export function stretchesOf(
  { breaks, absences, deskBlocks }: HistoryRecords,
  deskDayStarts: string,
): readonly Stretch[] {
  const taken = breaks.filter((record) => resultOf(record) === 'taken');
  const restsAt = [...taken, ...absences].map(({ beganWall }) => beganWall).sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let rest = 0;
  for (const block of deskBlocks) {
    const day = deskDayOf(block, deskDayStarts);
    const restedAt = rest;
    while ((restsAt[rest] ?? Infinity) <= block.beganWall) rest += 1;
    const deskMs = block.endedWall - block.beganWall;
    const last = stretches.at(-1);
    if (last === undefined || rest > restedAt || last.day !== day)
      stretches.push({ day, beganWall: block.beganWall, deskMs });
    else stretches[stretches.length - 1] = { ...last, deskMs: last.deskMs + deskMs };
  }
  return stretches;
}

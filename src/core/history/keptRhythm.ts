/** How days went beside the rhythm a person has set for themselves. Two pairs of numbers, and no score. */
import type { HistoryRecords } from './records.ts';
import { countedOnce, noBreaks, resultOf, type BreakCounts } from './rest.ts';
import { stretchesOf } from './stretches.ts';

export interface KeptRhythm {
  /** Desk time within the interval since the last rest, in milliseconds … */
  readonly withinMs: number;
  /** … and beyond it. */
  readonly beyondMs: number;
  /** What became of the breaks that a reminder had asked for; none of them is natural. */
  readonly asked: BreakCounts;
  /** Breaks taken that nobody had asked for. */
  readonly unasked: number;
}

/**
 * @param everyMs the interval to measure against, more than 0. It is the one in force now: what it was in former days is not
 * kept, and whoever shows this must say so.
 */
export function keptRhythm(records: HistoryRecords, everyMs: number, deskDayStarts: string): KeptRhythm {
  let withinMs = 0;
  let beyondMs = 0;
  for (const { deskMs } of stretchesOf(records, deskDayStarts)) {
    withinMs += Math.min(deskMs, everyMs);
    beyondMs += Math.max(0, deskMs - everyMs);
  }
  const asked = records.breaks.filter(({ askedWall }) => askedWall !== null);
  const unasked = records.breaks.filter((record) => record.askedWall === null && resultOf(record) === 'taken');
  return {
    withinMs,
    beyondMs,
    asked: asked.reduce((counts, record) => countedOnce(counts, resultOf(record)), noBreaks),
    unasked: unasked.length,
  };
}

/**
 * A record can be imported and exported if its dates lie between the year 2000 and a day from now; the day is there because the clocks and
 * time zones of two machines differ. A record with another date, which a clock that was set wrong has made, stays in the history here and
 * is left out of exports.
 */
import { DAY } from '../time/time.ts';
import type { HistoryRange, Span } from './records.ts';

/** Epoch milliseconds. */
const EARLIEST_WALL = Date.UTC(2000, 0, 1);

export function datesToNow(nowWall: number): HistoryRange {
  return { fromWall: EARLIEST_WALL, toWall: nowWall + DAY };
}

type Dated = Span & { readonly askedWall?: number | null };

export function isDatedWithin({ fromWall, toWall }: HistoryRange, { beganWall, endedWall, askedWall }: Dated): boolean {
  return [beganWall, endedWall, askedWall ?? beganWall].every((wall) => wall >= fromWall && wall < toWall);
}

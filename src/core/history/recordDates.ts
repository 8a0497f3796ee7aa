/**
 * Which dates a record may have, on its way into the history and out of it: from before there was any Unbrace to a day from now, for
 * clocks and time zones differ. What a clock that was set wrong has made of a record stays on this machine.
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

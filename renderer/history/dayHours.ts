/** Which hours a day's drawing spans. */
import { localMsAt } from '../../src/core/history/historyCalendar.ts';
import type { Span } from '../../src/core/history/records.ts';
import { minuteOf, type DayNumber } from '../../src/core/time/localTime.ts';
import { DAY, HOUR, MINUTE } from '../../src/core/time/time.ts';

/** Full hours, in local milliseconds as `localMsAt` gives them. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** A short day is drawn as if it had this length, so that its minutes are not stretched over the whole window. */
const FEWEST_MS = 8 * HOUR;

/**
 * All that was lived, out to full hours. A short day reaches into what is still to come, but not beyond its own end.
 * @param spans at least one @param deskDayStarts `"04:00"`
 */
export function hoursOf(spans: readonly Span[], day: DayNumber, deskDayStarts: string): Hours {
  const first = hourFrom(Math.min(...spans.map((span) => localMsAt(span.beganWall, span))));
  const last = hourTo(Math.max(...spans.map((span) => localMsAt(span.endedWall, span))));
  const dayEnds = hourTo((day + 1) * DAY + minuteOf(deskDayStarts) * MINUTE);
  const to = Math.max(last, Math.min(first + FEWEST_MS, dayEnds));
  return { from: Math.min(first, to - FEWEST_MS), to };
}

function hourFrom(local: number): number {
  return Math.floor(local / HOUR) * HOUR;
}

function hourTo(local: number): number {
  return Math.ceil(local / HOUR) * HOUR;
}

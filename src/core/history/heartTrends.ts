/** What straps told over many breaks, pace by pace: a slower breath moves a heart further, so paces are never put together. */
import { deskDayOf, weekOf, type Days } from './historyCalendar.ts';
import type { HeartRecord } from './records.ts';
import { median } from '../heart/median.ts';

/** Swings in beats a minute: the middle one of some breaks, and the smallest and the largest. */
export interface SwingRange {
  readonly breaks: number;
  readonly swing: number;
  readonly low: number;
  readonly high: number;
}

export interface PaceHistory extends SwingRange {
  /** Of one breath, milliseconds. */
  readonly breathMs: number;
  /** Those in which a strap was worn, oldest first. */
  readonly weeks: readonly (SwingRange & { readonly days: Days })[];
}

/** Fewer earlier breaks than this are no range to stand beside. */
const FEWEST_EARLIER = 5;

/** The pace of the most breaks first. @param weekStarts 0 = Monday … 6 = Sunday */
export function paceHistories(
  hearts: readonly HeartRecord[],
  deskDayStarts: string,
  weekStarts: number,
): readonly PaceHistory[] {
  const paces = [...grouped(hearts, ({ breathMs }) => breathMs)].map(([breathMs, records]) => {
    const weekStart = (record: HeartRecord): number => weekOf(deskDayOf(record, deskDayStarts), weekStarts).from;
    const weeks = [...grouped(records, weekStart)].toSorted(([one], [other]) => one - other);
    return {
      breathMs,
      ...rangeOf(records),
      weeks: weeks.map(([from, ofWeek]) => ({ days: weekOf(from, weekStarts), ...rangeOf(ofWeek) })),
    };
  });
  return paces.toSorted((one, other) => other.breaks - one.breaks || one.breathMs - other.breathMs);
}

/** The range of earlier breaks at that pace; null where they are too few. */
export function earlierSwings(hearts: readonly HeartRecord[], breathMs: number): SwingRange | null {
  const samePace = hearts.filter((record) => record.breathMs === breathMs);
  return samePace.length < FEWEST_EARLIER ? null : rangeOf(samePace);
}

/** Breaths a minute, to a tenth. */
export function breathRate(breathMs: number): number {
  return Math.round(600_000 / breathMs) / 10;
}

function rangeOf(records: readonly HeartRecord[]): SwingRange {
  const swings = records.map(({ swing }) => swing);
  return { breaks: swings.length, swing: median(swings), low: Math.min(...swings), high: Math.max(...swings) };
}

function grouped<Key>(
  records: readonly HeartRecord[],
  keyOf: (record: HeartRecord) => Key,
): ReadonlyMap<Key, HeartRecord[]> {
  const groups = new Map<Key, HeartRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return groups;
}

/** A history as a person might have lived it, the same each time: for pictures and journeys of the history window. */
import type {
  AbsenceRecord,
  BreakRecord,
  DeskBlock,
  HistoryRecords,
  HeartRecord,
  SelfCheckRecord,
  HoldRecord,
} from '../../src/core/history/records.ts';
import { weekdayOf, type DayNumber } from '../../src/core/time/localTime.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { chances } from './chances.ts';

const ROUTINES = ['unfold_90', 'downshift_60', 'stand_180', 'walk_180', 'chair_180'];
const WORKED_MS = 8 * HOUR;
/** Before, nobody counted how much of a break was really spent. */
const DAYS_OF_SPENT_TIME = 60;

/** Working days, UTC, and `lastDay` whatever day it is. */
export function seededHistory(lastDay: DayNumber, days: number): HistoryRecords {
  const lived = { breaks: [], absences: [], deskBlocks: [], holds: [], hearts: [], selfChecks: [] } satisfies Writable;
  const chance = chances(7);
  for (let day = lastDay - days + 1; day <= lastDay; day += 1)
    if (weekdayOf(day) < 5 || day === lastDay) liveDay(day, lived, chance, lastDay - day < DAYS_OF_SPENT_TIME);
  return lived;
}

interface Writable {
  breaks: BreakRecord[];
  absences: AbsenceRecord[];
  deskBlocks: DeskBlock[];
  holds: HoldRecord[];
  hearts: HeartRecord[];
  selfChecks: SelfCheckRecord[];
}

function liveDay(day: DayNumber, lived: Writable, chance: () => number, countsSpent: boolean): void {
  let wall = day * DAY + 8 * HOUR + chance() * HOUR;
  const span = (ms: number): { beganWall: number; endedWall: number; utcOffsetMinutes: number } => {
    const beganWall = Math.round(wall);
    wall = beganWall + Math.round(ms);
    return { beganWall, endedWall: wall, utcOffsetMinutes: 0 };
  };
  const ends = wall + WORKED_MS + (chance() - 0.6) * 7 * HOUR;
  let lunchIsOver = false;
  let begun = 0;
  while (wall < ends) {
    const posture = chance() < 0.3 ? 'standing' : 'sitting';
    lived.deskBlocks.push({ ...span((18 + chance() * 22) * MINUTE), posture });
    if (!lunchIsOver && wall > day * DAY + 12 * HOUR) {
      lunchIsOver = true;
      lived.absences.push({ ...span((35 + chance() * 20) * MINUTE), kinds: ['reset', 'release'] });
      continue;
    }
    const what = chance();
    if (what < 0.2) lived.absences.push({ ...span((3 + chance() * 12) * MINUTE), kinds: ['reset'] });
    else if (what < 0.9) {
      const record = breakOf(span, what, wall, chance);
      lived.breaks.push(countsSpent ? withSpentTime(record, begun) : record);
      if (record.outcome !== 'skipped') begun += 1;
    } else
      lived.holds.push({
        beganWall: Math.round(wall),
        endedWall: Math.round(wall + 25 * MINUTE),
        utcOffsetMinutes: 0,
        reason: 'meeting',
      });
  }
  lived.absences.push({ ...span(14 * HOUR), kinds: ['reset', 'release'] });
}

function breakOf(
  span: (ms: number) => Omit<DeskBlock, 'posture'>,
  what: number,
  wall: number,
  chance: () => number,
): BreakRecord {
  const outcome = what < 0.7 ? 'completed' : what < 0.75 ? 'shortened' : what < 0.79 ? 'abandoned' : 'skipped';
  const index = Math.floor(chance() * ROUTINES.length);
  const before = Math.floor(3 + chance() * 5);
  const asks = outcome === 'completed' && chance() < 0.4;
  const after = Math.min(10, Math.max(0, Math.round(before - 0.6 + (chance() - 0.5) * 6 - index * 0.5)));
  return {
    ...span(outcome === 'skipped' ? 0 : outcome === 'abandoned' ? 20_000 : (1 + index) * MINUTE),
    kind: index < 2 ? 'reset' : 'release',
    routine: outcome === 'skipped' ? null : (ROUTINES[index] ?? null),
    plannedMs: (1 + index) * MINUTE,
    askedWall: chance() < 0.85 ? Math.round(wall) : null,
    outcome,
    by: 'user',
    emergency: false,
    ...{ pausedMs: 0, spentMs: null, workedMs: null, pace: outcome === 'skipped' ? null : '4-6' },
    checkIn: asks ? { before: { tension: before, ease: null }, after: { tension: after, ease: null } } : null,
  };
}

/** Of the first break of the day it is not known, as if the app had been updated then; into the second some work came, and the third was paused. */
function withSpentTime(record: BreakRecord, number: number): BreakRecord {
  if (record.outcome === 'skipped' || number === 0) return record;
  const [workedMs, pausedMs] = [number === 1 ? 10 * SECOND : 0, number === 2 ? 5 * SECOND : 0];
  return { ...record, workedMs, pausedMs, spentMs: record.endedWall - record.beganWall - workedMs - pausedMs };
}

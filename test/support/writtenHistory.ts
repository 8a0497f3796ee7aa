/** Ten years of somebody's history in no time: made up, but by the shape of real days. */
import type { BreakRecord, HistoryRecords, SelfCheckRecord } from '../../src/core/history/records.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/core/time/time.ts';

const FIRST_DAY = Date.UTC(2026, 0, 5); // a Monday
const outcomes = ['completed', 'completed', 'completed', 'shortened', 'abandoned', 'skipped'] as const;

/**
 * `days` working days, five a week: `breaksADay` breaks, each after a desk block, an absence and a hold at noon and one at
 * night. The same every time.
 */
export function writtenHistory(days: number, breaksADay: number): HistoryRecords {
  const perDay = Array.from({ length: days }, (_, day) => dayOf(day, breaksADay));
  return {
    breaks: perDay.flatMap(({ breaks }) => breaks),
    absences: perDay.flatMap(({ absences }) => absences),
    deskBlocks: perDay.flatMap(({ deskBlocks }) => deskBlocks),
    holds: perDay.flatMap(({ holds }) => holds),
    hearts: [],
    selfChecks: [],
  };
}

function dayOf(day: number, breaksADay: number): HistoryRecords {
  const nineWall = FIRST_DAY + (Math.floor(day / 5) * 7 + (day % 5)) * DAY + 9 * HOUR;
  const everyMs = Math.floor((8 * HOUR) / breaksADay);
  const span = (beganWall: number, lengthMs: number) => ({
    beganWall,
    endedWall: beganWall + lengthMs,
    utcOffsetMinutes: 60,
  });
  const numbers = Array.from({ length: breaksADay }, (_, index) => index);
  return {
    breaks: numbers.map((index): BreakRecord => {
      const outcome = outcomes[(day + index) % outcomes.length] ?? 'completed';
      const beganWall = nineWall + (index + 1) * everyMs - 2 * MINUTE;
      return {
        ...span(beganWall, outcome === 'skipped' ? 0 : 90 * SECOND),
        ...{ kind: index % 2 === 0 ? 'reset' : 'release', routine: outcome === 'skipped' ? null : 'unfold_90' },
        ...{ plannedMs: 90 * SECOND, askedWall: index % 3 === 0 ? null : beganWall - 20 * SECOND, outcome },
        ...{ by: index % 5 === 0 && outcome !== 'skipped' ? 'engine' : 'user', emergency: false, pausedMs: 0 },
        ...spentOf(outcome, (day + index) % 7),
        pace: outcome === 'skipped' || index % 4 === 0 ? null : '4-8',
        checkIn:
          index % 3 === 0
            ? { before: { tension: (day + index) % 11, ease: null }, after: { tension: 4, ease: 5 } }
            : null,
      };
    }),
    absences: [
      { ...span(nineWall + 3 * HOUR, 40 * MINUTE), kinds: ['reset', 'release'] },
      { ...span(nineWall + 8 * HOUR, 16 * HOUR), kinds: ['reset', 'release'] },
    ],
    deskBlocks: numbers.map((index) => ({
      ...span(nineWall + index * everyMs, everyMs - 3 * MINUTE),
      posture: index % 4 === 0 ? 'standing' : 'sitting',
    })),
    holds: [
      { ...span(nineWall + 2 * HOUR, HOUR), reason: 'meeting' },
      { ...span(nineWall + 2 * HOUR, MINUTE), reason: 'doNotDisturb' },
    ],
    hearts: [],
    selfChecks: [],
  };
}

/** One in seven is from before this was counted, and into one in seven some work went. */
function spentOf(outcome: (typeof outcomes)[number], chance: number): Pick<BreakRecord, 'spentMs' | 'workedMs'> {
  if (outcome === 'skipped' || chance === 0) return { spentMs: null, workedMs: null };
  const workedMs = chance === 1 ? 10 * SECOND : 0;
  return { spentMs: 90 * SECOND - workedMs, workedMs };
}

/** Every eighth break that was completed was a self-check: of the tilt and of the hips in turn. */
function checksIn({ breaks }: HistoryRecords): readonly SelfCheckRecord[] {
  const checks = breaks.filter(({ outcome }) => outcome === 'completed').filter((_, index) => index % 8 === 0);
  return checks.map(({ beganWall, endedWall, utcOffsetMinutes }, index) => ({
    ...{ beganWall, endedWall, utcOffsetMinutes },
    ...(index % 2 === 0
      ? { felt: 'faint' as const, leftHip: null, rightHip: null }
      : { felt: null, leftHip: 'level' as const, rightHip: 'unsure' as const }),
  }));
}

/** The same with a strap worn in every third break that was completed, at two paces, and free minutes around one of them; and with self-checks. */
export function withStraps(records: HistoryRecords): HistoryRecords {
  const worn = records.breaks.filter(({ outcome }) => outcome === 'completed').filter((_, index) => index % 3 === 0);
  const hearts = worn.map(({ beganWall, endedWall, utcOffsetMinutes }, index) => ({
    ...{ beganWall, endedWall, utcOffsetMinutes },
    ...{ breathMs: index % 2 === 0 ? 10 * SECOND : 12 * SECOND, swing: 8 + (index % 9) / 2, breaths: 6 + (index % 5) },
    ...(index % 2 === 0 ? { rmssdBefore: 31.5, rmssdAfter: 40 } : { rmssdBefore: null, rmssdAfter: null }),
  }));
  return { ...records, hearts, selfChecks: checksIn(records) };
}

/** The breaks of a trial as a person may have lived and answered it, UTC. */
import { noRecords, type BreakRecord, type HistoryRecords } from '../../src/core/history/records.ts';
import { DAY, HOUR, MINUTE } from '../../src/core/time/time.ts';
import { armOn, type ArmName, type Trial } from '../../src/core/trial/trial.ts';

/** What was felt before and after, 0 … 10, on the days of each arm; three breaks a day. */
export type Felt = Readonly<Record<ArmName, readonly [before: number, after: number]>>;

/** @param offBy on each day, how much tenser its last break left the person: days are not all alike */
export function answeredTrial(trial: Trial, felt: Felt, offBy: readonly number[] = []): HistoryRecords {
  const breaks = trial.days.flatMap((day, index) => {
    const arm = armOn(trial, day) ?? 'a';
    const [before, after] = felt[arm];
    return [10, 13, 16].map((hour): BreakRecord => {
      const beganWall = day * DAY + hour * HOUR;
      const left = Math.min(10, after + (hour === 16 ? (offBy[index] ?? 0) : 0));
      return {
        ...{ beganWall, endedWall: beganWall + 3 * MINUTE, utcOffsetMinutes: 0 },
        ...{ kind: trial.kind, routine: trial.arms[arm].routine, plannedMs: 3 * MINUTE, askedWall: null },
        ...{ outcome: 'completed', by: 'user', emergency: false, pausedMs: 0, spentMs: null, workedMs: null },
        pace: trial.arms[arm].pace,
        checkIn: { before: { tension: before, ease: null }, after: { tension: left, ease: null } },
      };
    });
  });
  return { ...noRecords, breaks };
}

/**
 * The history's records as rows and back. Numbers and what may be missing have passed their table's STRICT types and CHECKs
 * on the way in; words are looked up in their lists on the way out, for a newer Unbrace may have written one that is not known here.
 */
import type { SQLInputValue } from 'node:sqlite';
import type { CheckInAnswer } from '../../core/checkIn/checkIn.ts';
import {
  recordedOutcomes,
  type AbsenceRecord,
  type BreakRecord,
  type DeskBlock,
  type HeartRecord,
  type HistoryRecords,
  type HoldRecord,
  type SelfCheckRecord,
  type Span,
} from '../../core/history/records.ts';
import { areOfOneCheck, feltAnswers, hipAnswers } from '../../core/checkIn/selfCheck.ts';
import { postures, starters } from '../../core/cycle/cycleTypes.ts';
import { holdReasons } from '../../core/cycle/holds.ts';
import { paces } from '../../core/routine/pace.ts';

export type Row = Readonly<Record<string, unknown>>;

/** How one kind of record lies in its table; columns and values are in the same order. */
export interface HistoryTable<Kept> {
  readonly name: string;
  readonly columns: readonly string[];
  readonly valuesOf: (record: Kept) => SQLInputValue[];
  /** Null where a word in the row is none that is known. */
  readonly recordOf: (row: Row) => Kept | null;
}

type TableName = keyof HistoryRecords;

const spanColumns = ['began_wall', 'ended_wall', 'utc_offset_minutes'];

export const historyTables: { readonly [Name in TableName]: HistoryTable<HistoryRecords[Name][number]> } = {
  breaks: {
    name: 'breaks',
    columns: [
      ...spanColumns,
      ...['kind', 'routine', 'planned_ms', 'asked_wall', 'outcome', 'started_by', 'emergency', 'paused_ms'],
      ...['checked_in', 'tension_before', 'ease_before', 'tension_after', 'ease_after'],
      ...['spent_ms', 'worked_ms', 'pace'],
    ],
    valuesOf: (record: BreakRecord) => [
      ...spanValues(record),
      ...[record.kind, record.routine, whole(record.plannedMs)],
      record.askedWall === null ? null : whole(record.askedWall),
      ...[record.outcome, record.by, Number(record.emergency), whole(record.pausedMs)],
      ...checkInValues(record.checkIn),
      ...[record.spentMs, record.workedMs].map((ms) => (ms === null ? null : whole(ms))),
      record.pace,
    ],
    recordOf(row): BreakRecord | null {
      const outcome = known(recordedOutcomes, row['outcome']);
      const by = known(starters, row['started_by']);
      if (outcome === null || by === null) return null;
      return {
        ...spanOf(row),
        kind: String(row['kind']),
        routine: row['routine'] as string | null,
        plannedMs: Number(row['planned_ms']),
        askedWall: row['asked_wall'] as number | null,
        outcome,
        by,
        emergency: row['emergency'] === 1,
        pausedMs: Number(row['paused_ms']),
        spentMs: knownMs(row['spent_ms']),
        workedMs: knownMs(row['worked_ms']),
        pace: known(paces, row['pace']),
        checkIn: row['checked_in'] === 1 ? { before: answerOf(row, 'before'), after: answerOf(row, 'after') } : null,
      };
    },
  },
  absences: {
    name: 'absences',
    columns: [...spanColumns, 'kinds'],
    valuesOf: (record: AbsenceRecord) => [...spanValues(record), record.kinds.join(' ')],
    recordOf: (row): AbsenceRecord => ({
      ...spanOf(row),
      kinds: String(row['kinds']).split(' ').filter(Boolean),
    }),
  },
  deskBlocks: {
    name: 'desk_blocks',
    columns: [...spanColumns, 'posture'],
    valuesOf: (record: DeskBlock) => [...spanValues(record), record.posture],
    recordOf(row): DeskBlock | null {
      const posture = known(postures, row['posture']);
      return posture && { ...spanOf(row), posture };
    },
  },
  holds: {
    name: 'holds',
    columns: [...spanColumns, 'reason'],
    valuesOf: (record: HoldRecord) => [...spanValues(record), record.reason],
    recordOf(row): HoldRecord | null {
      const reason = known(holdReasons, row['reason']);
      return reason && { ...spanOf(row), reason };
    },
  },
  hearts: {
    name: 'hearts',
    columns: [...spanColumns, 'breath_ms', 'swing', 'breaths', 'rmssd_before', 'rmssd_after'],
    valuesOf: (record: HeartRecord) => [
      ...spanValues(record),
      ...[whole(record.breathMs), record.swing, record.breaths, record.rmssdBefore, record.rmssdAfter],
    ],
    recordOf: (row): HeartRecord => ({
      ...spanOf(row),
      ...{ breathMs: Number(row['breath_ms']), swing: Number(row['swing']), breaths: Number(row['breaths']) },
      ...{ rmssdBefore: row['rmssd_before'] as number | null, rmssdAfter: row['rmssd_after'] as number | null },
    }),
  },
  selfChecks: {
    name: 'self_checks',
    columns: [...spanColumns, 'felt', 'left_hip', 'right_hip'],
    valuesOf: (record: SelfCheckRecord) => [...spanValues(record), record.felt, record.leftHip, record.rightHip],
    recordOf(row): SelfCheckRecord | null {
      const answers = {
        felt: known(feltAnswers, row['felt']),
        leftHip: known(hipAnswers, row['left_hip']),
        rightHip: known(hipAnswers, row['right_hip']),
      };
      return areOfOneCheck(answers) ? { ...spanOf(row), ...answers } : null;
    },
  },
};

function known<Word extends string>(words: readonly Word[], found: unknown): Word | null {
  return words.find((word) => word === found) ?? null;
}

/** A damaged file of an earlier version has no such column. */
function knownMs(found: unknown): number | null {
  return typeof found === 'number' ? found : null;
}

/** The four columns of a check-in and whether there was one, in the order of the table. */
export function checkInValues(checkIn: BreakRecord['checkIn']): SQLInputValue[] {
  const { before, after } = checkIn ?? { before: null, after: null };
  return [Number(checkIn !== null), ...answerValues(before), ...answerValues(after)];
}

function answerValues(answer: CheckInAnswer | null): SQLInputValue[] {
  return [answer?.tension ?? null, answer?.ease ?? null];
}

function answerOf(row: Row, moment: 'before' | 'after'): CheckInAnswer | null {
  const tension = row[`tension_${moment}`] as number | null;
  return tension === null ? null : { tension, ease: row[`ease_${moment}`] as number | null };
}

function spanValues({ beganWall, endedWall, utcOffsetMinutes }: Span): SQLInputValue[] {
  return [whole(beganWall), Math.max(whole(beganWall), whole(endedWall)), whole(utcOffsetMinutes)];
}

function spanOf(row: Row): Span {
  return {
    beganWall: Number(row['began_wall']),
    endedWall: Number(row['ended_wall']),
    utcOffsetMinutes: Number(row['utc_offset_minutes']),
  };
}

/** The engine's clock has fractions of a millisecond, which a record does not need. */
function whole(ms: number): number {
  return Math.round(ms);
}

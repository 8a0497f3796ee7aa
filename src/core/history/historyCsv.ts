/**
 * The history as one table that any spreadsheet opens, and back. A line is a record of the kind its first column names; what
 * a kind does not know stays empty. The columns are described in docs/HISTORY.md.
 */
import type { CheckInAnswer } from '../checkIn/checkIn.ts';
import { csvLine, csvLines } from './csv.ts';
import { foundRecord, type RecordList, type RecordReading, type RecordSource } from './foundRecords.ts';
import type { BreakRecord, HeartRecord, SelfCheckRecord, Span } from './records.ts';
import type { Pace } from '../routine/pace.ts';
import { isoAtOffset } from '../time/localTime.ts';
import { MINUTE, SECOND } from '../time/time.ts';

const columns = [
  ...['record', 'began', 'ended', 'minutes'],
  ...[
    'kind',
    'routine',
    'outcome',
    'started_by',
    'planned_seconds',
    'paused_seconds',
    'spent_seconds',
    'worked_seconds',
    'pace',
    'asked',
    'emergency',
  ],
  ...['checked_in', 'tension_before', 'ease_before', 'tension_after', 'ease_after'],
  ...['posture', 'reason'],
  ...['breath_seconds', 'swing_bpm', 'breaths', 'rmssd_before_ms', 'rmssd_after_ms'],
  ...['felt', 'left_hip', 'right_hip'],
] as const;
type Column = (typeof columns)[number];
type Line = Partial<Record<Column, string>>;

export function* historyToCsv({
  breaks,
  absences,
  deskBlocks,
  holds,
  hearts,
  selfChecks,
}: RecordSource): Generator<string> {
  const written = (line: Line): string => csvLine(columns.map((column) => line[column] ?? ''));
  yield csvLine(columns);
  for (const record of breaks) yield written(lineOfBreak(record));
  for (const record of absences)
    yield written({ record: 'absence', ...lineOfSpan(record), kind: record.kinds.join(' ') });
  for (const record of deskBlocks) yield written({ record: 'desk', ...lineOfSpan(record), posture: record.posture });
  for (const record of holds) yield written({ record: 'hold', ...lineOfSpan(record), reason: record.reason });
  for (const record of hearts) yield written(lineOfHeart(record));
  for (const record of selfChecks) yield written(lineOfSelfCheck(record));
}

function lineOfSelfCheck(record: SelfCheckRecord): Line {
  const { felt, leftHip, rightHip } = record;
  return {
    ...{ record: 'self_check', ...lineOfSpan(record) },
    ...{ felt: felt ?? '', left_hip: leftHip ?? '', right_hip: rightHip ?? '' },
  };
}

function lineOfHeart(record: HeartRecord): Line {
  const { breathMs, swing, breaths, rmssdBefore, rmssdAfter } = record;
  return {
    ...{ record: 'heart', ...lineOfSpan(record) },
    ...{ breath_seconds: secondsOf(breathMs), swing_bpm: String(swing), breaths: String(breaths) },
    ...{ rmssd_before_ms: String(rmssdBefore ?? ''), rmssd_after_ms: String(rmssdAfter ?? '') },
  };
}

function lineOfBreak(record: BreakRecord): Line {
  const { before = null, after = null } = record.checkIn ?? {};
  return {
    record: 'break',
    ...lineOfSpan(record),
    kind: record.kind,
    routine: record.routine ?? '',
    outcome: record.outcome,
    started_by: record.by,
    planned_seconds: secondsOf(record.plannedMs),
    paused_seconds: secondsOf(record.pausedMs),
    spent_seconds: record.spentMs === null ? '' : secondsOf(record.spentMs),
    worked_seconds: record.workedMs === null ? '' : secondsOf(record.workedMs),
    pace: record.pace === null ? '' : cellOfPace(record.pace),
    asked: record.askedWall === null ? '' : momentOf(record.askedWall, record.utcOffsetMinutes),
    emergency: yesOrNo(record.emergency),
    checked_in: yesOrNo(record.checkIn !== null),
    tension_before: String(before?.tension ?? ''),
    ease_before: String(before?.ease ?? ''),
    tension_after: String(after?.tension ?? ''),
    ease_after: String(after?.ease ?? ''),
  };
}

function lineOfSpan({ beganWall, endedWall, utcOffsetMinutes }: Span): Line {
  return {
    began: momentOf(beganWall, utcOffsetMinutes),
    ended: momentOf(endedWall, utcOffsetMinutes),
    minutes: ((endedWall - beganWall) / MINUTE).toFixed(1),
  };
}

/** Local time with its offset, to the millisecond: `2026-03-02T09:30:00.000+01:00`. */
function momentOf(wall: number, utcOffsetMinutes: number): string {
  return isoAtOffset(wall, utcOffsetMinutes * MINUTE, 'milliseconds');
}

/** `4s-6s` for `4-6`, which a spreadsheet would take for a date, and write back as one. What is no name of numbers alone stays. */
const cellOfPace = (pace: Pace): string => (/^\d+(-\d+)+$/.test(pace) ? pace.replace(/\d+/g, '$&s') : pace);
const secondsOf = (ms: number): string => String(ms / SECOND);
const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

const lists: ReadonlyMap<string, RecordList> = new Map([
  ['break', 'breaks'],
  ['absence', 'absences'],
  ['desk', 'deskBlocks'],
  ['hold', 'holds'],
  ['heart', 'hearts'],
  ['self_check', 'selfChecks'],
]);

/**
 * Checks a table from anywhere: columns are known by their names, in any order, and others are passed over. Never throws.
 * @param nowWall as `foundRecord`
 */
export function* historyOfCsv(parts: Iterable<string>, nowWall: number): RecordReading {
  const lines = csvLines(parts);
  let header = lines.next();
  // A line that tells spreadsheets alone what stands between cells.
  if (header.done !== true && header.value.cells[0] === 'sep=') header = lines.next();
  if (header.done === true) return { problem: 'notAHistory' };
  const places = new Map(header.value.cells.map((name, place) => [name, place]));
  if (!['record', 'began', 'ended'].every((name) => places.has(name))) return { problem: 'notAHistory' };
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done === true) return next.value === null ? null : { problem: 'damaged', line: next.value };
    const { cells, line } = next.value;
    const cell: CellOf = (column) => cells[places.get(column) ?? -1] ?? '';
    const list = lists.get(cell('record'));
    if (list === undefined) return { problem: 'damaged', line };
    const found = foundRecord(list, recordOf(cell), line, nowWall);
    if ('problem' in found) return found;
    yield found;
  }
}

/** What a line says in a column; empty where it says nothing, or the table has no such column. */
type CellOf = (column: Column) => string;

/** All that a line may say; the schema of its kind picks what it knows. */
function recordOf(cell: CellOf): unknown {
  const began = cell('began');
  const asked = cell('asked');
  return {
    beganWall: Date.parse(began),
    endedWall: Date.parse(cell('ended')),
    utcOffsetMinutes: offsetOf(began),
    kind: cell('kind'),
    kinds: cell('kind').split(' ').filter(Boolean),
    routine: emptyIsNull(cell('routine')),
    outcome: cell('outcome'),
    by: cell('started_by'),
    plannedMs: millisecondsOf(cell('planned_seconds')),
    pausedMs: millisecondsOf(cell('paused_seconds')),
    spentMs: knownMillisecondsOf(cell('spent_seconds')),
    workedMs: knownMillisecondsOf(cell('worked_seconds')),
    pace: emptyIsNull(paceNameIn(cell('pace'))),
    askedWall: asked === '' ? null : Date.parse(asked),
    emergency: truthOf(cell('emergency')),
    checkIn:
      truthOf(cell('checked_in')) === true
        ? {
            before: answerOf(cell('tension_before'), cell('ease_before')),
            after: answerOf(cell('tension_after'), cell('ease_after')),
          }
        : null,
    posture: cell('posture'),
    reason: cell('reason'),
    felt: emptyIsNull(cell('felt')),
    leftHip: emptyIsNull(cell('left_hip')),
    rightHip: emptyIsNull(cell('right_hip')),
    breathMs: millisecondsOf(cell('breath_seconds')),
    swing: numberOf(cell('swing_bpm')),
    breaths: numberOf(cell('breaths')),
    rmssdBefore: cell('rmssd_before_ms') === '' ? null : numberOf(cell('rmssd_before_ms')),
    rmssdAfter: cell('rmssd_after_ms') === '' ? null : numberOf(cell('rmssd_after_ms')),
  };
}

function offsetOf(moment: string): number {
  const match = /([+-])(\d\d):(\d\d)$/.exec(moment);
  if (!match) return moment.endsWith('Z') ? 0 : NaN;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function answerOf(tension: string, ease: string): CheckInAnswer | null {
  return tension === '' ? null : { tension: Number(tension), ease: ease === '' ? null : Number(ease) };
}

/** Tables from before the seconds were marked hold the bare name. */
const paceNameIn = (cell: string): string => (/^\d+s(-\d+s)+$/.test(cell) ? cell.replaceAll('s', '') : cell);
const emptyIsNull = (cell: string): string | null => (cell === '' ? null : cell);
const truthOf = (cell: string): boolean | undefined => (cell === 'yes' ? true : cell === 'no' ? false : undefined);
/** With a decimal point or comma. An empty cell is refused instead of read as 0: a break always has its seconds. */
const numberOf = (cell: string): number => (cell === '' ? NaN : Number(cell.replace(',', '.')));
const millisecondsOf = (seconds: string): number => Math.round(numberOf(seconds) * SECOND);
const knownMillisecondsOf = (seconds: string): number | null => (seconds === '' ? null : millisecondsOf(seconds));

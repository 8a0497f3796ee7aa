/**
 * The history as one table that any spreadsheet opens, and back. A line is a record of the kind its first column names; what
 * a kind does not know stays empty. The columns are described in docs/HISTORY.md.
 */
import * as z from 'zod';
import type { CheckInAnswer } from './checkIn.ts';
import { csvCells, csvLine } from './csv.ts';
import { recordsShape, type ParsedHistory } from './historyJson.ts';
import type { BreakRecord, HistoryRecords, Span } from './historyRecords.ts';
import { HOUR, MINUTE, SECOND } from './time.ts';

const columns = [
  ...['record', 'began', 'ended', 'minutes'],
  ...['kind', 'routine', 'outcome', 'started_by', 'planned_seconds', 'paused_seconds', 'asked', 'emergency'],
  ...['checked_in', 'tension_before', 'ease_before', 'tension_after', 'ease_after'],
  ...['posture', 'reason'],
] as const;
type Column = (typeof columns)[number];
type Line = Partial<Record<Column, string>>;

export function historyToCsv({ breaks, absences, deskBlocks, holds }: HistoryRecords): string {
  const lines: readonly Line[] = [
    ...breaks.map(lineOfBreak),
    ...absences.map((record) => ({ record: 'absence', ...lineOfSpan(record), kind: record.kinds.join(' ') })),
    ...deskBlocks.map((record) => ({ record: 'desk', ...lineOfSpan(record), posture: record.posture })),
    ...holds.map((record) => ({ record: 'hold', ...lineOfSpan(record), reason: record.reason })),
  ];
  return [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))].map(csvLine).join('');
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
  const local = new Date(wall + utcOffsetMinutes * MINUTE).toISOString().slice(0, -1);
  const offsetMs = Math.abs(utcOffsetMinutes) * MINUTE;
  const [hours, minutes] = [Math.floor(offsetMs / HOUR), (offsetMs % HOUR) / MINUTE];
  return `${local}${utcOffsetMinutes < 0 ? '-' : '+'}${padded(hours)}:${padded(minutes)}`;
}

const padded = (count: number): string => String(count).padStart(2, '0');
const secondsOf = (ms: number): string => String(ms / SECOND);
const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

const lists = { break: 'breaks', absence: 'absences', desk: 'deskBlocks', hold: 'holds' } as const;

/** Checks a table from anywhere: columns are known by their names, in any order, and others are passed over. Never throws. */
export function parseHistoryCsv(text: string): ParsedHistory {
  const [header = [], ...rows] = csvCells(text);
  if (!['record', 'began', 'ended'].every((column) => header.includes(column)))
    return { ok: false, problem: 'notAHistory' };
  const found: Record<keyof HistoryRecords, unknown[]> = { breaks: [], absences: [], deskBlocks: [], holds: [] };
  for (const [index, cells] of rows.entries()) {
    const line: Line = Object.fromEntries(header.map((column, place) => [column, cells[place] ?? '']));
    const list = Object.entries(lists).find(([name]) => name === line.record)?.[1];
    const parsed = list === undefined ? null : recordsShape[list].safeParse([recordOf(line)]);
    // Counted as a spreadsheet does: the header is line 1.
    if (list === undefined || parsed?.success !== true)
      return { ok: false, problem: 'damaged', where: String(index + 2) };
    found[list].push(...parsed.data);
  }
  const records = z.object(recordsShape).parse(found);
  return { ok: true, records };
}

/** All that a line may say; the schema of its kind picks what it knows. */
function recordOf(line: Line): unknown {
  const began = line.began ?? '';
  return {
    beganWall: Date.parse(began),
    endedWall: Date.parse(line.ended ?? ''),
    utcOffsetMinutes: offsetOf(began),
    kind: line.kind,
    kinds: (line.kind ?? '').split(' ').filter(Boolean),
    routine: emptyIsNull(line.routine),
    outcome: line.outcome,
    by: line.started_by,
    plannedMs: Math.round(Number(line.planned_seconds) * SECOND),
    pausedMs: Math.round(Number(line.paused_seconds) * SECOND),
    askedWall: emptyIsNull(line.asked) === null ? null : Date.parse(line.asked ?? ''),
    emergency: truthOf(line.emergency),
    checkIn:
      truthOf(line.checked_in) === true
        ? {
            before: answerOf(line.tension_before, line.ease_before),
            after: answerOf(line.tension_after, line.ease_after),
          }
        : null,
    posture: line.posture,
    reason: line.reason,
  };
}

function offsetOf(moment: string): number {
  const match = /([+-])(\d\d):(\d\d)$/.exec(moment);
  if (!match) return moment.endsWith('Z') ? 0 : NaN;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function answerOf(tension: string | undefined, ease: string | undefined): CheckInAnswer | null {
  const given = emptyIsNull(tension);
  const alsoGiven = emptyIsNull(ease);
  return given === null ? null : { tension: Number(given), ease: alsoGiven === null ? null : Number(alsoGiven) };
}

const emptyIsNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);
const truthOf = (cell: string | undefined): boolean | undefined =>
  cell === 'yes' ? true : cell === 'no' ? false : undefined;

/** The history as one JSON document, and back. The columns of both exports are described in docs/HISTORY.md. */
import * as z from 'zod';
import { checkInAnswersShape } from '../checkIn/checkInShape.ts';
import { placeOfFirstIssue } from '../text/firstIssue.ts';
import { jsonOrUndefined } from '../text/plainData.ts';
import { postures, starters } from '../cycle/cycleTypes.ts';
import { holdReasons } from '../cycle/holds.ts';
import {
  recordedOutcomes,
  type AbsenceRecord,
  type BreakRecord,
  type DeskBlock,
  type HistoryRecords,
  type HoldRecord,
} from './records.ts';

/** Raised at every change that an older reader would misunderstand. */
const version = 1;
const format = 'unbrace-history';

export function historyToJson(records: HistoryRecords): string {
  return `${JSON.stringify({ format, version, ...records }, null, 1)}\n`;
}

/** Whole milliseconds that a date can name. */
const wall = z.int().min(-8.64e15).max(8.64e15);
const id = z.string().min(1).max(80);
const duration = z.int().min(0);
const spanShape = { beganWall: wall, endedWall: wall, utcOffsetMinutes: z.int().min(-1080).max(1080) };
const isSpan = ({ beganWall, endedWall }: { readonly beganWall: number; readonly endedWall: number }): boolean =>
  endedWall >= beganWall;
const endsTooSoon = { path: ['endedWall'], message: 'lies before its beginning' };

const breakSchema = z
  .object({
    ...spanShape,
    kind: id,
    routine: id.nullable(),
    plannedMs: duration,
    askedWall: wall.nullable(),
    outcome: z.enum(recordedOutcomes),
    by: z.enum(starters),
    emergency: z.boolean(),
    pausedMs: duration,
    checkIn: checkInAnswersShape.nullable(),
  })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<BreakRecord>;
// A list of kinds is kept as words with spaces between them.
const absenceSchema = z
  .object({ ...spanShape, kinds: z.array(id.regex(/^\S+$/)).readonly() })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<AbsenceRecord>;
const blockSchema = z
  .object({ ...spanShape, posture: z.enum(postures) })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<DeskBlock>;
const holdSchema = z
  .object({ ...spanShape, reason: z.enum(holdReasons) })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<HoldRecord>;

export const recordsShape = {
  breaks: z.array(breakSchema).readonly(),
  absences: z.array(absenceSchema).readonly(),
  deskBlocks: z.array(blockSchema).readonly(),
  holds: z.array(holdSchema).readonly(),
};

const documentSchema = z.object({ format: z.literal(format), version: z.literal(version), ...recordsShape });

/** What an import found; `where` is a dotted path or a line, null where the whole file is something else. */
export type ParsedHistory =
  | { readonly ok: true; readonly records: HistoryRecords }
  | { readonly ok: false; readonly problem: 'notAHistory' | 'newer' }
  | { readonly ok: false; readonly problem: 'damaged'; readonly where: string };

/** Checks a document from anywhere. Never throws. */
export function parseHistoryJson(text: string): ParsedHistory {
  const input = jsonOrUndefined(text);
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(input);
  if (!head.success) return { ok: false, problem: 'notAHistory' };
  if (head.data.version > version) return { ok: false, problem: 'newer' };
  const parsed = documentSchema.safeParse(input);
  if (parsed.success) {
    const { breaks, absences, deskBlocks, holds } = parsed.data;
    return { ok: true, records: { breaks, absences, deskBlocks, holds } };
  }
  return { ok: false, problem: 'damaged', where: placeOfFirstIssue(parsed.error) };
}

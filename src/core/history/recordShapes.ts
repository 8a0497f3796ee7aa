/** What a record is, wherever it comes from: a file to import, or our own file of what waits to be kept. */
import * as z from 'zod';
import { checkInAnswersShape } from '../checkIn/checkInShape.ts';
import { postures, starters } from '../cycle/cycleTypes.ts';
import { holdReasons } from '../cycle/holds.ts';
import { longest, most } from '../text/limits.ts';
import { recordedOutcomes, type AbsenceRecord, type BreakRecord, type DeskBlock, type HoldRecord } from './records.ts';

/** Whole milliseconds that a date can name. */
export const wallShape = z.int().min(-8.64e15).max(8.64e15);
const id = z.string().min(1).max(longest.foreignId);
const duration = z.int().min(0);
const spanShape = { beganWall: wallShape, endedWall: wallShape, utcOffsetMinutes: z.int().min(-1080).max(1080) };
const isSpan = ({ beganWall, endedWall }: { readonly beganWall: number; readonly endedWall: number }): boolean =>
  endedWall >= beganWall;
const endsTooSoon = { path: ['endedWall'], message: 'lies before its beginning' };

export const breakShape = z
  .object({
    ...spanShape,
    kind: id,
    routine: id.nullable(),
    plannedMs: duration,
    askedWall: wallShape.nullable(),
    outcome: z.enum(recordedOutcomes),
    by: z.enum(starters),
    emergency: z.boolean(),
    pausedMs: duration,
    checkIn: checkInAnswersShape.nullable(),
  })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<BreakRecord>;
// A list of kinds is kept as words with spaces between them.
export const absenceShape = z
  .object({ ...spanShape, kinds: z.array(id.regex(/^\S+$/)).max(most.kindsOfAbsence).readonly() })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<AbsenceRecord>;
export const deskBlockShape = z
  .object({ ...spanShape, posture: z.enum(postures) })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<DeskBlock>;
export const holdShape = z
  .object({ ...spanShape, reason: z.enum(holdReasons) })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<HoldRecord>;

export const recordShapes = {
  breaks: breakShape,
  absences: absenceShape,
  deskBlocks: deskBlockShape,
  holds: holdShape,
};

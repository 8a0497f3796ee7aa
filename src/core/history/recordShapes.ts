/** What a record is, wherever it comes from: a file to import, or our own file of what waits to be kept. */
import * as z from 'zod';
import { checkInAnswersShape } from '../checkIn/checkInShape.ts';
import { areOfOneCheck } from '../checkIn/selfCheck.ts';
import { selfCheckAnswersShape } from '../checkIn/selfCheckShape.ts';
import { postures, starters } from '../cycle/cycleTypes.ts';
import { holdReasons } from '../cycle/holds.ts';
import { heartSummaryShape } from '../heart/heartSummaryShape.ts';
import { paces } from '../routine/pace.ts';
import { longest, most } from '../text/limits.ts';
import {
  recordedOutcomes,
  type AbsenceRecord,
  type BreakRecord,
  type DeskBlock,
  type HeartRecord,
  type HoldRecord,
  type SelfCheckRecord,
} from './records.ts';

/** Whole milliseconds that a date can name. */
export const wallShape = z.int().min(-8.64e15).max(8.64e15);
const id = z.string().min(1).max(longest.foreignId);
const duration = z.int().min(0);
/** Records from before it was counted do not even name it. */
const notAlwaysKnown = duration.nullable().default(null);
const spanShape = { beganWall: wallShape, endedWall: wallShape, utcOffsetMinutes: z.int().min(-1080).max(1080) };
const isSpan = ({ beganWall, endedWall }: { readonly beganWall: number; readonly endedWall: number }): boolean =>
  endedWall >= beganWall;
/** Both moments and the time spent are each rounded to whole milliseconds. */
const ROUNDED_MS = 2;
const isSpentWithin = ({
  beganWall,
  endedWall,
  spentMs,
}: Pick<BreakRecord, 'beganWall' | 'endedWall' | 'spentMs'>): boolean =>
  (spentMs ?? 0) <= endedWall - beganWall + ROUNDED_MS;
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
    spentMs: notAlwaysKnown,
    workedMs: notAlwaysKnown,
    pace: z.enum(paces).nullable().default(null),
    checkIn: checkInAnswersShape.nullable(),
  })
  .refine(isSpan, endsTooSoon)
  .refine(isSpentWithin, { path: ['spentMs'], message: 'is longer than the break' }) satisfies z.ZodType<BreakRecord>;
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

export const heartShape = z
  .object({ ...spanShape, ...heartSummaryShape.shape })
  .refine(isSpan, endsTooSoon) satisfies z.ZodType<HeartRecord>;

export const selfCheckShape = z
  .object({ ...spanShape, ...selfCheckAnswersShape.shape })
  .refine(isSpan, endsTooSoon)
  .refine(areOfOneCheck, {
    path: ['felt'],
    message: 'is not the answer to one check',
  }) satisfies z.ZodType<SelfCheckRecord>;

export const recordShapes = {
  breaks: breakShape,
  absences: absenceShape,
  deskBlocks: deskBlockShape,
  holds: holdShape,
  hearts: heartShape,
  selfChecks: selfCheckShape,
};

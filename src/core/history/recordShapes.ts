/** What a record is, wherever it comes from: a file to import, or our own file of what waits to be kept. */
import * as z from 'zod/mini';
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
export const wallShape = z.int().check(z.minimum(-8.64e15), z.maximum(8.64e15));
const id = z.string().check(z.minLength(1), z.maxLength(longest.foreignId));
const duration = z.int().check(z.minimum(0));
/** Records from before it was counted do not even name it. */
const notAlwaysKnown = z._default(z.nullable(duration), null);
const spanShape = {
  beganWall: wallShape,
  endedWall: wallShape,
  utcOffsetMinutes: z.int().check(z.minimum(-1080), z.maximum(1080)),
};
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
    routine: z.nullable(id),
    plannedMs: duration,
    askedWall: z.nullable(wallShape),
    outcome: z.enum(recordedOutcomes),
    by: z.enum(starters),
    emergency: z.boolean(),
    pausedMs: duration,
    spentMs: notAlwaysKnown,
    workedMs: notAlwaysKnown,
    pace: z._default(z.nullable(z.enum(paces)), null),
    checkIn: z.nullable(checkInAnswersShape),
  })
  .check(
    z.refine(isSpan, endsTooSoon),
    z.refine(isSpentWithin, { path: ['spentMs'], message: 'is longer than the break' }),
  ) satisfies z.ZodMiniType<BreakRecord>;
// A list of kinds is kept as words with spaces between them.
export const absenceShape = z
  .object({
    ...spanShape,
    kinds: z.readonly(z.array(id.check(z.regex(/^\S+$/))).check(z.maxLength(most.kindsOfAbsence))),
  })
  .check(z.refine(isSpan, endsTooSoon)) satisfies z.ZodMiniType<AbsenceRecord>;
export const deskBlockShape = z
  .object({ ...spanShape, posture: z.enum(postures) })
  .check(z.refine(isSpan, endsTooSoon)) satisfies z.ZodMiniType<DeskBlock>;
export const holdShape = z
  .object({ ...spanShape, reason: z.enum(holdReasons) })
  .check(z.refine(isSpan, endsTooSoon)) satisfies z.ZodMiniType<HoldRecord>;

export const heartShape = z
  .object({ ...spanShape, ...heartSummaryShape.shape })
  .check(z.refine(isSpan, endsTooSoon)) satisfies z.ZodMiniType<HeartRecord>;

export const selfCheckShape = z
  .object({ ...spanShape, ...selfCheckAnswersShape.shape })
  .check(
    z.refine(isSpan, endsTooSoon),
    z.refine(areOfOneCheck, { path: ['felt'], message: 'is not the answer to one check' }),
  ) satisfies z.ZodMiniType<SelfCheckRecord>;

export const recordShapes = {
  breaks: breakShape,
  absences: absenceShape,
  deskBlocks: deskBlockShape,
  holds: holdShape,
  hearts: heartShape,
  selfChecks: selfCheckShape,
};

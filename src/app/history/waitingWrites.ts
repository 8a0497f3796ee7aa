/** The file of what waits to be kept, checked: whoever wrote it, no other record than those of our own kinds gets into the history. */
import * as z from 'zod/mini';
import { checkInAnswersShape } from '../../core/checkIn/checkInShape.ts';
import {
  absenceShape,
  breakShape,
  deskBlockShape,
  heartShape,
  holdShape,
  selfCheckShape,
  wallShape,
} from '../../core/history/recordShapes.ts';
import type { HistoryWrite } from './historyPort.ts';

const writeShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('break'), record: breakShape }),
  z.object({ type: z.literal('checkIn'), beganWall: wallShape, answers: checkInAnswersShape }),
  z.object({ type: z.literal('dropSkip'), beganWall: wallShape }),
  z.object({ type: z.literal('absence'), record: absenceShape }),
  z.object({ type: z.literal('dropAbsence'), record: absenceShape }),
  z.object({ type: z.literal('deskBlock'), record: deskBlockShape }),
  z.object({ type: z.literal('hold'), record: holdShape }),
  z.object({ type: z.literal('heart'), record: heartShape }),
  z.object({ type: z.literal('selfCheck'), record: selfCheckShape }),
]) satisfies z.ZodMiniType<HistoryWrite>;

/** Each that is whole; null where the file is something else. Never throws. */
export function parseWaitingWrites(input: unknown): readonly HistoryWrite[] | null {
  if (!Array.isArray(input)) return null;
  return input.flatMap((one) => writeShape.safeParse(one).data ?? []);
}

/** Whether none was left out, such as one of a newer version's. */
export function areAllWaitingWrites(found: readonly HistoryWrite[], input: unknown): boolean {
  return Array.isArray(input) && found.length === input.length;
}

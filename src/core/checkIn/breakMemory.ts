/**
 * What a break leaves for the next ones and, should the app be killed, for itself: an answer is kept from the moment it is given, and
 * belongs to the break's record from the break's end on.
 */
import * as z from 'zod/mini';
import { longest, most } from '../text/limits.ts';
import type { CheckInAnswers } from './checkIn.ts';
import { checkInAnswersShape } from './checkInShape.ts';

export interface BreakMemory {
  /** Ids of cards, the one shown longest ago first. */
  readonly cardsSeen: readonly string[];
  /** Breaks begun since one asked for a check-in. */
  readonly breaksSinceCheckIn: number;
  /** What was answered in the break that runs or was the last; null where it has not asked. */
  readonly checkIn: CheckInAnswers | null;
}

export const emptyBreakMemory: BreakMemory = { cardsSeen: [], breaksSinceCheckIn: 0, checkIn: null };

const schema = z.object({
  cardsSeen: z.readonly(z.array(z.string().check(z.maxLength(longest.cardId))).check(z.maxLength(most.cardsSeen))),
  breaksSinceCheckIn: z.int().check(z.minimum(0)),
  /** Earlier releases kept none. */
  checkIn: z._default(z.nullable(checkInAnswersShape), null),
}) satisfies z.ZodMiniType<BreakMemory>;

/** Null when it is no break memory. */
export function parseBreakMemory(input: unknown): BreakMemory | null {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : null;
}

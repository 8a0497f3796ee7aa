/**
 * What a break leaves for the next ones and, should the app be killed, for itself: an answer is kept from the moment it is given, and
 * belongs to the break's record from the break's end on.
 */
import * as z from 'zod';
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
  cardsSeen: z.array(z.string().max(longest.cardId)).max(most.cardsSeen).readonly(),
  breaksSinceCheckIn: z.int().min(0),
  /** Earlier releases kept none. */
  checkIn: checkInAnswersShape.nullable().default(null),
}) satisfies z.ZodType<BreakMemory>;

/** Null when it is no break memory. */
export function parseBreakMemory(input: unknown): BreakMemory | null {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : null;
}

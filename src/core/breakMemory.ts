/** What one break leaves for the next ones: which cards have been shown, and when the check-in last came. */
import * as z from 'zod';

export interface BreakMemory {
  /** Ids of cards, the one shown longest ago first. */
  readonly cardsSeen: readonly string[];
  /** Breaks begun since one asked for a check-in. */
  readonly breaksSinceCheckIn: number;
}

export const emptyBreakMemory: BreakMemory = { cardsSeen: [], breaksSinceCheckIn: 0 };

const schema = z.object({
  cardsSeen: z.array(z.string().max(80)).max(500).readonly(),
  breaksSinceCheckIn: z.int().min(0),
}) satisfies z.ZodType<BreakMemory>;

/** Null when it is no break memory. */
export function parseBreakMemory(input: unknown): BreakMemory | null {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : null;
}

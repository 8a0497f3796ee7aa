/** Looks at something when it may have changed: at once, one look at a time, and no more often than every so many milliseconds. */
import type { Stop } from '../../app/ports.ts';

export interface Looks {
  readonly look: () => void;
  /** What is being looked at is not told any more, and nothing waits; another `look` begins anew. */
  readonly cancel: Stop;
}

/** @param take never rejects */
export function openLooks<Seen>(take: () => Promise<Seen>, hear: (seen: Seen) => void, everyMs: number): Looks {
  let round: { again: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isCurrent = (mine: typeof round): boolean => round === mine;
  const begin = async (): Promise<void> => {
    const mine: NonNullable<typeof round> = { again: false };
    round = mine;
    const seen = await take();
    if (!isCurrent(mine)) return;
    hear(seen);
    timer = setTimeout(() => {
      round = null;
      if (mine.again) void begin();
    }, everyMs);
  };
  return {
    look() {
      if (round === null) void begin();
      else round.again = true;
    },
    cancel() {
      clearTimeout(timer);
      round = null;
    },
  };
}

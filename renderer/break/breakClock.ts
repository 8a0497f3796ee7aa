/** The window's own clock for a break: main says where the break is, this goes on from there without asking again. */
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { GuidedBreak } from '../../src/contract.ts';
import { type Guide, guideAt, msToNextChange } from '../../src/core/routine/guide.ts';

export interface BreakClock {
  readonly running: boolean;
  /** Milliseconds into the routine, now. */
  readonly elapsedMs: () => number;
}

/** Word from main that differs from our own clock by less is the same time, a little late on its way. */
const SAME_TIME_MS = 250;

/** @param receivedAt performance.now() when the break's `elapsedMs` came */
export function breakClock({ elapsedMs, paused, awaitsSafetyText }: GuidedBreak, receivedAt: number): BreakClock {
  if (paused || awaitsSafetyText) return { running: false, elapsedMs: () => elapsedMs };
  return { running: true, elapsedMs: () => elapsedMs + performance.now() - receivedAt };
}

/**
 * The clock of a break. It stays the same one while main's word agrees with it, for main sends word of many things, and
 * pacer and tones begin anew with a new clock.
 */
export function useBreakClock(guidedBreak: GuidedBreak, receivedAt: number): BreakClock {
  const kept = useRef<BreakClock | null>(null);
  return useMemo(() => {
    const told = breakClock(guidedBreak, receivedAt);
    const own = kept.current;
    const agrees =
      own !== null && own.running === told.running && Math.abs(own.elapsedMs() - told.elapsedMs()) < SAME_TIME_MS;
    kept.current = agrees ? own : told;
    return kept.current;
  }, [guidedBreak, receivedAt]);
}

/** The guide of this moment. Draws again exactly when something shown changes, and sleeps in between. */
export function useGuide(guidedBreak: GuidedBreak, clock: BreakClock): Guide {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const guide = guideAt(guidedBreak.routine, clock.elapsedMs());
  useEffect(() => {
    if (!clock.running || guide.done) return undefined;
    const timer = setTimeout(() => draw(undefined), msToNextChange(guide));
    return () => clearTimeout(timer);
  });
  return guide;
}

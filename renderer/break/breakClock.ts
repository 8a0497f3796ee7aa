/** The window's own clock for a break: main says where the break is, this goes on from there without asking again. */
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { GuidedBreak } from '../../src/contract.ts';
import { type Guide, guideAt, msToNextChange } from '../../src/core/routine/guide.ts';

export interface BreakClock {
  readonly running: boolean;
  /** Milliseconds into the routine, now. */
  readonly elapsedMs: () => number;
}

/**
 * What main says and our own clock may differ by this much and still mean the same time: a notice takes a moment to
 * arrive.
 */
const SAME_TIME_MS = 250;

/** @param receivedAt performance.now() when the break's `elapsedMs` came */
export function breakClock(
  { elapsedMs, paused, waits, begun, awaitsSafetyText }: GuidedBreak,
  receivedAt: number,
): BreakClock {
  if (paused || waits || !begun || awaitsSafetyText) return { running: false, elapsedMs: () => elapsedMs };
  return { running: true, elapsedMs: () => elapsedMs + performance.now() - receivedAt };
}

/**
 * The clock of a break. As long as what main says agrees with it, it stays the same object: main sends snapshots for
 * many reasons, and a new clock would start pacer and tones anew.
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

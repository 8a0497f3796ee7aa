/** How often the desk is read. */
import type { Outlook } from '../core/cycle/outlook.ts';
import { SECOND } from '../core/time/time.ts';
import type { Clock, Stop } from './ports.ts';

const CALM_MS = 5 * SECOND;
const CLOSE_MS = SECOND;

/** Beats now, and again each time `nextInMs` (milliseconds, asked after every beat) has passed. */
export function startHeartbeat(clock: Pick<Clock, 'after'>, beat: () => void, nextInMs: () => number): Stop {
  let stopWaiting: Stop = () => undefined;
  const next = (): void => {
    beat();
    stopWaiting = clock.after(nextInMs(), next);
  };
  next();
  return () => {
    stopWaiting();
  };
}

/**
 * Milliseconds until the desk is read again: every second while something may happen within the next few, else every five, so
 * that an idle app wakes the processor rarely. Any period up to `maxGapMs` gives the same timeline (docs/DESK-TIME.md#readings).
 */
export function heartbeatMs(outlook: Outlook, maxGapMs: number): number {
  const dueInMs = outlook.next?.dueInMs ?? Infinity;
  const calm = outlook.phase.type === 'working' && dueInMs > 2 * CALM_MS;
  return Math.min(calm ? CALM_MS : CLOSE_MS, maxGapMs / 2);
}

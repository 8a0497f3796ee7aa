/** How often the desk is read. */
import type { Outlook } from '../core/cycle/outlook.ts';
import type { Preferences } from '../core/preferences/preferences.ts';
import { SECOND } from '../core/time/time.ts';
import type { Clock, Stop } from './ports.ts';

const CALM_MS = 5 * SECOND;
const CLOSE_MS = SECOND;

/**
 * Beats now, and again each time `nextInMs` (milliseconds, asked after every beat) has passed. Each beat is told how much later it
 * came than it was due, in milliseconds.
 */
export function startHeartbeat(clock: Clock, beat: (lateMs: number) => void, nextInMs: () => number): Stop {
  let stopWaiting: Stop = () => undefined;
  const next = (dueAt: number): void => {
    beat(clock.now().at - dueAt);
    const delayMs = nextInMs();
    const nextDueAt = clock.now().at + delayMs;
    stopWaiting = clock.after(delayMs, () => {
      next(nextDueAt);
    });
  };
  next(clock.now().at);
  return () => {
    stopWaiting();
  };
}

/**
 * Milliseconds until the desk is read again: every second while something may happen within the next few, else every five, so
 * that an idle app wakes the processor rarely. To somebody who is away nothing happens before they are back, however long a break has been
 * due: a night is as calm as a morning. Any period up to `maxGapMs` gives the same timeline (docs/DESK-TIME.md#readings).
 */
export function heartbeatMs(
  outlook: Outlook,
  { maxGapMs, noticeMs }: Pick<Preferences, 'maxGapMs' | 'noticeMs'>,
): number {
  const dueInMs = outlook.next?.dueInMs ?? Infinity;
  const toNoticeMs = noticeMs > 0 ? dueInMs - noticeMs : Infinity;
  const noticeIsNear = toNoticeMs > 0 && toNoticeMs <= 2 * CALM_MS;
  const nothingIsNear = outlook.phase.type === 'working' && dueInMs > 2 * CALM_MS && !noticeIsNear;
  const calm = outlook.phase.type === 'away' || nothingIsNear;
  return Math.min(calm ? CALM_MS : CLOSE_MS, maxGapMs / 2);
}

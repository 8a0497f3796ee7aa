/**
 * Notices when the main loop stood still. While it does one thing, no window, tray or command is answered; so whatever comes from
 * outside is done under this watch, which writes into the log what took long. What stood still without being under the watch is
 * found by the heartbeat, which then comes late.
 */
import { MINUTE } from '../core/time/time.ts';
import type { Clock, Log, StandstillWatch } from './ports.ts';

/** A person notices what takes longer than this. */
export const LONGEST_STANDSTILL_MS = 100;
/** The same thing is written down once in so long. */
const TELL_AGAIN_AFTER_MS = MINUTE;

/**
 * @param processorWaitMs how long the process has waited for a processor so far, in milliseconds: a busy machine is not our standstill.
 *   0 where the system does not tell.
 */
export function watchStandstill(clock: Pick<Clock, 'now'>, processorWaitMs: () => number, log: Log): StandstillWatch {
  const toldAt = new Map<string, number>();
  let isWatched = false;
  /** When a standstill that was told of ended: the heartbeat that is late because of it tells nothing new. */
  let endedAt = -Infinity;

  const tell = (level: 'info' | 'warn', what: string, forMs: number): void => {
    const now = clock.now().at;
    if (now - (toldAt.get(what) ?? -Infinity) < TELL_AGAIN_AFTER_MS) return;
    toldAt.set(what, now);
    log[level](`the main loop stood still for ${String(Math.round(forMs))} ms: ${what}`);
  };

  return {
    during(what, work) {
      if (isWatched) return work();
      isWatched = true;
      const beganAt = clock.now().at;
      const waitedMs = processorWaitMs();
      try {
        return work();
      } finally {
        isWatched = false;
        const tookMs = clock.now().at - beganAt;
        const forMs = tookMs > LONGEST_STANDSTILL_MS ? tookMs - (processorWaitMs() - waitedMs) : 0;
        if (forMs > LONGEST_STANDSTILL_MS) {
          endedAt = clock.now().at;
          tell('warn', what, forMs);
        }
      }
    },
    late(lateMs) {
      const began = clock.now().at - lateMs;
      if (lateMs > LONGEST_STANDSTILL_MS && endedAt < began)
        tell('info', 'something else, or the machine was busy', lateMs);
    },
  };
}

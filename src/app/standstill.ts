/**
 * Notices when the main loop stood still. While it does one thing, no window, tray or command is answered; so whatever comes from
 * outside is done under this watch, which writes into the log what took long. What stood still without being under the watch is
 * found by the heartbeat, which then comes late.
 */
import { MINUTE } from '../core/time/time.ts';
import type { Clock, Log, ProcessorTime, StandstillWatch } from './ports.ts';

/**
 * How lines of the log begin, by which journeys find what stood still (test/support/userData.ts). The start is let be, for it is measured
 * by itself (`npm run bench:response`): it is over when the tray shows the app, and whatever the app is asked is answered.
 */
export const logged = {
  startBegins: 'starting Unbrace',
  startIsOver: 'Unbrace is up',
  stoodStill: 'the main loop stood still',
} as const;

/** A person notices what takes longer than this. */
export const LONGEST_STANDSTILL_MS = 100;
/** The same thing is written down once in so long. */
const TELL_AGAIN_AFTER_MS = MINUTE;

export function watchStandstill(
  clock: Pick<Clock, 'now'>,
  processorTime: () => ProcessorTime,
  log: Log,
): StandstillWatch {
  const toldAt = new Map<string, number>();
  /** What took long within what is watched now; null while nothing is. */
  let within: string[] | null = null;
  /** When a standstill that was told of ended: the heartbeat that is late because of it tells nothing new. */
  let endedAt = -Infinity;

  const tell = (level: 'info' | 'warn', what: string, forMs: number): void => {
    const now = clock.now().at;
    if (now - (toldAt.get(what) ?? -Infinity) < TELL_AGAIN_AFTER_MS) return;
    toldAt.set(what, now);
    log[level](`${logged.stoodStill} for ${String(Math.round(forMs))} ms: ${what}`);
  };

  const duringWithin = <Result>(what: string, outer: string[], work: () => Result): Result => {
    const beganAt = clock.now().at;
    try {
      return work();
    } finally {
      if (clock.now().at - beganAt > LONGEST_STANDSTILL_MS) outer.unshift(what);
    }
  };

  const watched = <Result>(what: string, work: () => Result, measure: typeof standstillMs): Result => {
    if (within !== null) return duringWithin(what, within, work);
    const inner = (within = []);
    const began = processorTime();
    const beganAt = clock.now().at;
    try {
      return work();
    } finally {
      within = null;
      const tookMs = clock.now().at - beganAt;
      const forMs = tookMs > LONGEST_STANDSTILL_MS ? measure(tookMs, began, processorTime()) : 0;
      if (forMs > LONGEST_STANDSTILL_MS) {
        endedAt = clock.now().at;
        tell('warn', [what, ...inner].join(' › '), forMs);
      }
    }
  };

  return {
    during: (what, work) => watched(what, work, standstillMs),
    together: (what, work) => watched(what, work, workMs),
    late(lateMs) {
      const began = clock.now().at - lateMs;
      if (lateMs > LONGEST_STANDSTILL_MS && endedAt < began)
        tell('info', 'something else, or the machine was busy', lateMs);
    },
  };
}

/**
 * A standstill is work of ours, or a wait for whoever does not answer. A wait for a processor is neither, and while anybody on the
 * machine waits for one, it may be whoever we wait for.
 */
export function standstillMs(tookMs: number, began: ProcessorTime, ended: ProcessorTime): number {
  const deniedMs = Math.max(ended.deniedMs - began.deniedMs, ended.scarceMs - began.scarceMs);
  return Math.min(tookMs, Math.max(ended.workedMs - began.workedMs, tookMs - deniedMs));
}

function workMs(tookMs: number, began: ProcessorTime, ended: ProcessorTime): number {
  return Math.min(tookMs, ended.workedMs - began.workedMs);
}

/** A clock whose every waking is watched. */
export function watchedClock(clock: Clock, standstill: Pick<StandstillWatch, 'during'>): Clock {
  return {
    now: () => clock.now(),
    after: (delayMs, wake) =>
      clock.after(delayMs, () => {
        standstill.during('what waited for its time', wake);
      }),
  };
}

/**
 * How long the machine slept, by two clocks of the kernel: boot time counts sleep and the monotonic clock does not, so that what lies
 * between them is sleep and nothing else. No service is asked, and setting the wall clock changes neither.
 */
import { SECOND } from '../core/time/time.ts';
import type { SleepClocks } from './clock.ts';

/** The clocks are read one after the other, and boot time may come in hundredths of a second. */
const NO_SLEEP_MS = SECOND;

/** @returns as `sleepBetween`; null: not on this system */
export function openSleepClock(
  clocks: SleepClocks,
  platform: NodeJS.Platform = process.platform,
): (() => number) | null {
  return platform === 'linux' ? sleepBetween(clocks) : null;
}

/** @returns asked again and again, gives the milliseconds slept since it was last asked: 0, or at least a second */
export function sleepBetween({ bootMs, monotonicMs }: SleepClocks): () => number {
  const asleep = (): number => bootMs() - monotonicMs();
  let knownMs = asleep();
  return () => {
    const nowMs = asleep();
    const sleptMs = nowMs - knownMs;
    if (Math.abs(sleptMs) < NO_SLEEP_MS) return 0; // short sleeps add up until they count
    knownMs = nowMs;
    return Math.max(0, sleptMs);
  };
}

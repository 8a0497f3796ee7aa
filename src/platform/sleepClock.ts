/**
 * How long the machine slept, by two clocks of the kernel: boot time counts sleep and the monotonic clock does not, so that what lies
 * between them is sleep and nothing else. No service is asked, and setting the wall clock changes neither.
 * Source: clock_gettime(2), CLOCK_BOOTTIME and CLOCK_MONOTONIC; libuv's uv_uptime and uv_hrtime read them on Linux.
 */
import { uptime } from 'node:os';
import { SECOND } from '../core/time/time.ts';

/** The clocks are read one after the other, and boot time may come in hundredths of a second. */
const NO_SLEEP_MS = SECOND;

/** Milliseconds each, from any beginning. */
export interface SleepClocks {
  readonly bootMs: () => number;
  readonly monotonicMs: () => number;
}

const LINUX_CLOCKS: SleepClocks = {
  bootMs: () => uptime() * SECOND,
  monotonicMs: () => performance.now(),
};

/** @returns asked again and again, gives the milliseconds slept since it was last asked: 0, or at least a second. Null: not on this system. */
export function openSleepClock(platform: NodeJS.Platform = process.platform): (() => number) | null {
  return platform === 'linux' ? sleepBetween(LINUX_CLOCKS) : null;
}

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

import { performance } from 'node:perf_hooks';
import type { Clock } from '../app/ports.ts';
import { largestBytes } from '../core/text/limits.ts';
import { readFound } from './files/fileReading.ts';

/** The process's own clocks: monotonic since its start, and the wall clock. */
export const systemClock: Clock = {
  now: () => ({ at: performance.now(), wall: Date.now() }),
  after(delayMs, wake) {
    const timer = setTimeout(wake, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** The IANA time zone in force now; UTC where the system names none that can be used. */
export function systemTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return 'UTC'; // ICU answers "Etc/Unknown" for an empty or odd TZ, and then refuses its own answer
  }
}

/**
 * Milliseconds that this process's main thread has been ready to run and got no processor, since its start. Linux tells; 0 elsewhere.
 * Source: the kernel's Documentation/scheduler/sched-stats.rst, "/proc/<pid>/schedstat".
 */
export function processorWaitMs(): number {
  if (process.platform !== 'linux') return 0;
  const found = readFound('/proc/self/schedstat', largestBytes.kernelLine);
  if (found.type !== 'text') return 0;
  const [, waitedNs] = found.text.split(' ');
  return Number(waitedNs) / 1e6;
}

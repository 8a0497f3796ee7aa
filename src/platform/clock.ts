import { performance } from 'node:perf_hooks';
import type { Clock } from '../app/ports.ts';

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

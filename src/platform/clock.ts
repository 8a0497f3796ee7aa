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

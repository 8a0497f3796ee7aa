/** The stops of what was opened, the newest on top: what stands on something else is stopped before it. */
import type { Log, Stop } from '../app/ports.ts';

export interface StopStack {
  /** Stopped before all that were added earlier. */
  add(stop: Stop): void;
  /** Stops all, once. One that throws is logged, and keeps none of the others from stopping. */
  readonly stopAll: Stop;
}

export function openStopStack(log: Log): StopStack {
  const stops: Stop[] = [];
  return {
    add(stop) {
      stops.push(stop);
    },
    stopAll() {
      for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
        try {
          stop();
        } catch (error) {
          log.error('a part of the app could not be stopped', error);
        }
      }
    },
  };
}

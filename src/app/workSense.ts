/**
 * How much of the time between two readings went into input elsewhere than in our own windows (docs/DESK-TIME.md#spent-means-spent).
 * Systems tell the time since the last input in whole seconds, rounded down, and a key pressed once looks like one pressed all the time
 * for as long as that is 0. So an input counts for the time since the reading before, but only while it is less than a second old, and for
 * no more than a reading's time: read every second, one key is one second of work, and steady typing is all of it.
 */
import { SECOND } from '../core/time/time.ts';
import type { Clock, Sensors } from './ports.ts';

export interface WorkSense {
  /** The desk’s readings, with `workedMs` where input went elsewhere since the reading before. */
  readonly sensors: Sensors;
  /** Something was done in a window of ours, or was asked of the app. */
  readonly noteOwnInput: () => void;
}

/** A reading that comes late, as on a busy machine, says no more of what went on before than this. */
export const mostForOneReadingMs = 1.5 * SECOND;
/** In steps of so much the time since the last input is told; some systems tell it finer. */
const toldInStepsOf = SECOND;
/** What the system has for the moment of an input and what our window has for it may lie so far apart. */
const sameInputMs = SECOND / 4;

/** @param desk its idle time null wherever it is not known */
export function watchWork(desk: Sensors, clock: Clock): WorkSense {
  let readAt: number | null = null;
  let ownAt = -Infinity;
  /** A desk that has never told of a pause may be one that answers 0 whatever is done: that is no work. */
  let hasTold = false;

  const workedSince = (before: number, at: number, idleMs: number): number => {
    const steps = Math.floor(idleMs / toldInStepsOf) * toldInStepsOf;
    const isNew = steps === 0 || steps + toldInStepsOf <= at - before;
    const isOwn = ownAt >= at - steps - toldInStepsOf - sameInputMs;
    return isNew && !isOwn ? Math.min(at - before - steps, mostForOneReadingMs) : 0;
  };

  return {
    sensors: {
      read() {
        const reading = desk.read();
        const before = readAt;
        readAt = reading.at;
        const { idleMs } = reading;
        hasTold ||= idleMs !== null && idleMs > 0;
        // What is typed on a locked screen opens it.
        if (before === null || idleMs === null || !hasTold || reading.locked) return reading;
        const workedMs = workedSince(before, reading.at, idleMs);
        return workedMs > 0 ? { ...reading, workedMs } : reading;
      },
    },
    noteOwnInput() {
      ownAt = clock.now().at;
    },
  };
}

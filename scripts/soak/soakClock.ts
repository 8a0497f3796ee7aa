/**
 * The app's clock in a soak: it stands still until the soak lets time pass, so that a day takes no longer than what is done in it. In
 * the soak's build it takes the place of src/platform/clock.ts (vite.soak.config.ts); the app itself has no hook for it.
 */
import type { Clock } from '../../src/app/ports.ts';
import type { SleepClocks } from '../../src/platform/clock.ts';
import { virtualClock } from '../../test/support/virtualClock.ts';

export * from '../../src/platform/clock.ts';

/** What the soak finds in the main process as `globalThis.soakTime`. */
export interface SoakTime {
  readonly now: Clock['now'];
  /** Lets so many milliseconds pass, with all that was to happen in them, in order. */
  readonly pass: (ms: number) => void;
  /** The machine sleeps: the wall clock alone goes on. */
  readonly sleep: (ms: number) => void;
  /** How many are waiting for a moment of this clock. */
  readonly waiting: () => number;
}

/** The environment variable that says when the first day begins, in epoch milliseconds. */
export const soakBegins = 'UNBRACE_SOAK_BEGINS';

const beganWall = Number(process.env[soakBegins]);
const time = virtualClock();
const waiting = new Set<object>();
let sleptMs = 0;

export const systemClock: Clock = {
  now: () => {
    const { at } = time.now();
    return { at, wall: beganWall + at + sleptMs };
  },
  after(delayMs, wake) {
    const one = {};
    waiting.add(one);
    const stop = time.after(delayMs, () => {
      waiting.delete(one);
      wake();
    });
    return () => {
      waiting.delete(one);
      stop();
    };
  },
};

export const linuxSleepClocks: SleepClocks = {
  bootMs: () => time.now().at + sleptMs,
  monotonicMs: () => time.now().at,
};

const soakTime: SoakTime = {
  now: () => systemClock.now(),
  pass: time.pass,
  sleep: (ms) => {
    sleptMs += ms;
  },
  waiting: () => waiting.size,
};
Object.assign(globalThis, { soakTime });

/** A clock that stands still until it is told to go on. */
import type { Clock } from '../../src/app/ports.ts';

export interface VirtualClock extends Clock {
  /** Lets that many milliseconds pass, with all that was to happen in them, in order. */
  readonly pass: (ms: number) => void;
  /** Lets time pass in which nothing can happen: whoever asked for it waits, and so does everybody else. */
  readonly freeze: (ms: number) => void;
}

export function virtualClock(): VirtualClock {
  let at = 0;
  let waiting: { readonly dueAt: number; readonly wake: () => void }[] = [];
  return {
    now: () => ({ at, wall: at }),
    after(delayMs, wake) {
      const one = { dueAt: at + delayMs, wake };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    pass(ms) {
      const until = at + ms;
      for (;;) {
        const [next] = waiting.filter(({ dueAt }) => dueAt <= until).toSorted((one, other) => one.dueAt - other.dueAt);
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        at = Math.max(at, next.dueAt);
        next.wake();
      }
      at = until;
    },
    freeze(ms) {
      at += ms;
    },
  };
}

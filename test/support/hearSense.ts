/** What a sense says, and when. */
import { expect } from 'vitest';
import type { StartSense } from '../../src/app/senses/startSense.ts';
import type { SenseSays } from '../../src/core/senses/sense.ts';
import { eventually } from './eventually.ts';

/** From what happens on the desk to the answer. In milliseconds. */
const AT_ONCE_MS = 1_000;

export interface HeardSense {
  readonly said: readonly SenseSays[];
  /** From its first answer on that is one: where what it asks takes its time, as on a busy machine, it says before that it does not know. */
  readonly saidOnceKnown: () => readonly SenseSays[];
  /** Once it says so: now, or later. */
  readonly says: (expected: SenseSays) => Promise<void>;
  /** As `says`, and it takes no longer than a second. To be called when it has happened. */
  readonly saysAtOnce: (expected: SenseSays) => Promise<void>;
  readonly stop: () => void;
}

export function hearSense(start: StartSense): HeardSense {
  const said: SenseSays[] = [];
  let stopped = false;
  const stop = start((says) => {
    expect(stopped, 'it says nothing after its stop').toBe(false);
    said.push(says);
  });
  const says = (expected: SenseSays, withinMs?: number): Promise<true> =>
    eventually(
      `the sense says ${JSON.stringify(expected)}`,
      () => {
        expect(said.at(-1)).toEqual(expected);
        return true as const;
      },
      withinMs,
    );
  return {
    said,
    saidOnceKnown: () => said.slice(said.findIndex(({ answer }) => answer !== 'unknown')),
    says: async (expected) => {
      await says(expected);
    },
    saysAtOnce: async (expected) => {
      await says(expected, AT_ONCE_MS);
    },
    stop() {
      stop();
      stopped = true;
    },
  };
}

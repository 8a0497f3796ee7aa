/** The tests that mutants of the engine meet: all that live a day, none that live thousands at random. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/scenarios/*.test.ts', 'test/core/{cycle,time}/{breakCycle,localTime,holds}.test.ts'],
    // It starts the command itself, which no mutant reaches.
    exclude: ['test/scenarios/workedDays.test.ts'],
    // A test that is only slow, because the machine is busy, must not count as one that noticed the mutant.
    testTimeout: 120_000,
  },
});

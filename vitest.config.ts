import { defineConfig } from 'vitest/config';

const engineProperties = 'test/core/{cycle,day}/*.properties.test.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Times are shown in the process's zone, as on a person's machine; the tests live in one.
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/senses/**', 'test/package/**', 'test/trial/**', 'test/platform/**', engineProperties],
          // No module of ours has state (test/architecture.test.ts sees to that), so files need no process each: that is a third of the time.
          isolate: false,
        },
      },
      // Random days by the thousand: what they reach is chance, so they do not count as reaching it, and run at twice the speed without it.
      { extends: true, test: { name: 'properties', include: [engineProperties] } },
      // Threads, children and a database in native code: a process each, for one that dies takes all its files along.
      { extends: true, test: { name: 'unit-platform', include: ['test/platform/**/*.test.ts'] } },
      // Real parts of desktops, which have to be installed first (`npm run senses`).
      { extends: true, test: { name: 'senses', include: ['test/senses/*.test.ts'] } },
      // Packages installed on this machine, by root (`npm run life`).
      { extends: true, test: { name: 'package', include: ['test/package/*.test.ts'], fileParallelism: false } },
      // What `npm run package:linux` has made.
      { extends: true, test: { name: 'trial', include: ['test/trial/*.test.ts'], testTimeout: 600_000 } },
    ],
    unstubEnvs: true,
    unstubGlobals: true,
    // Vitest leaves one core to the person; here that would be half of them.
    maxWorkers: '100%',
    // A test that hangs fails; one that is only slow, on a busy machine, does not.
    testTimeout: 60_000,
    // The core decides everything, and needs nothing to be tried: what no test reaches in it is hardly ever excusable.
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 98, branches: 98 },
    },
  },
});

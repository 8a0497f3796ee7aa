/**
 * `npm run check`: layout of the code, lint, types, unit tests and what they reach of the core. Every step runs, so that one run shows
 * all there is. The unit tests show how far they are; the other steps run beside them, one after the other, for a second core.
 */
import { announce, secondsSince } from './announce.ts';
import { runNode, runNodeBeside, type Environment } from './child.ts';
import { propertiesReport, unitReport } from './testReports.ts';

interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly environment?: Environment;
}

interface Checked {
  readonly name: string;
  readonly code: number;
  /** Null where it was shown at once. */
  readonly printed: string | null;
}

const projects = { core: 'src/core', main: '.', renderer: 'renderer', test: 'test' } as const;
/** What a step knows of files that have not changed. Deleting it is safe. */
const known = 'node_modules/.cache/unbrace';

const unitTests: Step = {
  name: 'unit tests',
  script: 'node_modules/vitest/vitest.mjs',
  args: [
    'run',
    '--project',
    'unit*',
    '--coverage',
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  ],
};

const stepsBeside: readonly Step[] = [
  {
    name: 'format',
    script: 'node_modules/prettier/bin/prettier.cjs',
    // By content: the layout of a file depends on nothing but the file and Prettier, whose version is part of the key.
    args: [
      ...['--check', '--log-level', 'warn'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', `${known}/prettier`],
      '.',
    ],
  },
  ...Object.entries(projects).map(([name, folder]) => ({
    name: `types of ${folder}`,
    // The compiler in native code, which takes a tenth of the time; it has no interface for the tests that read sources, which keep the other one.
    script: 'node_modules/typescript-native/bin/tsc',
    args: [
      ...['--project', folder],
      // TypeScript itself keeps account of which file's types decide about which others.
      ...['--incremental', '--tsBuildInfoFile', `${known}/${name}.tsbuildinfo`],
      // Several would each find out the same types, and the other core has the unit tests to run: that is a quarter of the time.
      '--singleThreaded',
    ],
  })),
  {
    name: 'properties',
    script: 'node_modules/vitest/vitest.mjs',
    args: [
      'run',
      '--project',
      'properties',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${propertiesReport}`,
    ],
  },
  {
    name: 'lint',
    script: 'node_modules/oxlint/bin/oxlint',
    args: [],
    // It reads types by several checkers at a time where it may, and each finds out anew what the others know: a quarter more work.
    environment: { GOMAXPROCS: '1' },
  },
];

/** Gives 0, or 1 where a step failed. */
export async function check(): Promise<number> {
  const unit = timed(unitTests, async ({ script, args }) => ({ code: await runNode(script, args), printed: null }));
  const beside = inOrder(stepsBeside);
  const checked = [...(await beside), await unit];
  const failed = checked.filter(({ code }) => code !== 0);
  for (const { name, printed } of failed) if (printed !== null) process.stderr.write(`\n${name}:\n${printed}\n`);
  if (failed.length > 0) announce(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

async function inOrder(steps: readonly Step[]): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for (const step of steps)
    checked.push(await timed(step, ({ script, args, environment }) => runNodeBeside(script, args, environment)));
  return checked;
}

async function timed(step: Step, runStep: (step: Step) => Promise<Omit<Checked, 'name'>>): Promise<Checked> {
  const startedAt = Date.now();
  const { code, printed } = await runStep(step);
  announce(`${code === 0 ? '✓' : '✗'} ${step.name} (${String(secondsSince(startedAt))} s)`);
  return { name: step.name, code, printed };
}

/** `npm run check`: layout of the code, lint, types, unit tests and what they reach of the core. Every step runs, so that one run shows all there is. */
import { announce, secondsSince } from './announce.ts';
import { runNode } from './child.ts';
import { unitReport } from './testReports.ts';

interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

const projects = ['src/core/tsconfig.json', 'tsconfig.json', 'renderer/tsconfig.json', 'test/tsconfig.json'];

const steps: readonly Step[] = [
  { name: 'format', script: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', script: 'node_modules/eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
  ...projects.map((project) => ({
    name: `types of ${project}`,
    script: 'node_modules/typescript/bin/tsc',
    args: ['--project', project],
  })),
  {
    name: 'unit tests',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  },
];

/** Gives 0, or 1 where a step failed. */
export async function check(): Promise<number> {
  const failed: string[] = [];
  for (const { name, script, args } of steps) {
    const startedAt = Date.now();
    const code = await runNode(script, args);
    announce(`${code === 0 ? '✓' : '✗'} ${name} (${String(secondsSince(startedAt))} s)`);
    if (code !== 0) failed.push(name);
  }
  if (failed.length > 0) announce(`Failed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

/** The days worked out in docs/SIMULATE.md, lived by the command itself; and how the command refuses. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { documentedDays } from '../support/documentedDays.ts';

// Each command is a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');

function simulate(input: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/simulate.ts'), ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const days = documentedDays();

describe('npm run simulate', () => {
  it('has four worked days', () => {
    expect(days).toHaveLength(4);
  });

  it.each(days)('lives $title', ({ scenario, timeline }) => {
    expect(simulate(scenario, '-')).toEqual({ status: 0, stdout: timeline, stderr: '' });
  });

  it('refuses what it cannot understand with exit code 2 and one line', () => {
    const misspelt = '{ "startsAt": "2026-03-02T09:00:00", "trace": [{ "do": "snooz" }] }';
    expect(simulate(misspelt, '-')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'step 1 (snooz): field "do" isn’t a known step: "snooz"\n',
    });
    for (const refused of [simulate('{', '-'), simulate('', 'no such file.json'), simulate('')]) {
      expect(refused).toMatchObject({ status: 2, stdout: '' });
      expect(refused.stderr).toMatch(/^[^\n]+\n$/);
    }
  });
});

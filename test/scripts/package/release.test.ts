/** What the release workflow asks of our scripts. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainNotes, releasesIn } from '../../../scripts/package/changelog.ts';
import { readProject } from '../../../scripts/package/project.ts';
import { prepareFeed } from '../../../scripts/package/releaseFeed.ts';
import { findingsInBundle, releaseNotes, whyNoRelease } from '../../../scripts/package/releaseChecks.ts';
import { filled, fillTemplates } from '../../../scripts/package/templates.ts';
import { shownChanges } from '../../../src/core/updates/shownChanges.ts';

const releases = releasesIn('## 1.0.0 - 2026-11-29\n\n### Added\n\n- More.\n\n## 0.9.0 - 2026-01-01\n\n- Less.\n');
const project = { ...readProject(), version: '1.0.0', releases };

describe('a release', () => {
  test('may be made of sources that say its version and its day', () => {
    expect(whyNoRelease(project, 'v1.0.0', [])).toEqual([]);
  });

  test('may not where the tag, the changelog or an address does not fit', () => {
    expect(whyNoRelease(project, 'v1.0.1', [])).toEqual([expect.stringContaining('v1.0.1')]);
    const unreleased = { ...project, releases: releasesIn('## Unreleased\n\n- More.\n') };
    expect(whyNoRelease(unreleased, 'v1.0.0', [])).toEqual([expect.stringContaining('CHANGELOG.md')]);
    expect(whyNoRelease(project, 'v1.0.0', ['package.json: x'])).toEqual([expect.stringContaining('package.json: x')]);
  });

  test('is told of by its section of the changelog', () => {
    expect(releaseNotes(project)).toBe('### Added\n\n- More.');
  });

  test('says in plain text what is new, which the app shows whole', () => {
    expect(plainNotes('Words before.\n\n### Added\n\n- More of\n  `this` ([why](docs/TRIAL.md)).\n- Also.\n')).toBe(
      'Words before.\nAdded\n• More of this (why).\n• Also.',
    );
    const [option = ''] = prepareFeed().filter((each) => each.startsWith('-c.releaseInfo.releaseNotesFile='));
    const text = readFileSync(join(import.meta.dirname, '../../..', option.split('=')[1] ?? ''), 'utf8');
    expect(text).toContain('• ');
    expect(text).not.toMatch(/^[-#]|\]\(|`/m);
    expect(shownChanges(text)).toBe(text);
  });
});

test('what is known against packages counts where people get them, and for the runtime', () => {
  const answer = {
    vulnerabilities: { zod: { severity: 'high' }, vite: { severity: 'high' }, electron: { severity: 'low' } },
  };
  expect(findingsInBundle(answer, ['zod', 'preact'])).toEqual(['zod: high', 'electron: low']);
  expect(() => findingsInBundle({ error: '405' }, [])).toThrow();
});

describe('the templates', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unbrace-templates-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const names = [
    ...['Unbrace-Setup-1.0.0-x64.exe', 'Unbrace-Setup-1.0.0-arm64.exe', 'Unbrace-1.0.0-universal.dmg'],
    ...['unbrace_1.0.0_amd64.deb', 'unbrace_1.0.0_arm64.deb', 'unbrace-1.0.0-x64.tar.gz', 'unbrace-1.0.0-arm64.tar.gz'],
  ];
  const sums = new Map(names.map((name, index) => [name, String(index).repeat(64)]));

  test('are filled whole, and those in YAML are YAML', () => {
    fillTemplates(project, sums, folder);
    const made = globSync('*/*', { cwd: folder });
    expect(made.length).toBe(6);
    for (const name of made) expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/@[A-Z0-9]+[:@]/);
    for (const name of made.filter((each) => /\.ya?ml$/.test(each)))
      expect(load(readFileSync(join(folder, name), 'utf8'))).toBeTypeOf('object');
    // Nothing replaces itself unless a person switches that on: until then Homebrew has to upgrade it.
    expect(readFileSync(join(folder, 'homebrew/unbrace.rb'), 'utf8')).not.toContain('auto_updates');
    expect(readFileSync(join(folder, 'aur/PKGBUILD'), 'utf8')).toContain(`sha256sums_x86_64=('${'3'.repeat(64)}')`);
  });

  test('are refused where the release lacks a file, or nothing is known to fill in', () => {
    expect(() => filled('@SHA256:other.exe@', project, sums)).toThrow('other.exe');
    expect(() => filled('@NOBODY@', project, sums)).toThrow('@NOBODY@');
  });
});

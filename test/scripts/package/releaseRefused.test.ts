/** Sources that may not become a release do not, by either of the two ways to make one; and of which moment one is. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { placeholders } from '../../../scripts/package/placeholders.ts';
import { builtAt, packageForRelease } from '../../../scripts/setup/packaging.ts';

const official = { source: 'official', folder: '/nowhere', version: '45.5.0' } as const;

afterEach(() => {
  vi.unstubAllEnvs();
});

test('`npm run package` names what is not known yet, or that this is not the official Electron', async () => {
  await expect(packageForRelease(official as never, [], ['package.json: "updates"'])).rejects.toThrow(
    'package.json: "updates"',
  );
  await expect(packageForRelease({ ...official, source: 'standIn' } as never, [], [])).rejects.toThrow('official');
});

test('the workflow’s check ends with 1 and says why', () => {
  const root = join(import.meta.dirname, '../../..');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.ts', 'check', 'v0.0.0'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  for (const why of ['the tag is v0.0.0', ...placeholders()]) expect(stderr).toContain(why);
});

test('a release was made when SOURCE_DATE_EPOCH says, and now without it', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1767225600');
  expect(builtAt().toISOString()).toBe('2026-01-01T00:00:00.000Z');
  for (const none of [undefined, '', 'yesterday']) {
    vi.stubEnv('SOURCE_DATE_EPOCH', none);
    expect(Math.abs(builtAt().getTime() - Date.now())).toBeLessThan(60_000);
  }
});

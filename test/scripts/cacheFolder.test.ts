import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cacheFolder } from '../../scripts/setup/cacheFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['an absolute XDG_CACHE_HOME counts', '/var/tmp/cache', '/var/tmp/cache/unbrace'],
  ['a relative one does not', 'cache', join(homedir(), '.cache', 'unbrace')],
  ['an empty one does not', '', join(homedir(), '.cache', 'unbrace')],
])('the cache folder: %s', (_rule, base, folder) => {
  vi.stubEnv('XDG_CACHE_HOME', base);
  expect(cacheFolder()).toBe(folder);
});

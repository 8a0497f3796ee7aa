/**
 * Where the scripts keep what is dear to fetch, outside the repository: a fresh clone finds it again. Deleting it is safe.
 * Source: XDG Base Directory Specification 0.8 (a relative XDG_CACHE_HOME is invalid and counts as unset).
 */
import { homedir } from 'node:os';
import { join } from 'node:path';

export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'unbrace');
}

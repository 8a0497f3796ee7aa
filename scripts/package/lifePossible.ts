/** Whether the life of the Debian package can be lived on this machine (test/package/debianLife.test.ts): it installs and removes `unbrace`. */
import { spawnSync } from 'node:child_process';
import { hasProgram, isRoot } from '../setup/child.ts';

/** What marks the versions of test packages, so that one which a broken run left installed is known. */
export const TEST_MARK = 'life';

/** Null where it can; else why not, in words for the person. */
export function whyNoLife(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it is for Linux on x64';
  if (!hasProgram('apt-get')) return 'there is no apt';
  if (!isRoot()) return 'only root may install packages';
  const version = installedVersion();
  if (version !== null && !version.includes(`~${TEST_MARK}.`)) return `Unbrace ${version} is installed here`;
  return null;
}

/** Of Unbrace, as Debian says it; null where it is not installed. */
export function installedVersion(): string | null {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Version}', 'unbrace'], {
    encoding: 'utf8',
  });
  return /^installed (.+)$/.exec(stdout)?.[1] ?? null;
}

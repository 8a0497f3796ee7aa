/** dpkg and apt, as root. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Installs, removes or purges. @throws Error with what apt says, where it refuses */
export async function apt(...words: readonly string[]): Promise<void> {
  const quiet = ['-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
  await execute('apt-get', [...quiet, ...words], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

export function filesOf(name: string): readonly string[] {
  return execFileSync('dpkg', ['-L', name], { encoding: 'utf8' }).trim().split('\n');
}

/** What lies where packages put things, without the lists that dpkg, apt and the desktop keep of it. */
export function systemFiles(): readonly string[] {
  const left = ['/var/lib/dpkg', '/var/lib/apt', '/usr/share/icons/hicolor/icon-theme.cache'];
  const prune = left.flatMap((path) => ['-path', path, '-prune', '-o']);
  const found = execFileSync('find', ['/etc', '/opt', '/usr', '/var/lib', '-xdev', ...prune, '-print'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return found.split('\n').toSorted();
}

/** A machine that travels: the link that names its time zone changes while the app runs. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { canStartAsRoot } from '../support/canStart.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** A process with an /etc of its own, whose zone it changes after a look at its clock. */
const travels = `
  import { execFileSync } from 'node:child_process';
  import { followTimeZone } from './src/platform/clock.ts';
  const timeZone = followTimeZone();
  const seen = () => [timeZone(), new Date(0).getHours()].join(' ');
  const first = seen();
  execFileSync('ln', ['-sf', '/usr/share/zoneinfo/Asia/Tokyo', '/etc/localtime']);
  console.log([first, seen(), seen()].join(', '));
`;

/** Only root on Linux may give a process an /etc of its own. */
const mayMount = process.platform === 'linux' && canStartAsRoot('Another time zone');

test.runIf(mayMount)('the zone is followed from Amsterdam to Tokyo; one that the session names stays', async () => {
  const etc = mkdtempSync(join(tmpdir(), 'unbrace-etc-'));
  try {
    cpSync('/etc', etc, { recursive: true, verbatimSymlinks: true });
    const start = async (zone: Readonly<Record<string, string>>): Promise<string> => {
      rmSync(join(etc, 'localtime'), { force: true });
      symlinkSync('/usr/share/zoneinfo/Europe/Amsterdam', join(etc, 'localtime'));
      const inPrivate = 'mount --bind "$0" /etc && exec "$@"';
      const node = [process.execPath, '--input-type=module', '--eval', travels];
      const env = { PATH: process.env['PATH'], ...zone };
      const { stdout } = await run('unshare', ['--mount', 'sh', '-c', inPrivate, etc, ...node], { cwd: root, env });
      return stdout.trim();
    };
    expect(await start({})).toBe('Europe/Amsterdam 1, Asia/Tokyo 9, Asia/Tokyo 9');
    expect(await start({ TZ: 'America/New_York' })).toBe(
      'America/New_York 19, America/New_York 19, America/New_York 19',
    );
  } finally {
    rmSync(etc, { recursive: true, force: true });
  }
});

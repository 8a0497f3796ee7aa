/** Sessions that tell the app nothing, or nonsense: it starts and answers, or says one sentence and ends with 1. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { folderOutput } from '../../scripts/setup/packaging.ts';
import { runProgram, unbraceIn } from '../support/commandLine.ts';
import { atADesk } from '../support/desk.ts';
import { test } from '../support/journey.ts';

const packaged = join(import.meta.dirname, '..', '..', folderOutput, 'linux-unpacked', 'unbrace');

/** Each is odd in ways that have nothing to do with each other: how, is what its log is asked when it fails. */
const sessions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no home, locale C, a time zone that nobody has heard of': {
    HOME: '',
    LC_ALL: 'C',
    LANG: 'C',
    LANGUAGE: '',
    TZ: 'Mars/Olympus',
  },
  'a home, settings and folders of the session that lead elsewhere from everywhere, a locale that nobody has heard of, a time zone that is a file':
    {
      HOME: 'test-results/home',
      XDG_CONFIG_HOME: 'test-results/settings',
      XDG_RUNTIME_DIR: 'test-results/run',
      XDG_DATA_HOME: 'test-results/data',
      XDG_CACHE_HOME: 'test-results/cache',
      LC_ALL: 'xx_YY.UTF-8',
      LANGUAGE: 'zz:qq',
      TZ: '/etc/passwd',
    },
  'folders of the session that are not there, a locale that is no locale': {
    XDG_RUNTIME_DIR: '/nowhere/run',
    XDG_DATA_HOME: '/nowhere/data',
    XDG_CACHE_HOME: '/nowhere/cache',
    LC_ALL: '../../etc',
    LANGUAGE: '%s',
  },
};

for (const [name, session] of Object.entries(sessions))
  test(
    `${name}: it starts, shows itself in the tray, and answers`,
    atADesk(async ({ tray, start, userData }) => {
      const app = await start({ env: session });
      expect(await (await tray.item()).toolTip()).toContain('Unbrace');
      expect(await unbraceIn(session, userData, 'status')).toMatchObject({ exitCode: 0 });
      await app.quit();
    }),
  );

test('settings in a place where nothing can be kept: one sentence that says where, and exit code 1', async () => {
  expect(await runProgram(packaged, ['--no-sandbox'], { XDG_CONFIG_HOME: '/etc/passwd' })).toEqual({
    exitCode: 1,
    out: '',
    err: 'Unbrace can’t save your data. Unbrace can’t write to /etc/passwd/Unbrace. Check the folder’s permissions and free disk space, then start Unbrace again.\n',
  });
});

test('settings in a place that leads elsewhere from everywhere: the packaged app writes nothing where it was started from', () => {
  const from = mkdtempSync(join(tmpdir(), 'unbrace-odd-'));
  try {
    for (const session of [{ XDG_CONFIG_HOME: 'settings' }, { XDG_CONFIG_HOME: '', HOME: 'home' }]) {
      const env = { ...process.env, ...session };
      const { status, stdout } = spawnSync(packaged, ['--no-sandbox', '--version'], {
        cwd: from,
        env,
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^Unbrace /) });
    }
    expect(execFileSync('find', [from, '-type', 'f']).toString()).toBe(''); // Electron makes the folders before it asks us
  } finally {
    rmSync(from, { recursive: true, force: true });
  }
});

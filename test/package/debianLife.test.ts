/**
 * The whole life of the Debian package, with a person's data, on this machine: installed, started from its menu entry by a normal user, used,
 * upgraded under the running app to a version whose data are newer, lowered again, removed and purged. Needs root, apt and the folder package
 * of the journeys; `npm test` says so where it is left out.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../src/core/preferences/migrations.ts';
import type { MessageKey } from '../../src/core/text/messages.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { historyMigrations } from '../../src/platform/history/historySchema.ts';
import { installedVersion, whyNoLife } from '../../scripts/package/lifePossible.ts';
import { askOverPipe, isOpen, markingScript, withLooseApp } from '../support/attacks.ts';
import { librariesOnBareSystem } from '../support/bareSystem.ts';
import { apt, filesOf, systemFiles } from '../support/debian.ts';
import { english } from '../support/english.ts';
import { eventually } from '../support/eventually.ts';
import { readFuses, statedFuses } from '../support/fuses.ts';
import { lintianTags, tagsOfElectron } from '../support/lintian.ts';
import { msOf } from '../support/msOf.ts';
import { personsData, type PersonsData } from '../support/personsData.ts';
import { startPersonsDesk, type PersonsDesk } from '../support/personsDesk.ts';
import { buildTestPackages, emptyApp, type TestPackages } from '../support/testPackages.ts';
import { writtenHistory } from '../support/writtenHistory.ts';

const name = 'unbrace';
const work = mkdtempSync(join(tmpdir(), 'unbrace-life-'));
const seeded = writtenHistory(20, 4);
let packages: TestPackages;
let desk: PersonsDesk;
let before: readonly string[];
let data: PersonsData;

describe.skipIf(whyNoLife() !== null)('the Debian package', () => {
  beforeAll(async () => {
    chmodSync(work, 0o755); // apt reads as a user of its own
    if (installedVersion() !== null) await apt('purge', name); // a broken run's: scripts/tasks.ts leaves alone any other
    packages = await buildTestPackages(work);
    // The person first: the first account that a system is given leaves a copy of each list of accounts.
    desk = await startPersonsDesk();
    before = systemFiles();
    data = personsData(join(desk.home, '.config/Unbrace'), work);
  }, 120 * SECOND);

  afterAll(async () => {
    await desk.stop();
    if (installedVersion() !== null) await apt('purge', name);
    rmSync(work, { recursive: true, force: true });
  }, 60 * SECOND);

  test('brings every library to a system that has nothing else', { timeout: 180 * SECOND }, () => {
    const { count, missing } = librariesOnBareSystem(packages.present.file, work);
    expect(count).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('is installed: the command, a menu entry and a manual page are there', async () => {
    await apt('install', packages.present.file);
    expect(installedVersion()).toBe(packages.present.debianVersion);
    expect(readlinkSync('/usr/bin/unbrace')).toBe('/opt/Unbrace/unbrace');
    const files = filesOf(name);
    expect(files).toEqual(
      expect.arrayContaining([
        '/usr/bin/unbrace',
        '/usr/share/applications/app.unbrace.Unbrace.desktop',
        '/usr/share/metainfo/app.unbrace.Unbrace.metainfo.xml',
        '/usr/share/man/man1/unbrace.1.gz',
        '/usr/share/doc/unbrace/changelog.gz',
      ]),
    );
    execFileSync('desktop-file-validate', [menuEntry], { stdio: 'pipe' });
    execFileSync('appstreamcli', ['validate', '--no-net', '/usr/share/metainfo/app.unbrace.Unbrace.metainfo.xml'], {
      stdio: 'pipe',
    });
    const page = execFileSync('man', ['--warnings', '-l', '/usr/share/man/man1/unbrace.1.gz'], { encoding: 'utf8' });
    expect(page).toContain('posture standing|sitting');
  });

  test('is what lintian expects, but for what Electron and /opt bring', () => {
    const tags = lintianTags(packages.present.file, work);
    expect(tags.filter((tag) => !tagsOfElectron.includes(tag))).toEqual([]);
  });

  test('starts for a normal user from its menu entry, with Chromium’s sandbox, and keeps an older version’s data', async () => {
    data.seedOlder(seeded, desk.user);
    await start();
    await eventually('a renderer with a sandbox, once a window is open', async () => {
      await desk.run(name, 'preferences');
      return desk
        .processes(name)
        .some(({ pid, commandLine }) => commandLine.includes('--type=renderer') && isFiltered(pid));
    });
    const status = await desk.run(name, 'status');
    expect(status).toMatchObject({ exitCode: 0, err: '', out: expect.stringContaining('Sitting') as string });
    expect(await desk.run(name, 'break', LONG_BREAK)).toMatchObject({ exitCode: 0 });
    await windowOf('break.title');
    await eventually('a break that runs', async () => {
      const { out } = await desk.run(name, 'status', '--json');
      const { phase, runningBreak } = JSON.parse(out) as { phase: string; runningBreak: { elapsedMs: number } | null };
      return phase === 'onBreak' && (runningBreak?.elapsedMs ?? 0) > 0;
    });
  });

  test('answers its command line within twice the time of an app that only starts and ends', async () => {
    const empty = await emptyApp(join(work, 'empty'));
    const fastest = { status: Infinity, empty: Infinity };
    // In turn, and the fastest of each: other work on the machine only ever makes a run slower.
    for (let times = 0; times < RUNS; times += 1) {
      fastest.status = Math.min(fastest.status, await msOf(() => desk.run(name, 'status')));
      fastest.empty = Math.min(fastest.empty, await msOf(() => desk.run(empty)));
    }
    expect(fastest.status / fastest.empty).toBeLessThan(2);
  });

  test('has the fuses that electron-builder.yml states, all eight', async () => {
    expect(Object.keys(statedFuses())).toHaveLength(8);
    expect(await readFuses('/opt/Unbrace/unbrace')).toEqual(statedFuses());
  });

  test('cannot be opened from outside: by a debugger, by Node’s variables, or by a loose folder', async () => {
    const [inspector, debuggerPort, usual] = [39_229, 39_222, 9_229];
    const { file, hasRun } = markingScript(desk.home);
    const own = [`--user-data-dir=${join(desk.home, 'opened')}`];
    const answers = async (): Promise<boolean> => (await desk.run(name, ...own, 'status')).exitCode === 0;

    const ports = [`--inspect=${inspector}`, `--remote-debugging-port=${debuggerPort}`];
    desk.begin(name, ...own, ...ports, '--at-login');
    await eventually('an answer of the app', answers);
    for (const port of [inspector, debuggerPort, usual]) expect(await isOpen(port)).toBe(false);
    const [main] = desk.processes(name).filter(({ commandLine }) => commandLine.includes(`--inspect=${inspector}`));
    if (main === undefined) throw new Error('the app does not run'); // 0 would be this test's own group
    process.kill(main.pid, 'SIGUSR1');
    await eventually('the app ended by the signal', async () => !(await answers()));
    expect(await isOpen(usual)).toBe(false);

    const pipe = askOverPipe(...desk.asUser(name), [...own, '--at-login'], desk.env);
    await eventually('an answer of the app', answers);
    expect(pipe.answered()).toBe(false);
    await desk.run(name, ...own, 'quit');
    pipe.stop();

    expect((await desk.runWith({ ELECTRON_RUN_AS_NODE: '1' }, name, file)).exitCode).toBe(2); // as an unknown command
    expect((await desk.runWith({ NODE_OPTIONS: `--require=${file}` }, name, '--version')).exitCode).toBe(0);
    const loose = withLooseApp('/opt/Unbrace', join(work, 'loose'), file);
    expect((await desk.run(loose, '--version')).exitCode).not.toBe(0);
    expect(hasRun()).toBe(false);
  });

  test('is upgraded under the running app, whose command is never away, and which goes on and knows of it', async () => {
    const away = watchCommand();
    await apt('install', packages.future.file);
    expect(away()).toBe(0);
    expect(installedVersion()).toBe(packages.future.debianVersion);
    expect((await desk.run(name, '--version')).out).toBe(`Unbrace ${packages.future.version}\n`);
    // A second start says its version as it ends, before any command does.
    const restart = english('update.restart', { version: packages.future.version });
    expect(await desk.trayMenu()).not.toContain(restart);
    expect(await desk.run(name)).toMatchObject({ exitCode: 0 });
    await eventually('the restart in the menu of the tray', async () => (await desk.trayMenu()).includes(restart));
    const { out } = await desk.run(name, 'status');
    expect(out).toContain('On a break');
    expect(out).toContain(english('command.status.restart', { version: packages.future.version }));
    await desk.run(name, 'history');
    await windowOf('history.windowTitle');
    expect(data.log()).not.toContain(`Unbrace ${packages.future.version} on Electron`);
    expect(data.historyVersion()).toBe(historyMigrations.length);
    expect(data.breaksKept()).toBeGreaterThanOrEqual(seeded.breaks.length);
  });

  test('restarts as the newer version, which takes the data over and goes on with the break', async () => {
    expect(await desk.run(name, 'restart')).toMatchObject({ exitCode: 0 });
    await eventually('the newer version', () => data.log().includes(`Unbrace ${packages.future.version} on Electron`));
    await eventually('its icon in the tray', desk.hasTrayIcon);
    expect((await desk.run(name, 'status')).out).toContain('On a break');
    await desk.run(name, 'history');
    await windowOf('history.windowTitle');
    await quit();
    expect(data.historyVersion()).toBe(historyMigrations.length + 1);
  });

  test('the older version, installed again, leaves newer data as they are and says so', async () => {
    // As the newer version writes them, the preferences with the first change of one.
    data.write('preferences.json', { version: migrations.length + 1, safetyTextRead: true, tomorrow: true });
    for (const file of ofTomorrow) data.write(file, { version: 99, ofTomorrow: file });
    const files = ['history.db', 'preferences.json', ...ofTomorrow];
    const kept = files.map(data.bytes);

    await expect(apt('install', packages.present.file)).rejects.toThrow('downgraded');
    await apt('install', '--allow-downgrades', packages.present.file);
    expect(installedVersion()).toBe(packages.present.debianVersion);
    await start();
    await eventually('word of the newer preferences and of the other data', () =>
      (['problem.preferencesNewer.title', 'problem.dataNewer.title'] as const).every((words) =>
        desk.shown().some(({ title }) => title === english(words)),
      ),
    );
    await desk.run(name, 'history');
    await windowOf('history.windowTitle');
    await desk.run(name, 'posture', 'standing');
    await quit();
    expect(files.filter((file, at) => kept[at]?.equals(data.bytes(file)) !== true)).toEqual([]);
    expect(data.log()).toContain(`history of version ${historyMigrations.length + 1}`);
  });

  test('is removed and purged under the running app, which lives on; the system is as before, and the data stay', async () => {
    await start();
    await apt('remove', name);
    expect(existsSync('/usr/bin/unbrace')).toBe(false);
    expect(await desk.hasTrayIcon()).toBe(true);
    for (const { pid } of desk.processes(name).slice(0, 1)) process.kill(pid);
    await eventually('the app gone', () => desk.processes(name).length === 0);
    await apt('purge', name);
    expect(systemFiles()).toEqual(before);
    for (const file of ['preferences.json', 'state.json', 'history.db']) expect(data.has(file)).toBe(true);
  });
});

const RUNS = 6;
/** Besides preferences and history, what a newer version may have in another form. */
const ofTomorrow = ['state.json', 'trial.json', 'care-memory.json', 'break-memory.json', 'history-waiting.json'];
/** It still runs when the newer version takes it over, several starts of the app and an installation later. */
const LONG_BREAK = 'evening_chair_360';

const menuEntry = '/usr/share/applications/app.unbrace.Unbrace.desktop';

async function start(): Promise<void> {
  desk.begin('gio', 'launch', menuEntry);
  await eventually('the icon in the tray', desk.hasTrayIcon, 20 * SECOND);
}

async function quit(): Promise<void> {
  expect(await desk.run(name, 'quit')).toMatchObject({ exitCode: 0 });
  await eventually('the app gone', () => desk.processes(name).length === 0);
}

/** A window of that title that can be seen. */
async function windowOf(title: MessageKey): Promise<void> {
  const search = ['search', '--onlyvisible', '--name', `^${english(title)}$`];
  await eventually(`a window “${english(title)}”`, async () => (await desk.run('xdotool', ...search)).exitCode === 0);
}

/** Whether the kernel filters what a process may call, as Chromium's sandbox has it. */
function isFiltered(pid: number): boolean {
  return /^Seccomp:\s*2/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

/** Looks for the command all the time. @returns how often it was not there */
function watchCommand(): () => number {
  let away = 0;
  const timer = setInterval(() => {
    if (lstatSync('/usr/bin/unbrace', { throwIfNoEntry: false }) === undefined) away += 1;
  }, 1);
  return () => {
    clearInterval(timer);
    return away;
  };
}

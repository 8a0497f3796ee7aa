/**
 * A desk of a normal user's own, for what an installed app does for somebody who is not root: a display, a session bus, a window manager,
 * a notification server and Xfce's panel with its tray. Needs root, to make the user and to become them.
 */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { CommandOutcome } from './commandLine.ts';
import { layNotingDunst, type ShownNotification } from './dunst.ts';
import { eventually } from './eventually.ts';

const user = 'unbrace-life';

export interface PersonsDesk {
  readonly user: string;
  readonly home: string;
  /** For a program that is started there otherwise than by `run` and `begin`: what precedes it, and its environment. */
  readonly asUser: (program: string) => readonly [string, readonly string[]];
  readonly env: NodeJS.ProcessEnv;
  /** Runs a program there to its end, at most for 20 s. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<CommandOutcome>;
  /** The same, with further variables. */
  readonly runWith: (more: NodeJS.ProcessEnv, program: string, ...args: readonly string[]) => Promise<CommandOutcome>;
  /** Starts one and leaves it; what it prints is dropped. */
  readonly begin: (program: string, ...args: readonly string[]) => void;
  /** Whether an app has an icon in the tray. */
  readonly hasTrayIcon: () => Promise<boolean>;
  /** All that the app's menu in the tray says, as D-Bus prints it; empty where it has no icon. */
  readonly trayMenu: () => Promise<string>;
  readonly shown: () => readonly ShownNotification[];
  /** The ids of the user's processes of that name, and what each was started with. */
  readonly processes: (name: string) => readonly PersonsProcess[];
  /** Ends all that the user runs, and takes the user and their home away. */
  readonly stop: () => Promise<void>;
}

export interface PersonsProcess {
  readonly pid: number;
  /** With what it was started; Chromium writes its children's anew, with blanks in between. */
  readonly commandLine: string;
}

export async function startPersonsDesk(): Promise<PersonsDesk> {
  removeUser();
  execFileSync('useradd', ['--create-home', '--shell', '/bin/sh', user]);
  const home = `/home/${user}`;
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' })));
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-life-desk-'));
  chownSync(folder, uid ?? 0, gid ?? 0);
  const children: ChildProcess[] = [];
  const asUser = (program: string): readonly string[] => [
    ...['--reuid', user, '--regid', user, '--init-groups', '--pdeathsig', 'TERM', program],
  ];
  const answering = async (program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> => {
    const child = spawn('setpriv', [...asUser(program), ...args], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(child);
    let text = '';
    (child.stdio[3] as Readable).setEncoding('utf8').on('data', (part: string) => (text += part));
    return eventually(`an answer of ${program}`, () => /^(.+)\n/.exec(text)?.[1]);
  };

  const alone = {
    ...{ HOME: home, USER: user, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', XDG_RUNTIME_DIR: folder },
    ...{ XDG_SESSION_TYPE: 'x11', XDG_CURRENT_DESKTOP: 'XFCE', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
  };
  const screen = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const onDisplay = { ...alone, DISPLAY: `:${await answering('Xvfb', screen, alone)}` };
  const bus = await answering('dbus-daemon', ['--session', '--nofork', '--print-address=3'], onDisplay);
  // A desktop has a system bus; Chromium complains of a machine without one, as containers are.
  const env = { ...onDisplay, DBUS_SESSION_BUS_ADDRESS: bus, DBUS_SYSTEM_BUS_ADDRESS: bus };
  const begin = (program: string, ...args: readonly string[]): void => {
    children.push(spawn('setpriv', [...asUser(program), ...args], { env, cwd: home, stdio: 'ignore' }));
  };
  const { settings, log, shown } = layNotingDunst(folder);
  chownSync(log, uid ?? 0, gid ?? 0);
  begin('openbox');
  begin('dunst', '-config', settings);
  begin('xfce4-panel', '--disable-wm-check');

  const runWith: PersonsDesk['runWith'] = (more, program, ...args) =>
    new Promise((resolve) => {
      execFile(
        'setpriv',
        [...asUser(program), ...args],
        { env: { ...env, ...more }, cwd: home, timeout: 20_000 },
        (error, out, err) => {
          resolve({ exitCode: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err });
        },
      );
    });
  const run: PersonsDesk['run'] = (...words) => runWith({}, ...words);
  const asked = async (to: string, object: string, ...method: readonly string[]): Promise<string> => {
    const words = ['--session', '--dest', to, '--object-path', object, '--method', ...method];
    const { exitCode, out, err } = await run('gdbus', 'call', ...words);
    if (exitCode !== 0) throw new Error(`no answer of ${to}: ${err}`);
    return out;
  };
  const get = 'org.freedesktop.DBus.Properties.Get';
  const trayIcons = (): Promise<string> =>
    asked(
      ...['org.kde.StatusNotifierWatcher', '/StatusNotifierWatcher'],
      ...[get, 'org.kde.StatusNotifierWatcher', 'RegisteredStatusNotifierItems'],
    );
  await eventually('a tray', async () => (await trayIcons()) !== '');

  return {
    user,
    home,
    run,
    runWith,
    begin,
    asUser: (program) => ['setpriv', asUser(program)],
    env,
    shown,
    async trayMenu() {
      const [, owner, item] = /'([^'/]+)(\/[^']*StatusNotifierItem[^']*)'/.exec(await trayIcons()) ?? [];
      if (owner === undefined || item === undefined) return '';
      const [, menu = ''] =
        /'(\/[^']+)'/.exec(await asked(owner, item, get, 'org.kde.StatusNotifierItem', 'Menu')) ?? [];
      return asked(owner, menu, 'com.canonical.dbusmenu.GetLayout', '0', '--', '-1', '@as []');
    },
    hasTrayIcon: async () => (await trayIcons()).includes('StatusNotifierItem'),
    processes: (name) => processesOf(uid ?? 0).filter(({ program }) => program.split('/').at(-1) === name),
    stop: async () => {
      for (const child of children) child.kill();
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        for (const { pid } of processesOf(uid ?? 0)) endOne(pid, signal);
        await eventually('the end of all that the user runs', () => processesOf(uid ?? 0).length === 0, 2_000).catch(
          () => undefined,
        );
      }
      removeUser();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** An earlier run may have been broken off. */
function removeUser(): void {
  try {
    execFileSync('userdel', ['--remove', user], { stdio: 'ignore' });
  } catch {
    // There is none.
  }
}

function processesOf(uid: number): readonly (PersonsProcess & { readonly program: string })[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        if (Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]) !== uid || /^State:\s+Z/m.test(status)) return [];
        const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [
          { pid: Number(pid), commandLine, program: readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '') },
        ];
      } catch {
        return []; // it has just ended
      }
    });
}

function endOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended.
  }
}

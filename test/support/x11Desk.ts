/** A real X server that lets in only who knows its secret, a window manager for it, and a player whose window fills the screen. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { eventually } from './eventually.ts';
import { startProgram, type StartedProgram } from './startedPrograms.ts';

const NO_WINDOW = '0x0';
const run = promisify(execFile);

export interface X11Desk {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly startWindowManager: () => Promise<StartedProgram>;
  /** A player without anything to play, its window in front. */
  readonly startPlayer: () => Promise<StartedProgram>;
  /** Runs a program there and gives what it prints. */
  readonly ask: (program: string, ...args: readonly string[]) => Promise<string>;
  /** The window in front, as X knows it: its number, and whether it fills the screen. */
  readonly front: () => Promise<{ readonly window: string; readonly fills: boolean }>;
  readonly stop: () => Promise<void>;
}

export async function startX11Desk(): Promise<X11Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-x11-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, '');
  const server = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', 'Xvfb', '-displayfd', '3', '-noreset', '-nolisten', 'tcp', '-auth', authority],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve) =>
    (server.stdio[3] as Readable).setEncoding('utf8').once('data', (text: string) => resolve(text.trim())),
  );
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: folder,
    DISPLAY: `:${number}`,
    XAUTHORITY: authority,
    XDG_SESSION_TYPE: 'x11',
    WAYLAND_DISPLAY: undefined,
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
  const ask = async (program: string, ...args: readonly string[]): Promise<string> =>
    (await run(program, args, { env: environment })).stdout;
  await ask('xauth', '-f', authority, 'add', `:${number}`, '.', randomBytes(16).toString('hex'));
  const guests: StartedProgram[] = [];
  const start = (program: string, ...args: readonly string[]): StartedProgram => {
    const guest = startProgram(program, args, environment);
    guests.push(guest);
    return guest;
  };
  const front = async (): Promise<{ readonly window: string; readonly fills: boolean }> => {
    const window = /0x[\da-f]+/.exec(await ask('xprop', '-root', '_NET_ACTIVE_WINDOW'))?.[0] ?? NO_WINDOW;
    if (window === NO_WINDOW) return { window, fills: false };
    try {
      return {
        window,
        fills: (await ask('xprop', '-id', window, '_NET_WM_STATE')).includes('_NET_WM_STATE_FULLSCREEN'),
      };
    } catch {
      return { window: NO_WINDOW, fills: false }; // openbox goes on to name a window that has gone, if it filled the screen
    }
  };
  return {
    environment,
    signal: (signal) => server.kill(signal),
    ask,
    front,
    async startWindowManager() {
      const manager = start('openbox');
      await eventually('openbox', async () =>
        (await ask('xprop', '-root', '_NET_SUPPORTING_WM_CHECK')).includes('window id'),
      );
      return manager;
    },
    async startPlayer() {
      const before = await front();
      const player = start('mpv', '--no-config', '--idle', '--force-window', '--vo=x11', '--ao=null');
      await eventually('the player in front', async () => {
        const { window } = await front();
        return window !== NO_WINDOW && window !== before.window;
      });
      return player;
    },
    async stop() {
      await Promise.all(guests.map((guest) => guest.stop()));
      server.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

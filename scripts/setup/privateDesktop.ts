/** A display, a session bus and a runtime folder of their own, so that tests type and click without touching the person's desktop. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { SetUpError } from './announce.ts';
import { runNode, type Environment } from './child.ts';

const screen = '1280x900x24';

export interface PrivateDesktop {
  /** What a program must be given to live there; undefined stands for a variable that it must not have. */
  readonly environment: Environment;
  /** Kills that part at once, as a crash does; the other lives on. */
  readonly crash: (part: 'display' | 'bus') => Promise<void>;
  /** Ends the display and the bus, and with them whatever still shows a window there or talks over that bus. */
  readonly stop: () => Promise<void>;
}

/** Nowhere: for a program that starts desktops itself, and must never reach the one the person sits at. */
export const noDesktop: Environment = {
  DISPLAY: undefined,
  WAYLAND_DISPLAY: undefined,
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
};

/** Several can live side by side. @throws SetUpError where a part of it does not start. */
export async function startPrivateDesktop(): Promise<PrivateDesktop> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-desktop-'));
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const stopPart of stops.toReversed()) await stopPart();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = { ...noDesktop, XDG_SESSION_TYPE: 'x11', XDG_RUNTIME_DIR: folder };
    // The server itself finds a display number that is free, so that two which start at once cannot meet. A key that a busy machine is late to
    // let go repeats nothing (-r): an Enter held for a moment pressed one button, and the one that took its place, forty times a second.
    const server = startPart(
      'Xvfb',
      ['-displayfd', '3', '-r', '-noreset', '-nolisten', 'tcp', '-screen', '0', screen],
      session,
    );
    stops.push(server.stop);
    const onDisplay = { ...session, DISPLAY: `:${await server.answer}` };
    const bus = startPart('dbus-daemon', ['--session', '--nofork', '--print-address=3'], onDisplay);
    stops.push(bus.stop);
    return {
      environment: { ...onDisplay, DBUS_SESSION_BUS_ADDRESS: await bus.answer },
      crash: (part) => (part === 'display' ? server : bus).stop('SIGKILL'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a Node program of the repository on a desktop of its own and gives its exit code. */
export async function runOnPrivateDesktop(
  script: string,
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const desktop = await startPrivateDesktop();
  try {
    return await runNode(script, args, { ...environment, ...desktop.environment });
  } finally {
    await desktop.stop();
  }
}

interface Part {
  /** The line by which it says where it can be reached. @throws SetUpError where it ends instead. */
  readonly answer: Promise<string>;
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Starts a server that writes one line to descriptor 3 once it serves. */
function startPart(program: string, args: readonly string[], environment: Environment): Part {
  // Whoever starts it may be killed: the kernel then ends it, too, and nothing stays behind.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
  const failed = (): SetUpError => new SetUpError(`${program} ended as soon as it was started. ${complaint.trim()}`);
  const answer = Promise.race([firstLine(child.stdio[3] as Readable), ended.then(() => Promise.reject(failed()))]);
  return {
    answer,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
    },
  };
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}

/** Other desktops' notification servers than the tests' own dunst: each the real program, on the session bus of the tests. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import { endEarlierServer, servesNotifications } from './dunst.ts';
import { eventually } from './eventually.ts';
import { startSway } from './sway.ts';
import { clickAt } from './xdotool.ts';

const execute = promisify(execFile);

export interface NotificationServerOfTests {
  /** How many notifications are on the screen now. */
  readonly onScreen: () => Promise<number>;
  /** Does what a person does to take up the newest one. */
  readonly click: () => Promise<void>;
  /** Presses the newest one's last button, which is called that. */
  readonly pressLast: (label: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Debian keeps it out of $PATH, in a folder of the machine's architecture. */
const triplet = { arm64: 'aarch64-linux-gnu', x64: 'x86_64-linux-gnu' }[process.arch === 'arm64' ? 'arm64' : 'x64'];
export const xfceNotifyd = `/usr/lib/${triplet}/xfce4/notifyd/xfce4-notifyd`;

/** Xfce's, which shows each notification as a window of its own; its buttons are clicked, for a click elsewhere closes it. */
export async function startXfceNotifyd(): Promise<NotificationServerOfTests> {
  const stop = await startServer(xfceNotifyd, [], process.env);
  return {
    onScreen: async () => (await xfceWindows()).length,
    click: () => clickButton(({ X }) => X + BUTTON.fromSide),
    pressLast: () => clickButton(({ X, WIDTH }) => X + WIDTH - BUTTON.fromSide),
    stop,
  };
}

/** The middle of its first button, and of its last, in pixels. */
const BUTTON = { fromSide: 56, fromBottom: 30 } as const;
const geometry = z.object({
  X: z.coerce.number(),
  Y: z.coerce.number(),
  WIDTH: z.coerce.number(),
  HEIGHT: z.coerce.number(),
});

async function clickButton(xIn: (window: z.infer<typeof geometry>) => number): Promise<void> {
  const [window = ''] = await xfceWindows();
  const { stdout } = await execute('xdotool', ['getwindowgeometry', '--shell', window]);
  const place = geometry.parse(Object.fromEntries(stdout.split('\n').map((line) => line.split('='))));
  await clickAt(xIn(place), place.Y + place.HEIGHT - BUTTON.fromBottom);
}

async function xfceWindows(): Promise<readonly string[]> {
  // xdotool fails where it finds none.
  const found = await execute('xdotool', ['search', '--onlyvisible', '--class', 'xfce4-notifyd']).catch(() => null);
  return found === null ? [] : found.stdout.trim().split('\n');
}

/** mako, as wlroots desktops have it, in a sway of its own; the app that it serves may run on another display. */
export async function startMako(): Promise<NotificationServerOfTests> {
  const sway = await startSway();
  const stop = await startServer('mako', ['--config', '/dev/null'], { ...process.env, ...sway.env });
  return {
    onScreen: async () => {
      const [shown = []] = makoList.parse(JSON.parse((await execute('makoctl', ['list'])).stdout)).data;
      return shown.length;
    },
    // A click does both (mako(5), “invoke-default-action”); a pointer that could click is no part of a headless sway.
    click: async () => {
      await execute('makoctl', ['invoke']);
      await execute('makoctl', ['dismiss']);
    },
    // Its menu has the buttons: each line is one, and the menu's program says which was chosen.
    pressLast: async (label) => {
      await execute('makoctl', ['menu', 'grep', '-x', label]);
    },
    stop: async () => {
      await stop();
      await sway.stop();
    },
  };
}

const makoList = z.object({ data: z.array(z.array(z.unknown())) });

/** Starts it, waits until it serves, and gives what ends it. */
async function startServer(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<() => Promise<void>> {
  await endEarlierServer();
  const server = spawn(program, args, { stdio: 'ignore', env });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  await eventually(`${program} on the session bus`, servesNotifications);
  return async () => {
    server.kill();
    await ended;
  };
}

/** A real Wayland desktop without a screen: sway, with XWayland, ready in a fraction of a second. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { eventually } from './eventually.ts';

const run = promisify(execFile);

/** A window that the compositor shows. */
export interface ShownWindow {
  readonly title: string;
  readonly client: 'wayland' | 'x11';
  /** By which the desktop knows whose it is; X11 clients have none. */
  readonly appId: string | null;
  readonly width: number;
  readonly height: number;
}

export interface Sway {
  /** What leads a program to this desktop instead of the one the tests run on. */
  readonly env: Readonly<Record<string, string>>;
  /** Those that are mapped: what an app only believes to have shown is not among them. */
  readonly windows: () => Promise<readonly ShownWindow[]>;
  /** Looks until exactly so many windows are mapped. */
  readonly eventuallyShows: (count: number) => Promise<readonly ShownWindow[]>;
  /** Gives sway a command, as `swaymsg` does. */
  readonly command: (...words: readonly string[]) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Plugs in another display. */
  readonly addDisplay: () => Promise<void>;
  /** A picture of all displays, written as PNG. */
  readonly picture: (file: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startSway(): Promise<Sway> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-sway-'));
  const runtime = join(folder, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const ready = join(folder, 'ready');
  const config = join(folder, 'config');
  writeFileSync(
    config,
    `xwayland enable\nfor_window [title=".*"] floating enable\nexec echo "$WAYLAND_DISPLAY $DISPLAY $SWAYSOCK" > ${ready}\n`,
  );
  const sway = spawn(...withoutRoot('sway', '--config', config), {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
      XDG_RUNTIME_DIR: runtime,
      WLR_BACKENDS: 'headless',
      WLR_LIBINPUT_NO_DEVICES: '1',
      WLR_RENDERER: 'pixman',
    },
  });
  const ended = new Promise<void>((resolve) => sway.once('exit', () => resolve()));
  const [display = '', x11 = '', socket = ''] = await eventually('sway is ready', () => {
    const words = readFileSync(ready, 'utf8').trim().split(' ');
    return words.length === 3 && words;
  });
  const env = { XDG_SESSION_TYPE: 'wayland', XDG_RUNTIME_DIR: runtime, WAYLAND_DISPLAY: display, DISPLAY: x11 };
  const ask = async (...words: readonly string[]): Promise<string> =>
    (await run('swaymsg', ['--raw', ...words], { env: { ...process.env, SWAYSOCK: socket } })).stdout;

  const windows = async (): Promise<readonly ShownWindow[]> =>
    shownIn(node.parse(JSON.parse(await ask('-t', 'get_tree'))));
  return {
    env,
    windows,
    eventuallyShows: (count) =>
      eventually(`windows on the desktop: ${String(count)}`, async () => {
        const shown = await windows();
        return shown.length === count && shown;
      }),
    command: async (...words) => {
      await ask(...words);
    },
    signal: (signal) => sway.kill(signal),
    addDisplay: async () => {
      await ask('create_output');
    },
    picture: async (file) => {
      await run('grim', [file], { env: { ...process.env, ...env } });
    },
    stop: async () => {
      sway.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** sway refuses to run as root, as in containers: a user namespace in which there is no root lets it. */
function withoutRoot(program: string, ...args: readonly string[]): [program: string, args: readonly string[]] {
  if (process.getuid?.() !== 0) return [program, args];
  return ['unshare', ['--user', '--map-user=1000', '--map-group=1000', program, ...args]];
}

const node = z.object({
  type: z.string(),
  name: z.string().nullable(),
  app_id: z.string().nullish(),
  shell: z.enum(['xdg_shell', 'xwayland']).optional(),
  visible: z.boolean().optional(),
  rect: z.object({ width: z.number(), height: z.number() }),
  get nodes() {
    return z.array(node);
  },
  get floating_nodes() {
    return z.array(node);
  },
});

function shownIn({
  name,
  app_id,
  shell,
  visible,
  rect,
  nodes,
  floating_nodes,
}: z.infer<typeof node>): readonly ShownWindow[] {
  const { width, height } = rect;
  const appId = app_id ?? null;
  const own =
    shell !== undefined && visible === true
      ? [
          {
            title: name ?? '',
            client: shell === 'xwayland' ? ('x11' as const) : ('wayland' as const),
            appId,
            width,
            height,
          },
        ]
      : [];
  return [...own, ...[...nodes, ...floating_nodes].flatMap(shownIn)];
}

/** Xfce's panel with its tray, as people use it: what Electron puts there is drawn, and clicked, on the test's display. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { eventually } from './eventually.ts';
import { connectToSessionBus, readProperty } from './sessionBus.ts';
import { TrayItem } from './trayItem.ts';

/** Where the panel lies: along the top of the display. In pixels. */
export const panelHeight = 32;

const watcher = {
  service: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
} as const;
/** Where Debian's packages say how the bus would start the panel's settings. */
const settingsService = '/usr/share/dbus-1/services/org.xfce.Xfconf.service';

/** One panel with one plugin. Source: xfce4-panel's own panel settings as xfconf keeps them, and its docs.xfce.org page */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="${String(panelHeight)}"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>
`;

export interface XfcePanel {
  /** The app's item, as the panel's own watcher knows it, once it has registered there. */
  readonly item: () => Promise<TrayItem>;
  /** Kills the panel at once, as a crash does. Its tray is gone when this returns. */
  readonly crash: () => Promise<void>;
  /** Starts the panel; its tray is there when this returns. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The panel's settings are served, but it does not run yet. There must be no other tray on the session bus. */
export function prepareXfcePanel(): XfcePanel {
  const home = mkdtempSync(join(tmpdir(), 'unbrace-panel-'));
  const file = join(home, 'xfce4', 'xfconf', 'xfce-perchannel-xml', 'xfce4-panel.xml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, settings);
  const environment = { ...process.env, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  const settingsServer = spawn(settingsProgram(), { stdio: 'ignore', env: environment });
  const bus = connectToSessionBus();
  let panel: ChildProcess | null = null;

  const isServed = async (name: string): Promise<boolean> => bus.nameHasOwner(name);
  const hasTray = (): Promise<boolean> => isServed(watcher.service);
  const crash = async (): Promise<void> => {
    await end(panel);
    panel = null;
    await eventually('the panel’s tray gone', async () => !(await hasTray()));
  };
  return {
    item: () =>
      eventually('the app’s item in the panel', async () => {
        const names = z
          .array(z.string())
          .parse(await readProperty({ bus, ...watcher }, 'RegisteredStatusNotifierItems'));
        const [, service, path] = /^([^/]+)(\/.+)$/.exec(names.at(-1) ?? '') ?? [];
        return service !== undefined && path !== undefined && new TrayItem(bus, service, path);
      }),
    crash,
    start: async () => {
      await eventually('the settings served', () => isServed('org.xfce.Xfconf'));
      panel = spawn('xfce4-panel', ['--disable-wm-check'], { stdio: 'ignore', env: environment });
      await eventually('the panel’s tray', hasTray);
    },
    stop: async () => {
      await crash();
      await end(settingsServer);
      await bus.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The server of Xfce's settings; tests start it themselves, for the bus would give it the configuration of whoever runs them. */
export function settingsProgram(): string {
  const [, program = ''] = /^Exec=(.+)$/m.exec(readFileSync(settingsService, 'utf8')) ?? [];
  return program;
}

async function end(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** A real KWin without a screen, on a bus of its own, ready in a fraction of a second. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sessionBus } from 'dbus-native';
import { startBareBus } from './bareBus.ts';
import { makeDesktopHome } from './desktopHome.ts';
import { eventually } from './eventually.ts';
import { startProgram, type StartedProgram } from './startedPrograms.ts';

export interface KwinOptions {
  /** Any program may give input without a device. KWin then takes seconds over each of ours: it reads the whole of its file, twice. */
  readonly inputFromPrograms?: boolean;
}

export interface KwinDesk {
  readonly busAddress: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly startKwin: (options?: KwinOptions) => Promise<StartedProgram>;
  /** Starts a program there; it ends with the desk at the latest. */
  readonly start: (program: string, ...args: readonly string[]) => StartedProgram;
  readonly stop: () => Promise<void>;
}

export async function prepareKwinDesk(): Promise<KwinDesk> {
  const { folder, runtime, environment: ofHome, remove } = makeDesktopHome('kwin');
  // The installed one asks for a capability, which a container may not have, and then does not start at all.
  const program = join(folder, 'kwin_wayland');
  copyFileSync('/usr/bin/kwin_wayland', program);
  const home: NodeJS.ProcessEnv = {
    ...ofHome,
    XDG_CURRENT_DESKTOP: 'KDE',
    KWIN_COMPOSE: 'Q',
  };
  const daemon = await startBareBus({ environment: home });
  const onBus = { ...home, DBUS_SESSION_BUS_ADDRESS: daemon.address };
  const environment = { ...onBus, WAYLAND_DISPLAY: 'wayland-7', XDG_SESSION_TYPE: 'wayland' };
  const bus = sessionBus({ busAddress: daemon.address, timeout: 5_000 });
  const parts: StartedProgram[] = [];
  const begin = (name: string, args: readonly string[], env: NodeJS.ProcessEnv): StartedProgram => {
    const part = startProgram(name, args, env);
    parts.push(part);
    return part;
  };
  return {
    busAddress: daemon.address,
    environment,
    async startKwin({ inputFromPrograms = false } = {}) {
      rmSync(join(runtime, 'wayland-7'), { force: true });
      const options = ['--virtual', '--no-lockscreen', '--no-global-shortcuts', '--socket', 'wayland-7'];
      const kwin = begin(program, options, {
        ...onBus,
        ...(inputFromPrograms ? { KWIN_WAYLAND_NO_PERMISSION_CHECKS: '1' } : {}),
      });
      await eventually(
        'KWin serves',
        async () => existsSync(join(runtime, 'wayland-7')) && (await bus.nameHasOwner('org.kde.KWin')),
        20_000,
      );
      return kwin;
    },
    start: (name, ...args) => begin(name, args, environment),
    async stop() {
      for (const part of parts.toReversed()) await part.stop();
      await bus.close();
      await daemon.stop();
      remove();
    },
  };
}

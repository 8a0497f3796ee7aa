/** A real GNOME window manager without a screen, on a bus of its own, and input for it as a remote desktop gives it. */
import { sessionBus } from 'dbus-native';
import { startBareBus } from './bareBus.ts';
import { makeDesktopHome } from './desktopHome.ts';
import { eventually } from './eventually.ts';
import { callMethod } from './sessionBus.ts';
import { startProgram, type StartedProgram } from './startedPrograms.ts';

export interface MutterDesk {
  readonly busAddress: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Starts the window manager; it serves when this returns. */
  readonly startMutter: () => Promise<StartedProgram>;
  /** Moves the pointer, or presses and releases a key. */
  readonly input: (what: 'pointer' | 'key') => Promise<void>;
  readonly stop: () => Promise<void>;
}

const IDLE_MONITOR = 'org.gnome.Mutter.IdleMonitor';
const REMOTE = 'org.gnome.Mutter.RemoteDesktop';
const SESSION = `${REMOTE}.Session`;
/** Left shift. Source: linux/input-event-codes.h */
const KEY_LEFTSHIFT = 42;

/** A home, a runtime folder and a bus that can start GNOME's settings, and nothing else yet. */
export async function prepareMutterDesk(): Promise<MutterDesk> {
  const { environment: ofHome, remove } = makeDesktopHome('gnome');
  const home: NodeJS.ProcessEnv = { ...ofHome, GSETTINGS_BACKEND: 'dconf' };
  const daemon = await startBareBus({
    services: { 'ca.desrt.dconf': '/usr/libexec/dconf-service' },
    environment: home,
  });
  const environment = { ...home, DBUS_SESSION_BUS_ADDRESS: daemon.address };
  const bus = sessionBus({ busAddress: daemon.address, timeout: 5_000 });
  const parts: StartedProgram[] = [];
  const remote = { bus, service: REMOTE, path: '/org/gnome/Mutter/RemoteDesktop', interface: REMOTE };
  return {
    busAddress: daemon.address,
    environment,
    startMutter: async () => {
      const mutter = startProgram(
        'mutter',
        ['--headless', '--wayland', '--no-x11', '--virtual-monitor', '800x600'],
        environment,
      );
      parts.push(mutter);
      const serves = async (): Promise<boolean> =>
        (await bus.nameHasOwner(IDLE_MONITOR)) && (await bus.nameHasOwner(REMOTE));
      await eventually('mutter serves', serves, 20_000);
      return mutter;
    },
    input: async (what) => {
      const path = String(await callMethod(remote, 'CreateSession'));
      const session = { bus, service: REMOTE, path, interface: SESSION };
      await callMethod(session, 'Start');
      if (what === 'pointer') await callMethod(session, 'NotifyPointerMotionRelative', 'dd', [5, 5]);
      else
        for (const pressed of [true, false])
          await callMethod(session, 'NotifyKeyboardKeycode', 'ub', [KEY_LEFTSHIFT, pressed]);
      await callMethod(session, 'Stop');
    },
    stop: async () => {
      await bus.close();
      for (const part of parts) await part.stop();
      await daemon.stop();
      remove();
    },
  };
}

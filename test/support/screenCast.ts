/** The screen of a real GNOME window manager, handed out as a portal asks for it. */
import { sessionBus } from 'dbus-native';
import { eventually } from './eventually.ts';
import { callMethod } from './sessionBus.ts';

const SERVICE = 'org.gnome.Mutter.ScreenCast';

export interface ScreenCast {
  /** By which PipeWire knows it. */
  readonly node: number;
  readonly stop: () => Promise<void>;
}

/** Waits until mutter serves on that bus. */
export async function castScreen(busAddress: string): Promise<ScreenCast> {
  const bus = sessionBus({ busAddress, timeout: 5_000 });
  await eventually('mutter serves', async () => bus.nameHasOwner(SERVICE), 20_000);
  const caster = { bus, service: SERVICE, path: '/org/gnome/Mutter/ScreenCast', interface: SERVICE };
  const path = String(await callMethod(caster, 'CreateSession', 'a{sv}', [[]]));
  const session = { bus, service: SERVICE, path, interface: `${SERVICE}.Session` };
  await callMethod(session, 'RecordMonitor', 'sa{sv}', ['', []]);
  let node = 0;
  bus.connection.on('message', (message: { member?: string; body?: readonly unknown[] }) => {
    if (message.member === 'PipeWireStreamAdded') node = Number(message.body?.[0]);
  });
  await callMethod(session, 'Start');
  await eventually('the stream', () => node > 0);
  return {
    node,
    stop: async () => {
      await callMethod(session, 'Stop');
      await bus.close();
    },
  };
}

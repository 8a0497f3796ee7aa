/**
 * The tray of the test desktop: tells the session bus that a tray is there, so that Electron puts its real item into it.
 * Source: StatusNotifierItem specification (freedesktop.org), StatusNotifierWatcher.
 */
import { EventEmitter, once } from 'node:events';
import { defineInterface } from 'dbus-native';
import { eventually } from './eventually.ts';
import { connectToSessionBus } from './sessionBus.ts';
import { TrayItem } from './trayItem.ts';

const watcherName = 'org.kde.StatusNotifierWatcher';
const defaultItemPath = '/StatusNotifierItem';

export interface StatusNotifierWatcher {
  /** The item that registered last and is still there, once there is one. */
  readonly item: (withinMs?: number) => Promise<TrayItem>;
  /** Told as soon as the next item registers. */
  readonly nextItem: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Becomes the tray of the session bus until closed. Start it before the app. */
export async function startStatusNotifierWatcher(): Promise<StatusNotifierWatcher> {
  const bus = connectToSessionBus();
  const items: { readonly service: string; readonly path: string }[] = [];
  const told = new EventEmitter();
  const addressesOf = (): string[] => items.map(({ service, path }) => `${service}${path}`);
  const watcher = defineInterface({
    name: watcherName,
    methods: {
      RegisterStatusNotifierItem: {
        in: { service: 's' },
        handler: (args: { service?: string }, { sender = '' }) => {
          const given = args.service ?? '';
          // The specification says a bus name; libappindicator and Electron send a path on their own connection.
          const item = given.startsWith('/')
            ? { service: sender, path: given }
            : { service: given, path: defaultItemPath };
          items.push(item);
          told.emit('item');
          emitter['StatusNotifierItemRegistered']?.(`${item.service}${item.path}`);
        },
      },
      RegisterStatusNotifierHost: { in: { service: 's' }, handler: () => undefined },
    },
    properties: {
      RegisteredStatusNotifierItems: { type: 'as', access: 'read', get: addressesOf },
      IsStatusNotifierHostRegistered: { type: 'b', access: 'read', get: () => true },
      ProtocolVersion: { type: 'i', access: 'read', get: () => 0 },
    },
    signals: {
      StatusNotifierItemRegistered: { args: { service: 's' } },
      StatusNotifierItemUnregistered: { args: { service: 's' } },
      StatusNotifierHostRegistered: {},
    },
  });
  const emitter = watcher.emit;
  await bus.export('/StatusNotifierWatcher', watcher);
  await bus.ownName(watcherName);

  const livingItem = async (): Promise<TrayItem | undefined> => {
    for (const { service, path } of items.toReversed()) {
      if (await bus.nameHasOwner(service)) return new TrayItem(bus, service, path);
    }
    return undefined;
  };
  return {
    item: (withinMs) => eventually('a tray item on the bus', livingItem, withinMs),
    nextItem: async () => {
      await once(told, 'item');
    },
    close: () => bus.close(),
  };
}

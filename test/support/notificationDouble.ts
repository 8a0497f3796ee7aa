/** A notification server that can lie, hang and end, for what no real one does on demand. */
import { defineInterface, sessionBus, type MessageBus } from 'dbus-native';

export const NOTIFICATIONS = { name: 'org.freedesktop.Notifications', path: '/org/freedesktop/Notifications' } as const;

export interface AskedNote {
  readonly title: string;
  readonly replaces: number;
  readonly body: string;
  readonly actions: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
  readonly expires: number;
}

export interface NotificationDouble {
  /** Close it to end the server. */
  readonly bus: MessageBus;
  readonly asked: AskedNote[];
  readonly closed: number[];
  capabilitiesAsked: number;
  /** While it hangs it takes calls and answers none. */
  hang: (hangs: boolean) => void;
  readonly invoke: (id: number, action: string) => void;
  readonly expire: (id: number) => void;
}

/** Numbers its notes from 1, as real ones do. */
export async function startNotificationDouble(
  busAddress: string,
  capabilities: readonly string[] = ['actions', 'body', 'body-markup'],
): Promise<NotificationDouble> {
  const bus = sessionBus({ busAddress });
  let lastId = 0;
  let goOn: () => void = () => undefined;
  let hanging: Promise<void> | null = null;
  const service = defineInterface({
    name: NOTIFICATIONS.name,
    methods: {
      GetCapabilities: {
        out: { all: 'as' },
        handler: async () => {
          server.capabilitiesAsked += 1;
          await hanging;
          return capabilities;
        },
      },
      Notify: {
        in: { app: 's', replaces: 'u', icon: 's', title: 's', body: 's', actions: 'as', hints: 'a{sv}', expires: 'i' },
        out: { id: 'u' },
        handler: async (given: AskedNote) => {
          server.asked.push(given);
          await hanging;
          return given.replaces === 0 ? (lastId += 1) : given.replaces;
        },
      },
      CloseNotification: { in: { id: 'u' }, handler: ({ id }: { id: number }) => void server.closed.push(id) },
    },
    signals: {
      ActionInvoked: { args: { id: 'u', action: 's' } },
      NotificationClosed: { args: { id: 'u', reason: 'u' } },
    },
  });
  const server: NotificationDouble = {
    bus,
    asked: [],
    closed: [],
    capabilitiesAsked: 0,
    hang(hangs) {
      goOn();
      hanging = hangs ? new Promise((resolve) => (goOn = resolve)) : null;
    },
    invoke: (id, action) => service.emit['ActionInvoked']?.(id, action),
    expire: (id) => service.emit['NotificationClosed']?.(id, 1),
  };
  await bus.export(NOTIFICATIONS.path, service);
  await bus.ownName(NOTIFICATIONS.name);
  return server;
}

/**
 * A server that shows nothing, and has only its own name for itself and the property by which some tell that they are to be quiet.
 * @param inhibited its value and of which type that is, which may be the wrong one; null where it has no such property
 */
export async function startNamedServer(
  busAddress: string,
  name: string,
  inhibited: { readonly type: string; readonly value: unknown } | null = null,
): Promise<MessageBus> {
  const bus = sessionBus({ busAddress });
  const service = defineInterface({
    name: NOTIFICATIONS.name,
    methods: {
      GetServerInformation: {
        out: { name: 's', vendor: 's', version: 's', spec: 's' },
        handler: () => ({ name, vendor: '', version: '1', spec: '1.2' }),
      },
    },
    properties: inhibited === null ? {} : { Inhibited: { type: inhibited.type, get: () => inhibited.value } },
  });
  await bus.export(NOTIFICATIONS.path, service);
  await bus.ownName(NOTIFICATIONS.name);
  return bus;
}

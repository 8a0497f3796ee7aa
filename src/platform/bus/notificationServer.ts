/** The program that shows a Linux desktop's notifications. Source: Desktop Notifications Specification 1.2 (freedesktop.org). */
import type { NotificationServer } from '../../app/ports.ts';
import { isAnswered, listenForSignals } from './sessionBus.ts';

const NAME = 'org.freedesktop.Notifications';
const OBJECT = { path: '/org/freedesktop/Notifications', interface: NAME, destination: NAME } as const;

export const desktopNotificationServer: NotificationServer = {
  /** Asks the server itself, not the bus: one that hangs still has its name. A server that the bus can start is started. */
  answers: () => isAnswered({ ...OBJECT, member: 'GetServerInformation', arguments: [] }),
  onChange: (hear) =>
    listenForSignals([`type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${NAME}'`], hear),
};

/** Where the system itself shows them: it is always there, and says by itself what becomes of each. */
export const builtInNotifications: NotificationServer = {
  answers: () => Promise.resolve('yes'),
  onChange: () => () => undefined,
};

/** The session bus that dbus-run-session gave the tests, with values as plain JavaScript. */
import { sessionBus, type MessageBus } from 'dbus-native';

/** Connects to the bus of DBUS_SESSION_BUS_ADDRESS. Close it with `bus.close()`. */
export function connectToSessionBus(): MessageBus {
  return sessionBus({ timeout: 5_000 });
}

/** An object on the bus, seen through one interface. */
export interface RemoteObject {
  readonly bus: MessageBus;
  readonly service: string;
  readonly path: string;
  readonly interface: string;
}

/** Calls a method. A call without arguments has no signature. Refusals and time-outs throw (DBusError). */
export async function callMethod(
  { bus, ...object }: RemoteObject,
  member: string,
  signature = '',
  body: readonly unknown[] = [],
): Promise<unknown> {
  const { service: destination, path, interface: name } = object;
  const call = { destination, path, interface: name, member };
  return bus.invoke<unknown>(signature ? { ...call, signature, body: [...body] } : call);
}

/** Reads a property; its type is for the caller to check. */
export function readProperty(object: RemoteObject, name: string): Promise<unknown> {
  const properties = { ...object, interface: 'org.freedesktop.DBus.Properties' };
  return callMethod(properties, 'Get', 'ss', [object.interface, name]);
}

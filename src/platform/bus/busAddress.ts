/**
 * Where a Linux desktop's buses are reached.
 * Source: D-Bus specification (freedesktop.org), "Server Addresses" and "Well-known Message Bus Instances".
 */
import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

const VARIABLE = 'DBUS_SESSION_BUS_ADDRESS';
/** A transport that nobody has, so whoever is given it goes on without a bus. */
const NOWHERE = 'disabled:';

/**
 * Makes the environment say which bus is meant, or that there is none. Where it says neither, or `autolaunch:`, Chromium's D-Bus library
 * starts a bus by forking this very process and closes file descriptors that are not its own any more, so that Chromium's check of
 * them ends the app (SIGTRAP): the more often, the more is opened at that time.
 * @returns whether it would have done so. Chromium may have read the environment before, so an app that is about to do much is to start
 *   anew then.
 */
export function settleSessionBus(environment: NodeJS.ProcessEnv): boolean {
  const found = environment[VARIABLE] ?? '';
  const given = found.split(';').filter((one) => one !== '' && !one.startsWith('autolaunch:'));
  const settled = given.length > 0 ? given.join(';') : (usersBus(environment) ?? NOWHERE);
  environment[VARIABLE] = settled;
  return settled !== found && (settled === NOWHERE || found.includes('autolaunch:'));
}

/** The sockets behind an address such as `unix:path=/run/user/1000/bus,guid=…;unix:abstract=…`, in the order to try them; only local ones. */
export function socketsOf(address: string): readonly string[] {
  return address.split(';').flatMap((one) => {
    if (!one.startsWith('unix:')) return [];
    const values = new Map(
      one
        .slice('unix:'.length)
        .split(',')
        .map((pair) => [pair.split('=')[0], decoded(pair.slice(pair.indexOf('=') + 1))]),
    );
    const path = values.get('path');
    if (path !== undefined) return isAbsolute(path) ? [path] : [];
    const abstract = values.get('abstract') ?? '';
    return abstract === '' ? [] : [`\0${abstract}`];
  });
}

/** The sockets of the session bus of this environment; none where it has no bus that we can reach. */
export function sessionBusSockets(environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  return socketsOf(environment[VARIABLE] ?? '');
}

/** The sockets of the machine's bus, which lies where the specification says, unless the environment knows better. */
export function systemBusSockets(environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  const found = environment['DBUS_SYSTEM_BUS_ADDRESS'] ?? '';
  return socketsOf(found === '' ? 'unix:path=/var/run/dbus/system_bus_socket' : found);
}

/** The bus of the user's whole login, where there is one: it has the same place on every system. */
function usersBus(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment['XDG_RUNTIME_DIR'] ?? '';
  const path = join(folder, 'bus');
  const isThere = isAbsolute(folder) && (statSync(path, { throwIfNoEntry: false })?.isSocket() ?? false);
  return isThere ? `unix:path=${encodeURI(path).replaceAll(/[;,=]/g, encodeURIComponent)}` : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

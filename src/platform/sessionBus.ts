/** Yes-or-no questions to the session bus of a Linux desktop: connects, asks, and is gone. */
import { connect } from 'node:net';
import { SECOND } from '../core/time.ts';
import { dbusCallBytes, firstMessage, type DbusCall } from './dbusCall.ts';

/** `unknown`: there is no bus, or it did not answer. */
export type BusAnswer = 'yes' | 'no' | 'unknown';

/** A service that the bus starts for us may need a moment. */
const PATIENCE_MS = 5 * SECOND;
const bus = {
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  destination: 'org.freedesktop.DBus',
} as const;

/** Whether somebody owns that name now. */
export function isServed(name: string): Promise<BusAnswer> {
  return ask({ ...bus, member: 'GetNameOwner', arguments: [name] });
}

/** Whether somebody owns that name, or can be started to own it, as using it would. */
export function canBeServed(name: string): Promise<BusAnswer> {
  return ask({ ...bus, member: 'StartServiceByName', arguments: [name, 0] });
}

/** The socket of a bus address such as `unix:path=/run/user/1000/bus,guid=…`; null where it is not a local one. */
export function socketOf(address: string): string | null {
  for (const one of address.split(';')) {
    const [transport, rest = ''] = one.split(':');
    if (transport !== 'unix') continue;
    const values = new Map(
      rest.split(',').map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
    );
    const path = values.get('path');
    if (path !== undefined) return decoded(path);
    const abstract = values.get('abstract');
    if (abstract !== undefined) return `\0${decoded(abstract)}`;
  }
  return null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function busAddress(): string {
  const { DBUS_SESSION_BUS_ADDRESS: given, XDG_RUNTIME_DIR: runtime } = process.env;
  return given ?? (runtime === undefined ? '' : `unix:path=${runtime}/bus`);
}

/** `yes` for a return, `no` for an error. The bus answers in order: first our Hello, then the question. */
function ask(call: DbusCall): Promise<BusAnswer> {
  const path = socketOf(busAddress());
  if (path === null) return Promise.resolve('unknown');
  return new Promise((resolve) => {
    const socket = connect(path);
    let received = Buffer.alloc(0);
    let admitted = false;
    let replies = 0;
    const end = (answer: BusAnswer): void => {
      resolve(answer);
      socket.destroy();
    };
    socket.setTimeout(PATIENCE_MS, () => end('unknown'));
    socket.on('error', () => end('unknown'));
    socket.on('close', () => end('unknown'));
    socket.on('connect', () => {
      const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
      socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
    });
    socket.on('data', (more: Buffer) => {
      received = Buffer.concat([received, more]);
      if (!admitted) {
        const lineEnd = received.indexOf('\r\n');
        if (lineEnd < 0) return;
        if (!received.toString('latin1').startsWith('OK')) {
          end('unknown');
          return;
        }
        admitted = true;
        received = received.subarray(lineEnd + 2);
        socket.write('BEGIN\r\n');
        socket.write(dbusCallBytes({ ...bus, member: 'Hello', arguments: [] }, 1));
        socket.write(dbusCallBytes(call, 2));
      }
      for (let message = firstMessage(received); message !== null; message = firstMessage(received)) {
        received = received.subarray(message.length);
        if (message.kind === 'other') continue; // a signal, such as the name we were given
        replies += 1;
        if (replies === 2) {
          end(message.kind === 'return' ? 'yes' : 'no');
          return;
        }
      }
    });
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { dbusCallBytes, firstMessage } from '../../../src/platform/bus/dbusCall.ts';
import { hasTrayHost, onTrayHostCome } from '../../../src/platform/bus/trayHost.ts';
import { eventually } from '../../support/eventually.ts';

const kinds = { return: 2, error: 3, signal: 4 } as const;

/** Any message of that kind; nobody here reads more of one. */
function message(kind: keyof typeof kinds): Buffer {
  const bytes = dbusCallBytes({ path: '/', interface: 'a.b', destination: ':1.1', member: 'C', arguments: [] }, 1);
  bytes[1] = kinds[kind];
  return bytes;
}

const cleanUp: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const clean of cleanUp.splice(0)) clean();
});

/** A bus that admits everybody, answers each call in order, and says what it is told to say. */
async function startBus() {
  const bus = { served: false, rules: 0 };
  const guests = new Set<Socket>();
  const server = createServer((guest) => {
    guests.add(guest);
    guest.on('error', () => undefined).on('close', () => guests.delete(guest));
    let received = Buffer.alloc(0);
    guest.on('data', (more: Buffer) => {
      received = Buffer.concat([received, more]);
      const text = received.toString('latin1');
      if (text.startsWith('\0AUTH')) {
        guest.write('OK 0f\r\n');
        received = Buffer.alloc(0);
        return;
      }
      if (text.startsWith('BEGIN\r\n')) received = received.subarray('BEGIN\r\n'.length);
      for (let call = firstMessage(received); call !== null; call = firstMessage(received)) {
        const written = received.subarray(0, call.length).toString('latin1');
        received = received.subarray(call.length);
        if (written.includes('Hello')) guest.write(message('signal')); // the name it was given
        if (written.includes('AddMatch')) bus.rules += 1;
        const refused = written.includes('GetNameOwner') && !bus.served;
        guest.write(message(refused ? 'error' : 'return'));
      }
    });
  });
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-bus-'));
  const path = join(folder, 'bus');
  await new Promise<void>((resolve) => server.listen(path, resolve));
  cleanUp.push(() => {
    for (const guest of guests) guest.destroy();
    server.close();
    rmSync(folder, { recursive: true });
  });
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', `unix:path=${path}`);
  const signal = (): void => {
    for (const guest of guests) guest.write(message('signal'));
  };
  return { bus, signal, close: () => guests.forEach((guest) => guest.destroy()) };
}

test('a tray that comes late is noticed once, and so is each that comes after it', async () => {
  const { bus, signal } = await startBus();
  expect(await hasTrayHost()).toBe('no');
  let came = 0;
  const stop = onTrayHostCome(() => (came += 1));
  cleanUp.push(stop);
  await eventually('both rules at the bus', () => bus.rules === 2);
  bus.served = true;
  signal();
  signal(); // its panel, a moment later
  await eventually('the tray noticed', () => came === 1);
  expect(await hasTrayHost()).toBe('yes');

  bus.served = false;
  signal();
  await eventually('the tray gone', async () => (await hasTrayHost()) === 'no');
  bus.served = true;
  signal();
  await eventually('the tray noticed again', () => came === 2);
});

test('where there is no bus, or none any more, nothing comes and nothing breaks', async () => {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'tcp:host=localhost,port=1');
  onTrayHostCome(() => expect.unreachable())();
  const { bus, close } = await startBus();
  onTrayHostCome(() => expect.unreachable());
  await eventually('both rules at the bus', () => bus.rules === 2);
  close();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nowhere');
  expect(await hasTrayHost()).toBe('unknown');
});

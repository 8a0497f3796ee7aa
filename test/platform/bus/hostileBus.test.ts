/** Buses that are none, or mean no good: each is let go of, and nobody waits for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { callBytes, readMessage } from '../../../src/platform/bus/busMessage.ts';
import { encodeValues } from '../../../src/platform/bus/busValues.ts';
import { LONGEST_MESSAGE } from '../../../src/platform/bus/busConnection.ts';
import { openSessionBus, THE_BUS, type Bus } from '../../../src/platform/bus/bus.ts';
import { silentLog } from '../../../src/platform/silentLog.ts';
import { eventually } from '../../support/eventually.ts';

const MB = 1_024 * 1_024;
const CALL = { destination: ':1.1', path: '/', interface: 'a.b', member: 'C' } as const;

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanUp.splice(0).toReversed()) clean();
});

/** A bus that does with each guest what it is told. */
async function startBus(
  receive: (guest: Socket) => void,
): Promise<{ readonly bus: Bus; readonly guests: Set<Socket> }> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-bus-'));
  const guests = new Set<Socket>();
  const server = createServer((guest) => {
    guests.add(guest);
    guest.on('error', () => undefined).on('close', () => guests.delete(guest));
    guest.resume();
    receive(guest);
  });
  await new Promise<void>((resolve) => server.listen(join(folder, 'bus'), resolve));
  const bus = openSessionBus(silentLog, () => [join(folder, 'bus')]);
  cleanUp.push(
    () => {
      server.close();
      for (const guest of guests) guest.destroy();
      rmSync(folder, { recursive: true });
    },
    () => bus.stop(),
  );
  return { bus, guests };
}

/** Sends so many bytes of that, as fast as they are taken, and then those. */
function pour(guest: Socket, chunk: Buffer, bytes: number, last: Uint8Array = Buffer.alloc(0)): void {
  let left = bytes;
  const more = (): void => {
    while (left > 0 && !guest.destroyed) {
      left -= chunk.length;
      if (!guest.write(chunk)) {
        guest.once('drain', more);
        return;
      }
    }
    guest.write(last);
  };
  more();
}

/** The answer to a call: a text. */
function reply(toSerial: number, text: string): Buffer {
  const body = encodeValues('s', [text]);
  const fields = [
    [5, { signature: 'u', value: toSerial }],
    [8, { signature: 'g', value: 's' }],
  ];
  const head = encodeValues('yyyyuua(yv)', [...[0x6c, 2, 0, 1, body.length, 7], fields]);
  return Buffer.concat([head, Buffer.alloc((8 - (head.length % 8)) % 8), body]);
}

function getId(bus: Bus) {
  return bus.method({ ...THE_BUS, member: 'GetId', takes: '', gives: 's' });
}

test('a bus that never answers: what is asked is unknown when its time is over', async () => {
  const { bus } = await startBus(() => undefined);
  expect(await getId(bus)([], 100)).toEqual({ kind: 'unknown', why: 'silent' });
});

test('a bus that hangs up at once, or refuses us, is none', async () => {
  expect(await getId((await startBus((guest) => guest.destroy())).bus)([])).toEqual({ kind: 'unknown', why: 'noBus' });
  const refusing = await startBus((guest) => guest.write('REJECTED EXTERNAL\r\n'));
  expect(await getId(refusing.bus)([])).toEqual({ kind: 'unknown', why: 'noBus' });
});

test.each([
  ['before it lets us in', Buffer.alloc(0)],
  ['after it has let us in', Buffer.from('OK 0f\r\n')],
])('500 MB of nonsense %s: it is hung up on, and nothing of it is kept', async (_when, before) => {
  const before500 = process.memoryUsage().arrayBuffers;
  const { bus, guests } = await startBus((guest) => {
    guest.write(before);
    pour(guest, Buffer.alloc(MB, 'x'), 500 * MB);
  });
  expect(await getId(bus)([])).toEqual({ kind: 'unknown', why: 'noBus' });
  await eventually('hung up', () => guests.size === 0);
  expect(process.memoryUsage().arrayBuffers - before500).toBeLessThan(50 * MB);
});

test('a message of 120 MB is let pass, and the answer after it is heard', async () => {
  const { bus } = await startBus((guest) => {
    guest.write('OK 0f\r\n');
    // A head that says how much comes, and so much of anything.
    const head = callBytes(CALL, '', [], 1);
    head.writeUInt32LE(120 * MB, 4);
    guest.write(head);
    pour(guest, Buffer.alloc(MB, 'x'), 120 * MB, reply(2, 'the id'));
  });
  const before = process.memoryUsage().arrayBuffers;
  expect(await getId(bus)([], 20_000)).toMatchObject({ kind: 'values', values: ['the id'] });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * MB);
});

test('the costliest message of the greatest length takes time by its length, not by its square', () => {
  const whole = costliestMessage(LONGEST_MESSAGE);
  const part = costliestMessage(LONGEST_MESSAGE / 16);
  leastCpuMs(part); // so that neither is read by code that is not compiled yet
  expect(leastCpuMs(whole)).toBeLessThan(64 * leastCpuMs(part)); // some 16 times where it is the length, 256 where the square
});

/** Nothing takes longer to read, byte for byte, than variants of one byte. */
function costliestMessage(length: number): Buffer {
  const variants = Array.from({ length: length / 8 - 100 }, () => ({ signature: 'y', value: 1 }));
  return callBytes(CALL, 'av', [variants], 1);
}

/** Of several readings, because now and then the garbage of others is collected meanwhile. */
function leastCpuMs(bytes: Buffer): number {
  const spent = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    readMessage(bytes).values('av');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...spent);
}

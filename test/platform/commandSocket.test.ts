import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Stop } from '../../src/app/ports.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { askAt, askRunningApp, listenAt, startCommandSocket } from '../../src/platform/commandSocket.ts';
import { addressToListenAt } from '../../src/platform/commandSocketPlaces.ts';

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
let folder = '';
let path = '';
let stop: Stop = () => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-socket-'));
  path = join(folder, 'command.sock');
});

afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

function echo(): void {
  stop = listenAt(path, (line) => ({ line: `heard ${line}` }), quietLog);
}

test('a line is answered with a line, also to several at once', async () => {
  echo();
  const asked = ['one', 'two', 'three'];
  const answers = await Promise.all(asked.map((line) => askAt(path, line)));
  expect(answers).toEqual(['heard one', 'heard two', 'heard three']);
});

test('nobody there is null, whether the socket was never there or was left behind', async () => {
  expect(await askAt(path, 'hello')).toBeNull();
  echo();
  stop();
  expect(await askAt(path, 'hello')).toBeNull();
});

test('what a dead process left behind is replaced', async () => {
  writeFileSync(path, '');
  echo();
  expect(await askAt(path, 'hello')).toBe('heard hello');
});

test('where the socket cannot be made, the app starts all the same', () => {
  mkdirSync(path);
  expect(echo).not.toThrow();
});

test.skipIf(process.platform === 'win32')('only its owner can open it', () => {
  echo();
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('what happens afterwards happens once the answer is on its way', async () => {
  const order: string[] = [];
  stop = listenAt(path, () => ({ line: 'yes', afterwards: () => order.push('afterwards') }), quietLog);
  expect(await askAt(path, 'quit')).toBe('yes');
  expect(order).toEqual(['afterwards']);
});

test('garbage, endless lines and connections that break off leave it answering', async () => {
  echo();
  const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, fc.constant(Buffer.alloc(200_000, 'x'))), fc.boolean(), async (sent, breakOff) => {
      await new Promise<void>((resolve) => {
        const guest = connect(path);
        guest.on('error', () => undefined); // cut off, as it should be
        guest.on('close', () => resolve());
        guest.resume();
        guest.write(sent, () => (breakOff ? guest.destroy() : guest.end()));
      });
    }),
    { numRuns: 60 },
  );
  expect(await askAt(path, 'still there')).toBe('heard still there');
});

test.skipIf(process.platform === 'win32')(
  'the app of a data folder is found, and the socket of an older version goes',
  async () => {
    const { runtime, data } = foldersOfAPerson();
    const older = createServer().listen(join(data, 'command.sock'));
    try {
      expect(await askRunningApp(data, 'hello')).toBeNull();
      stop = startCommandSocket(data, (line) => ({ line: `heard ${line}` }), quietLog);
      expect(await askRunningApp(data, 'hello')).toBe('heard hello');
      expect(readdirSync(data)).toEqual([]);
      expect(readdirSync(runtime)).toEqual([expect.stringMatching(/^unbrace-[0-9a-f]{16}\.sock$/)]);
    } finally {
      older.close();
      vi.unstubAllEnvs();
    }
  },
);

test('eight who send a byte a second, and a thousand at once, keep nobody from being answered', async () => {
  echo();
  const slow = await Promise.all(Array.from({ length: 8 }, () => guestThatConnects()));
  const drip = setInterval(() => {
    for (const guest of slow) guest.write('x');
  }, SECOND);
  try {
    const began = performance.now();
    const crowd = Array.from({ length: 1_000 }, (_, index) => askAt(path, `guest ${String(index)}`));
    expect(await askAt(path, 'status')).toBe('heard status');
    expect(performance.now() - began).toBeLessThan(2 * SECOND);
    expect(await Promise.all(crowd)).toEqual(crowd.map((_, index) => `heard guest ${String(index)}`));
    // And those who never come to the end of their line are shown out, however busy they are.
    await Promise.all(slow.map((guest) => gone(guest)));
    expect(performance.now() - began).toBeLessThan(4 * SECOND);
  } finally {
    clearInterval(drip);
  }
});

test('a guest who goes on talking gets the answer, and is shown out', async () => {
  echo();
  const guest = await guestThatConnects();
  let heard = '';
  guest.on('data', (more: Buffer) => (heard += more.toString()));
  guest.write(`hello\n${'x'.repeat(100_000)}`);
  const chatter = setInterval(() => guest.write('and so on'), 20);
  await gone(guest);
  clearInterval(chatter);
  expect(heard).toBe('heard hello\n');
});

test('a line that is longer than any command is not answered', async () => {
  echo();
  await expect(askAt(path, 'x'.repeat(5_000))).rejects.toThrow();
  expect(await askAt(path, 'short')).toBe('heard short');
});

/** A guest of the socket whose errors are no surprise: it is shown out while it talks. */
function guestThatConnects(): Promise<Socket> {
  return new Promise((resolve) => {
    const guest = connect({ path, allowHalfOpen: true });
    guest.on('error', () => undefined);
    guest.once('connect', () => resolve(guest));
  });
}

/** The person's folder for sockets, and the app's for data. */
function foldersOfAPerson(): { readonly runtime: string; readonly data: string } {
  const runtime = join(folder, 'runtime');
  mkdirSync(runtime, { mode: 0o700 });
  vi.stubEnv('XDG_RUNTIME_DIR', runtime);
  const data = join(folder, 'data');
  mkdirSync(data);
  return { runtime, data };
}

function gone(guest: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (guest.destroyed) resolve();
    else guest.once('close', () => resolve());
  });
}

test.skipIf(process.platform === 'win32')(
  'a folder in the place of the socket is set aside; where it cannot be, whoever asks is told what lies there',
  async () => {
    const { runtime, data } = foldersOfAPerson();
    try {
      startCommandSocket(data, (line) => ({ line }), quietLog)();
      const socket = addressToListenAt(data) ?? '';
      rmSync(socket, { force: true });
      mkdirSync(join(socket, 'within'), { recursive: true });
      await expect(askRunningApp(data, 'hello')).rejects.toMatchObject({ path: socket });
      stop = startCommandSocket(data, (line) => ({ line: `heard ${line}` }), quietLog);
      expect(await askRunningApp(data, 'hello')).toBe('heard hello');
      expect(readdirSync(runtime).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
    } finally {
      vi.unstubAllEnvs();
    }
  },
);

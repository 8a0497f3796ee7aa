import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Stop } from '../../src/app/ports.ts';
import { askRunningApp, commandSocketPath, startCommandSocket } from '../../src/platform/commandSocket.ts';

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
let folder = '';
let path = '';
let stop: Stop = () => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-socket-'));
  path = commandSocketPath(folder);
});

afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

function echo(): void {
  stop = startCommandSocket(path, (line) => ({ line: `heard ${line}` }), quietLog);
}

test('a line is answered with a line, also to several at once', async () => {
  echo();
  const asked = ['one', 'two', 'three'];
  const answers = await Promise.all(asked.map((line) => askRunningApp(path, line)));
  expect(answers).toEqual(['heard one', 'heard two', 'heard three']);
});

test('nobody there is null, whether the socket was never there or was left behind', async () => {
  expect(await askRunningApp(path, 'hello')).toBeNull();
  echo();
  stop();
  expect(await askRunningApp(path, 'hello')).toBeNull();
});

test('what a dead process left behind is replaced', async () => {
  writeFileSync(path, '');
  echo();
  expect(await askRunningApp(path, 'hello')).toBe('heard hello');
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
  stop = startCommandSocket(path, () => ({ line: 'yes', afterwards: () => order.push('afterwards') }), quietLog);
  expect(await askRunningApp(path, 'quit')).toBe('yes');
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
  expect(await askRunningApp(path, 'still there')).toBe('heard still there');
});

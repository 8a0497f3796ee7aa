import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sessionBusSockets, settleSessionBus, socketsOf } from '../../../src/platform/bus/busAddress.ts';

test.each([
  ['unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
  ['unix:path=/run/user/1000/bus,guid=0f', ['/run/user/1000/bus']],
  ['unix:guid=0f,path=/tmp/a%20b', ['/tmp/a b']],
  ['unix:abstract=/tmp/dbus-x,guid=0f', ['\0/tmp/dbus-x']],
  ['tcp:host=localhost,port=1;unix:path=/a;unix:path=/b', ['/a', '/b']],
  ['tcp:host=localhost,port=1', []],
  ['unix:path=/tmp/%zz', ['/tmp/%zz']],
  ['unix:path=relative/bus', []],
  ['unix:path=', []],
  ['unix:abstract=', []],
  ['unix:', []],
  ['autolaunch:', []],
  ['nonsense', []],
  ['', []],
])('the sockets of “%s”', (address, sockets) => {
  expect(socketsOf(address)).toEqual(sockets);
});

test.each([
  ['unix:path=/a', 'unix:path=/a'],
  ['unix:path=/a;autolaunch:', 'unix:path=/a'],
  ['tcp:host=localhost,port=1', 'tcp:host=localhost,port=1'],
  ['nonsense', 'nonsense'],
  ['autolaunch:', 'disabled:'],
  ['autolaunch:scope=*;', 'disabled:'],
  ['', 'disabled:'],
  [undefined, 'disabled:'],
])('an environment that says %j comes to say %j: nothing starts a bus from within the app', (given, settled) => {
  const environment: NodeJS.ProcessEnv = { XDG_RUNTIME_DIR: 'relative', DBUS_SESSION_BUS_ADDRESS: given };
  settleSessionBus(environment);
  expect(environment['DBUS_SESSION_BUS_ADDRESS']).toBe(settled);
});

test('where the environment names no bus, the one of the user’s login is taken, if it is a socket', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'a bus, of=mine; '));
  const settledIn = (XDG_RUNTIME_DIR: string): readonly string[] => {
    const environment: NodeJS.ProcessEnv = { XDG_RUNTIME_DIR, DBUS_SESSION_BUS_ADDRESS: '' };
    settleSessionBus(environment);
    return sessionBusSockets(environment);
  };
  const path = join(folder, 'bus');
  writeFileSync(path, '');
  expect(settledIn(folder)).toEqual([]);
  rmSync(path);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  expect(settledIn(folder)).toEqual([path]);
  server.close();
  rmSync(folder, { recursive: true });
});

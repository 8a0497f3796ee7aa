import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dbusCallBytes, firstMessage } from '../../../src/platform/bus/dbusCall.ts';
import { socketOf } from '../../../src/platform/bus/sessionBus.ts';

const call = {
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  destination: 'org.freedesktop.DBus',
  member: 'GetNameOwner',
};

test.each([
  ['unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
  ['unix:path=/run/user/1000/bus,guid=0f', '/run/user/1000/bus'],
  ['unix:guid=0f,path=/tmp/a%20b', '/tmp/a b'],
  ['unix:abstract=/tmp/dbus-x,guid=0f', '\0/tmp/dbus-x'],
  ['tcp:host=localhost,port=1;unix:path=/b', '/b'],
  ['tcp:host=localhost,port=1', null],
  ['', null],
])('the socket of “%s”', (address, socket) => {
  expect(socketOf(address)).toBe(socket);
});

test('a call is a whole message of the length it says, whatever it asks for', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat())), fc.nat(), (given, cut) => {
      const bytes = dbusCallBytes({ ...call, arguments: given }, 1);
      expect(firstMessage(bytes)).toEqual({ kind: 'other', length: bytes.length });
      expect(firstMessage(Buffer.concat([bytes, Buffer.from('more')]))?.length).toBe(bytes.length);
      expect(firstMessage(bytes.subarray(0, cut % bytes.length))).toBeNull();
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dbusCallBytes, firstMessage } from '../../../src/platform/bus/dbusCall.ts';

const call = {
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  destination: 'org.freedesktop.DBus',
  member: 'GetNameOwner',
};

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

/** What a session's pages may do, by what Electron asks; a double of its session, for Electron 33 never asks about Bluetooth. */
import { expect, test, vi } from 'vitest';
import { sessionPreparation } from '../../src/electron/lockdown.ts';
import { quietLog } from '../support/history.ts';

type Answer = (granted: boolean) => void;

const { asked } = vi.hoisted(() => ({
  asked: {
    request: (_contents: unknown, _permission: string, _answer: Answer): void => undefined,
    check: (_contents: unknown, _permission: string): boolean => true,
    spelling: true,
  },
}));
vi.mock('electron', () => ({
  app: {},
  protocol: {},
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: typeof asked.request) => (asked.request = handler),
      setPermissionCheckHandler: (handler: typeof asked.check) => (asked.check = handler),
      setSpellCheckerEnabled: (on: boolean) => (asked.spelling = on),
      setSpellCheckerLanguages: () => undefined,
      protocol: { handle: () => undefined },
    },
  },
}));

const leading = { id: 1 };
const others = [{ id: 2 }, null];
const permissions = ['media', 'geolocation', 'notifications', 'usb', 'hid', 'serial', 'clipboard-read', 'bluetooth'];

test('a page is granted no permission, but Bluetooth where its window was given it, and the choice of what it plays through', () => {
  const built = { folder: '/built', read: () => Promise.resolve(Buffer.from('')) };
  sessionPreparation(built, (contents) => (contents as unknown) === leading, quietLog)();
  for (const contents of [leading, ...others]) {
    for (const permission of permissions) {
      const mayUse = permission === 'bluetooth' && contents === leading;
      expect([permission, asked.check(contents, permission)]).toEqual([permission, mayUse]);
      const granted: boolean[] = [];
      asked.request(contents, permission, (answer) => granted.push(answer));
      expect(granted).toEqual([false]);
    }
    expect(asked.check(contents, 'speaker-selection')).toBe(true);
  }
  expect(asked.spelling).toBe(false);
});

import { expect, test } from 'vitest';
import { notificationSettingsTarget } from '../../../src/app/preferences/notificationSettingsTarget.ts';

const gnome = { type: 'program', program: 'gnome-control-center', arguments: ['notifications'] };

test.each([
  [
    'darwin',
    undefined,
    { type: 'address', address: 'x-apple.systempreferences:com.apple.Notifications-Settings.extension' },
  ],
  ['win32', undefined, { type: 'address', address: 'ms-settings:notifications' }],
  ['linux', 'GNOME', gnome],
  ['linux', 'ubuntu:GNOME', gnome],
  ['linux', 'GNOME-Flashback', null],
  ['linux', 'KDE', null],
  ['linux', undefined, null],
] as const)('on %s (%s) the way leads to %j', (platform, desktop, target) => {
  expect(notificationSettingsTarget(platform, desktop, () => true)).toEqual(target);
});

test('a GNOME without its settings program has no way', () => {
  expect(notificationSettingsTarget('linux', 'GNOME', () => false)).toBeNull();
});

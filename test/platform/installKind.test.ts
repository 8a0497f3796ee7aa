import { expect, test } from 'vitest';
import { updateWayOf } from '../../src/platform/installKind.ts';

const appImage = { APPIMAGE: '/home/a/Unbrace.AppImage', APPDIR: '/tmp/.mount_u' };
const mounted = '/tmp/.mount_u/unbrace';
const installed = '/opt/Unbrace/unbrace';

test.each([
  ['an AppImage replaces itself', 'linux', mounted, appImage, 'fetches'],
  ['a Debian or RPM package is told of', 'linux', installed, {}, 'tells'],
  ['so is one that was started from another app’s AppImage', 'linux', installed, appImage, 'tells'],
  ['so is a snap', 'linux', mounted, { ...appImage, SNAP: '/snap/unbrace/1' }, 'tells'],
  ['so is a Flatpak', 'linux', '/app/bin/unbrace', { FLATPAK_ID: 'app.unbrace.Unbrace' }, 'tells'],
  ['an installed Windows app replaces itself', 'win32', 'C:\\Unbrace.exe', {}, 'fetches'],
  ['a portable one is told of', 'win32', 'C:\\Unbrace.exe', { PORTABLE_EXECUTABLE_DIR: 'D:\\' }, 'tells'],
  ['a Mac app replaces itself', 'darwin', '/Applications/Unbrace.app/Contents/MacOS/Unbrace', {}, 'fetches'],
] as const)('%s', (_rule, platform, executable, environment, way) => {
  expect(updateWayOf({ platform, executable, fromStore: false, environment })).toBe(way);
});

test('what the store has installed is told of', () => {
  expect(updateWayOf({ platform: 'win32', executable: 'C:\\Unbrace.exe', fromStore: true, environment: {} })).toBe(
    'tells',
  );
});

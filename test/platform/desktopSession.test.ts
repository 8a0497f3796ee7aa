import { expect, test } from 'vitest';
import { isWaylandSession } from '../../src/platform/desktopSession.ts';

test.each([
  [{ XDG_SESSION_TYPE: 'wayland', DISPLAY: ':0' }, true],
  [{ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, true],
  [{ XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }, false],
  [{ WAYLAND_DISPLAY: '' }, false],
  [{}, false],
])('%j: a Wayland session: %s', (environment, expected) => {
  expect(isWaylandSession(environment)).toBe(expected);
});

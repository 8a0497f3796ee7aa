import { describe, expect, test, vi } from 'vitest';
import { findDisplayServer, isX11Window } from '../../src/electron/displayServer.ts';

const chosen = vi.hoisted(() => ({ platform: '' }));
vi.mock('electron', () => ({ app: { commandLine: { getSwitchValue: () => chosen.platform } } }));

const ON_WAYLAND = { getMediaSourceId: () => 'window:1:1' };
const ON_X11 = { getMediaSourceId: () => 'window:4194308:1' };

function find(platform: string, session: 'x11' | 'wayland') {
  chosen.platform = platform;
  return findDisplayServer(session === 'wayland');
}

describe.runIf(process.platform === 'linux')('the display server', () => {
  test('is what Chromium wrote into its command line, whatever the session', () => {
    expect(find('wayland', 'x11').placesWindows()).toBe(false);
    expect(find('x11', 'wayland').placesWindows()).toBe(true);
    const certain = find('x11', 'wayland');
    certain.learnFrom(ON_WAYLAND);
    expect(certain.placesWindows()).toBe(true);
  });

  test('is guessed from the session where nothing is written, until the first window tells', () => {
    const guessed = find('', 'wayland');
    expect(guessed.placesWindows()).toBe(false);
    guessed.learnFrom(ON_X11);
    expect(guessed.placesWindows()).toBe(true);
    const other = find('', 'x11');
    expect(other.placesWindows()).toBe(true);
    other.learnFrom(ON_WAYLAND);
    expect(other.placesWindows()).toBe(false);
  });
});

test('an id of a window tells an X server’s from one that Chromium counts itself', () => {
  // As read on Electron 33 in sway: native, and through XWayland.
  expect(isX11Window('window:1:1')).toBe(false);
  expect(isX11Window('window:4194308:1')).toBe(true);
});

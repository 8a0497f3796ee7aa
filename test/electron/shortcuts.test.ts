/** Wayland's portal, which says yes to every key and goes on sending those that were given back. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { ShortcutStatuses } from '../../src/contract.ts';
import { startShortcuts } from '../../src/electron/shortcuts.ts';

const { portal } = vi.hoisted(() => {
  const handlers = new Map<string, (() => void)[]>();
  const answer = { yes: true };
  const register = (keys: string, pressed: () => void): boolean => {
    handlers.set(keys, [...(handlers.get(keys) ?? []), pressed]);
    return answer.yes;
  };
  return { portal: { handlers, answer, globalShortcut: { register, unregister: () => undefined } } };
});
vi.mock('electron', () => ({ globalShortcut: portal.globalShortcut }));

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeEach(() => {
  portal.handlers.clear();
  portal.answer.yes = true;
});

function press(keys: string): void {
  for (const pressed of portal.handlers.get(keys) ?? []) pressed();
}

function started(desktopDecides: boolean) {
  const pressed: string[] = [];
  const told: ShortcutStatuses[] = [];
  const shortcuts = startShortcuts(
    (name) => pressed.push(name),
    desktopDecides,
    quietLog,
    () => told.push(shortcuts.statuses()),
  );
  return { shortcuts, pressed, told };
}

test('keys that rest, were changed or removed do nothing, though the desktop still sends them', () => {
  const { shortcuts, pressed } = started(true);
  shortcuts.use({ pause: 'Ctrl+Alt+P' });
  shortcuts.rest(true);
  press('Ctrl+Alt+P');
  expect(pressed).toEqual([]);

  shortcuts.rest(false);
  press('Ctrl+Alt+P');
  expect(pressed).toEqual(['pause']); // once, for both registrations

  shortcuts.use({ skip: 'Ctrl+Alt+S' });
  press('Ctrl+Alt+P');
  shortcuts.use({});
  press('Ctrl+Alt+S');
  shortcuts.stop();
  press('Ctrl+Alt+P');
  expect(pressed).toEqual(['pause']);
});

test('keys changed to another deed do that one alone', () => {
  const { shortcuts, pressed } = started(true);
  shortcuts.use({ pause: 'Ctrl+Alt+P' });
  shortcuts.use({ skip: 'Ctrl+Alt+P' });
  press('Ctrl+Alt+P');
  expect(pressed).toEqual(['skip']);
});

test('a yes of a desktop that hands keys out itself proves nothing; a press does', () => {
  const { shortcuts } = started(true);
  shortcuts.use({ pause: 'Ctrl+Alt+P', skip: 'Ctrl+Alt+S' });
  expect(shortcuts.statuses()).toEqual({ pause: 'desktopDecides', skip: 'desktopDecides' });
  press('Ctrl+Alt+P');
  expect(shortcuts.statuses()).toEqual({ pause: 'works', skip: 'desktopDecides' });
});

// A window that asked on its own may have been answered before the keys were ours: the sentence beside them never came.
test('whatever the desktop does with the keys is told once, when it is known', () => {
  const { shortcuts, told } = started(true);
  shortcuts.rest(true);
  shortcuts.use({ pause: 'Ctrl+Alt+P' });
  expect(told).toEqual([]);
  shortcuts.rest(false);
  press('Ctrl+Alt+P');
  press('Ctrl+Alt+P');
  expect(told).toEqual([{ pause: 'desktopDecides' }, { pause: 'works' }]);
});

test.each([
  [true, 'desktopRefuses'],
  [false, 'taken'],
] as const)('a no: where the desktop hands keys out itself (%s) it is said to be %s', (desktopDecides, standing) => {
  const { shortcuts } = started(desktopDecides);
  portal.answer.yes = false;
  shortcuts.use({ pause: 'Ctrl+Alt+P' });
  expect(shortcuts.statuses()).toEqual({ pause: standing });
});

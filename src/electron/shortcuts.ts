import { globalShortcut } from 'electron';
import type { Log, Stop } from '../app/ports.ts';
import type { ShortcutStatus, ShortcutStatuses } from '../contract.ts';
import { shortcutNames, type ShortcutName, type Shortcuts } from '../core/preferences/systemPreferences.ts';

export interface GlobalShortcuts {
  /** Listens to these from now on, instead of those before. */
  readonly use: (shortcuts: Shortcuts) => void;
  /** While they rest, their keys go to the window that has the focus: it may be recording them. */
  readonly rest: (rests: boolean) => void;
  /** What the desktop did with those that are set. */
  readonly statuses: () => ShortcutStatuses;
  readonly stop: Stop;
}

/**
 * Keys that work in every app.
 * @param desktopDecides the desktop hands keys out itself (Wayland): taking them may be answered with yes and bind nothing,
 *   giving them back may do nothing. So a press counts only while we listen to it, and is the one proof that it works.
 * @param onStatuses `statuses` may say something else from now on
 */
export function startShortcuts(
  onPressed: (name: ShortcutName) => void,
  desktopDecides: boolean,
  log: Log,
  onStatuses: () => void,
): GlobalShortcuts {
  let used: Shortcuts = {};
  let statuses: ShortcutStatuses = {};
  let resting = false;
  /** Of one listening; presses of an earlier one are ignored. */
  let listening: symbol | null = null;

  const note = (found: ShortcutStatuses): void => {
    statuses = found;
    onStatuses();
  };
  const release = (): void => {
    listening = null;
    for (const keys of Object.values(used)) globalShortcut.unregister(keys);
  };
  const listen = (): void => {
    const mine = Symbol('listening');
    listening = mine;
    const press = (name: ShortcutName): void => {
      if (listening !== mine) return;
      if (statuses[name] !== 'works') note({ ...statuses, [name]: 'works' });
      onPressed(name);
    };
    const found = shortcutNames.flatMap((name): [ShortcutName, ShortcutStatus][] => {
      const keys = used[name];
      if (keys === undefined) return [];
      const isRegistered = registered(keys, () => press(name), log);
      if (desktopDecides) return [[name, isRegistered ? 'desktopDecides' : 'desktopRefuses']];
      return [[name, isRegistered ? 'works' : 'taken']];
    });
    note(Object.fromEntries(found));
  };
  return {
    use(shortcuts) {
      if (shortcutNames.every((name) => shortcuts[name] === used[name])) return;
      release();
      used = shortcuts;
      if (!resting) listen();
    },
    rest(rests) {
      if (rests === resting) return;
      resting = rests;
      if (rests) release();
      else listen();
    },
    statuses: () => statuses,
    stop: release,
  };
}

function registered(keys: string, pressed: () => void, log: Log): boolean {
  try {
    if (globalShortcut.register(keys, pressed)) return true;
    log.warn(`the shortcut ${keys} is not ours to have`);
  } catch (error) {
    log.warn(`the shortcut ${keys} cannot be used`, error);
  }
  return false;
}

import { globalShortcut } from 'electron';
import type { Log, Stop } from '../app/ports.ts';
import { shortcutNames, type ShortcutName, type Shortcuts } from '../core/preferences/systemPreferences.ts';

export interface GlobalShortcuts {
  /** Listens to these from now on, instead of those before. */
  readonly use: (shortcuts: Shortcuts) => void;
  /** While they rest, their keys go to the window that has the focus: it may be recording them. */
  readonly rest: (rests: boolean) => void;
  /** Those that are set and do not work: another app has their keys, or the desktop hands none out. */
  readonly taken: () => readonly ShortcutName[];
  readonly stop: Stop;
}

/** Keys that work in every app. */
export function startShortcuts(onPressed: (name: ShortcutName) => void, log: Log): GlobalShortcuts {
  let used: Shortcuts = {};
  let taken: readonly ShortcutName[] = [];
  let resting = false;
  const release = (): void => {
    for (const keys of Object.values(used)) globalShortcut.unregister(keys);
  };
  const listen = (): void => {
    taken = shortcutNames.filter((name) => {
      const keys = used[name];
      return keys !== undefined && !registered(keys, () => onPressed(name), log);
    });
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
    taken: () => taken,
    stop: release,
  };
}

function registered(keys: string, pressed: () => void, log: Log): boolean {
  try {
    if (globalShortcut.register(keys, pressed)) return true;
    log.warn(`the shortcut ${keys} is taken`);
  } catch (error) {
    log.warn(`the shortcut ${keys} cannot be used`, error);
  }
  return false;
}

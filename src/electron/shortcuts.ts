import { globalShortcut } from 'electron';
import type { Log, Stop } from '../app/ports.ts';
import { shortcutNames, type ShortcutName, type Shortcuts } from '../core/systemPreferences.ts';

export interface GlobalShortcuts {
  /** Listens to these from now on, instead of those before. */
  readonly use: (shortcuts: Shortcuts) => void;
  /** Those that are set and do not work: another app has their keys, or the desktop hands none out. */
  readonly taken: () => readonly ShortcutName[];
  readonly stop: Stop;
}

/** Keys that work in every app. */
export function startShortcuts(onPressed: (name: ShortcutName) => void, log: Log): GlobalShortcuts {
  let used: Shortcuts = {};
  let taken: readonly ShortcutName[] = [];
  const release = (): void => {
    for (const keys of Object.values(used)) globalShortcut.unregister(keys);
  };
  return {
    use(shortcuts) {
      if (shortcutNames.every((name) => shortcuts[name] === used[name])) return;
      release();
      used = shortcuts;
      taken = shortcutNames.filter((name) => {
        const keys = shortcuts[name];
        return keys !== undefined && !registered(keys, () => onPressed(name), log);
      });
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Log } from '../app/ports.ts';
import { closeStoreChannel } from './ipc.ts';
import { salvagePreferences } from '../core/preferences/salvagePreferences.ts';
import { parsePreferences } from '../core/preferences/parsePreferences.ts';
import { defaultPreferences, type Preferences } from '../core/preferences/preferences.ts';

/** What was found at start. `damaged`: the file was set aside under `asideFile` (null: that failed); what could be read of it is kept. */
export interface LoadedPreferences {
  readonly preferences: Preferences;
  /** There was no file at all: nobody has ever used the app here. */
  readonly firstEver: boolean;
  readonly damaged: { readonly asideFile: string | null; readonly dropped: readonly string[] } | null;
}

export interface PreferencesStore {
  /** Reads the file; never throws and never loses a damaged one. */
  readonly load: () => LoadedPreferences;
  /** @throws when the file cannot be written */
  readonly save: (preferences: Preferences) => void;
}

export interface PreferencesFileDeps {
  /** Undefined where the file cannot be read or is no JSON. */
  readonly readJson: (file: string) => unknown;
  /** As of every file with the person's data. */
  readonly fileMode: number;
  /** Moves a damaged file out of the way and gives its new path. @throws when it cannot */
  readonly setAside: (file: string) => string;
}

/**
 * The preferences in electron-store, read once at start and written at each change. electron-store's own way with a damaged file
 * is to throw or to drop it silently; so the file is read and checked here first, and handed to electron-store only when it is whole.
 */
export function openPreferencesStore(
  folder: string,
  log: Log,
  { readJson, fileMode, setAside }: PreferencesFileDeps,
): PreferencesStore {
  const file = join(folder, 'preferences.json');
  let store: Store | null = null;
  const openStore = (): Store => {
    store ??= new Store({
      cwd: folder,
      name: 'preferences',
      configFileMode: fileMode,
      accessPropertiesByDotNotation: false,
    });
    closeStoreChannel();
    return store;
  };

  return {
    load() {
      if (!existsSync(file)) return { preferences: defaultPreferences, firstEver: true, damaged: null };
      const input = readJson(file);
      const parsed = parsePreferences(input);
      if (parsed.ok) return { preferences: parsed.preferences, firstEver: false, damaged: null };
      log.warn(`the preferences file is damaged: ${parsed.message}`);
      const { preferences, dropped } = salvagePreferences(input);
      let asideFile: string | null = null;
      try {
        asideFile = setAside(file);
        openStore().store = { ...preferences };
      } catch (error) {
        log.error('the damaged preferences file could not be replaced', error);
      }
      return { preferences, firstEver: false, damaged: { asideFile, dropped } };
    },
    save(preferences) {
      openStore().store = { ...preferences };
    },
  };
}

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { PreferencesFolder } from '../app/preferences/keptPreferences.ts';
import { closeStoreChannel } from './ipc.ts';

export interface PreferencesFileDeps {
  /** Undefined where the file cannot be read or is no JSON. */
  readonly readJson: (file: string) => unknown;
  /** As of every file with the person's data. */
  readonly fileMode: number;
  /** Moves a damaged file out of the way and gives its new path. @throws when it cannot */
  readonly setAside: (file: string) => string;
}

/**
 * The preferences' files, written by electron-store. Its own way with a damaged file is to throw or to drop it silently; so files are
 * read without it, and it opens one only to write it.
 */
export function preferencesFolder(
  folder: string,
  { readJson, fileMode, setAside }: PreferencesFileDeps,
): PreferencesFolder {
  const fileOf = (name: string): string => join(folder, `${name}.json`);
  const stores = new Map<string, Store>();
  const storeOf = (name: string): Store => {
    const store =
      stores.get(name) ??
      new Store({ cwd: folder, name, configFileMode: fileMode, accessPropertiesByDotNotation: false });
    stores.set(name, store);
    closeStoreChannel();
    return store;
  };
  return {
    has: (name) => existsSync(fileOf(name)),
    read: (name) => readJson(fileOf(name)),
    write(name, content) {
      storeOf(name).store = { ...content };
    },
    setAside: (name) => setAside(fileOf(name)),
    remove(name) {
      rmSync(fileOf(name));
    },
  };
}

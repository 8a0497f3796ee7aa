/** The preferences' files by electron-store, whose writing is done by ours. */
import Store from 'electron-store';
import type { DataFiles } from '../app/files/dataFiles.ts';
import type { PreferencesFolder } from '../app/preferences/keptPreferences.ts';
import { largestBytes } from '../core/text/limits.ts';
import { jsonOrUndefined } from '../core/text/plainData.ts';
import { closeStoreChannel } from './ipc.ts';

type Content = Readonly<Record<string, unknown>>;

/**
 * A store whose whole content is replaced at each change, and kept by `keep`: the library's own writing would leave half a file on a
 * full disk. What the file holds is nothing to it: its own way with a damaged file is to throw or to drop it silently.
 */
class PreferencesStore extends Store {
  readonly #keep: (text: string) => void;

  constructor(folder: string, name: string, keep: (text: string) => void) {
    super({ cwd: folder, name, accessPropertiesByDotNotation: false, deserialize: () => ({}) });
    closeStoreChannel();
    this.#keep = keep;
  }

  override get store(): Record<string, unknown> {
    return super.store;
  }

  override set store(content: Content) {
    this.#keep(JSON.stringify(content, null, '\t'));
  }
}

/** The preferences' files by their names without ending, as electron-store has them. @param folder in which they lie */
export function preferencesFolder(folder: string, files: DataFiles): PreferencesFolder {
  const fileOf = (name: string): string => `${name}.json`;
  const read = (name: string) => files.read(fileOf(name), largestBytes.preferences);
  const stores = new Map<string, PreferencesStore>();
  const storeOf = (name: string): PreferencesStore => {
    const store =
      stores.get(name) ??
      new PreferencesStore(folder, name, (text) => {
        files.keep(fileOf(name), text);
      });
    stores.set(name, store);
    return store;
  };
  return {
    has: (name) => read(name).type !== 'missing',
    read(name) {
      const found = read(name);
      return found.type === 'text' ? jsonOrUndefined(found.text) : undefined;
    },
    write(name, content) {
      storeOf(name).store = content;
    },
    setAside: (name) => files.setAside(fileOf(name)),
    remove(name) {
      files.remove(fileOf(name));
    },
  };
}

import { existsSync } from 'node:fs';
import type { Log } from '../../app/ports.ts';
import { parseSavedCycle, type SavedCycle } from '../../core/cycle/savedCycle.ts';
import { writePrivately } from './privateData.ts';
import { readJson } from './readJson.ts';
import { setAside } from './setAside.ts';

/** What was found at start. `damaged` has already been set aside under `asideFile` (null: even that failed). */
export type LoadedState =
  | { readonly type: 'fresh' }
  | { readonly type: 'restored'; readonly saved: SavedCycle }
  | { readonly type: 'damaged'; readonly asideFile: string | null };

export interface StateFile {
  readonly load: () => LoadedState;
  /** Replaces the file in one step (written beside, synced, renamed): a kill at any moment leaves the old or the new one, whole. */
  readonly save: (saved: SavedCycle) => boolean;
  /**
   * Sets the file aside after all: its content passed its check, and the engine could still not go on from it. Its new
   * path, or null.
   */
  readonly reject: () => string | null;
}

/** The engine's state on disk (docs/DESK-TIME.md#restarts). */
export function openStateFile(file: string, log: Log, wallNow: () => number): StateFile {
  const trySettingAside = (): string | null => {
    try {
      return setAside(file, wallNow());
    } catch (error) {
      log.error('the damaged state file could not be set aside', error);
      return null;
    }
  };
  return {
    load() {
      if (!existsSync(file)) return { type: 'fresh' };
      const parsed = parseSavedCycle(readJson(file, log));
      if (parsed.ok) return { type: 'restored', saved: parsed.saved };
      log.warn(`the state file is damaged or from a newer version: ${parsed.problem}`);
      return { type: 'damaged', asideFile: trySettingAside() };
    },
    reject: trySettingAside,
    save(saved) {
      try {
        writePrivately(file, JSON.stringify(saved));
        return true;
      } catch (error) {
        log.error('the state could not be saved', error);
        return false;
      }
    },
  };
}

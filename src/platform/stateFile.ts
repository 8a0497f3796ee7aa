import { readFileSync } from 'node:fs';
import { writeFileSync } from 'atomically';
import type { Log } from '../app/ports.ts';
import { parseSavedCycle, type SavedCycle } from '../core/savedCycle.ts';
import { setAside } from './setAside.ts';

/** What was found at start. `damaged` has already been set aside under `asideFile` (null: even that failed). */
export type LoadedState =
  | { readonly type: 'fresh' }
  | { readonly type: 'restored'; readonly saved: SavedCycle }
  | { readonly type: 'damaged'; readonly asideFile: string | null };

export interface StateFile {
  readonly load: () => LoadedState;
  /** Replaces the file in one step (written beside, synced, renamed): a kill at any moment leaves the old or the new one, whole. */
  readonly save: (saved: SavedCycle) => void;
}

/** The engine's state on disk (desk-time.md §8). */
export function openStateFile(file: string, log: Log, wallNow: () => number): StateFile {
  return {
    load() {
      const text = readIfThere(file, log);
      if (text === null) return { type: 'fresh' };
      const parsed = parseSavedCycle(parseJson(text));
      if (parsed.ok) return { type: 'restored', saved: parsed.saved };
      log.warn(`the state file is damaged or from a newer version: ${parsed.problem}`);
      try {
        return { type: 'damaged', asideFile: setAside(file, wallNow()) };
      } catch (error) {
        log.error('the damaged state file could not be set aside', error);
        return { type: 'damaged', asideFile: null };
      }
    },
    save(saved) {
      try {
        writeFileSync(file, JSON.stringify(saved));
      } catch (error) {
        log.error('the state could not be saved', error);
      }
    },
  };
}

function readIfThere(file: string, log: Log): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      log.error('the state file could not be read', error);
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The engine's state on disk (docs/DESK-TIME.md#restarts). */
import type { DataFiles } from '../../app/files/dataFiles.ts';
import type { Log } from '../../app/ports.ts';
import { parseSavedCycle, savedCycleVersion, type SavedCycle } from '../../core/cycle/savedCycle.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { versionedFile } from './versionedFile.ts';

/** What was found at start. `damaged` has already been set aside under `asideFile` (null: even that failed). */
export type LoadedState =
  | { readonly type: 'fresh' }
  | { readonly type: 'restored'; readonly saved: SavedCycle }
  | { readonly type: 'damaged'; readonly asideFile: string | null };

export interface StateFile {
  readonly load: () => LoadedState;
  /** As `DataFiles.keep`. */
  readonly save: (saved: SavedCycle) => void;
  /**
   * Sets the file aside after all: its content passed its check, and the engine could still not go on from it. Its new
   * path, or null.
   */
  readonly reject: () => string | null;
}

/** @param onNewer as in `versionedFile` */
export function openStateFile(files: DataFiles, log: Log, onNewer: () => void): StateFile {
  const form = {
    ...{ name: 'state.json', version: savedCycleVersion, longestBytes: largestBytes.state },
    parse: (input: unknown) => {
      const parsed = parseSavedCycle(input);
      return parsed.ok ? { ok: true as const, content: parsed.saved } : parsed;
    },
  };
  const { load, save, reject } = versionedFile<SavedCycle>(files, form, log, onNewer);
  return {
    load() {
      const loaded = load();
      if (loaded.type === 'missing') return { type: 'fresh' };
      return loaded.type === 'read' ? { type: 'restored', saved: loaded.content } : loaded;
    },
    save,
    reject,
  };
}

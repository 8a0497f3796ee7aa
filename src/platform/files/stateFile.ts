/** The engine's state on disk (docs/DESK-TIME.md#restarts). */
import type { DataFiles } from '../../app/files/dataFiles.ts';
import type { Log } from '../../app/ports.ts';
import { parseSavedCycle, type SavedCycle } from '../../core/cycle/savedCycle.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { jsonOrUndefined } from '../../core/text/plainData.ts';

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

const NAME = 'state.json';

export function openStateFile(files: DataFiles, log: Log): StateFile {
  const reject = (): string | null => files.setAside(NAME);
  return {
    load() {
      const found = files.read(NAME, largestBytes.state);
      if (found.type === 'missing') return { type: 'fresh' };
      const parsed: ReturnType<typeof parseSavedCycle> =
        found.type === 'text' ? parseSavedCycle(jsonOrUndefined(found.text)) : { ok: false, problem: found.why };
      if (parsed.ok) return { type: 'restored', saved: parsed.saved };
      log.warn(`the state file is damaged or from a newer version: ${parsed.problem}`);
      return { type: 'damaged', asideFile: reject() };
    },
    reject,
    save(saved) {
      files.keep(NAME, JSON.stringify(saved));
    },
  };
}

/**
 * Keeps the engine's state on disk. Every change that counts is saved as it is made, and quitting saves nothing but the last minute's
 * counters: when the display or the session bus dies, Chromium ends the app at once, without `will-quit` (test/e2e/deadDesktop.e2e.ts).
 */
import type { CycleState } from '../core/cycle/cycleState.ts';
import { saveCycle } from '../core/cycle/savedCycle.ts';
import { MINUTE } from '../core/time/time.ts';
import type { Ports } from './ports.ts';

const SAVE_EVERY_MS = MINUTE;

export interface StateKeeper {
  save(state: CycleState): void;
  /** Saves what has changed for good, and anything at least once a minute (docs/DESK-TIME.md#restarts). */
  follow(state: CycleState, hasChanged: boolean): void;
}

export function openStateKeeper({ clock, storage }: Pick<Ports, 'clock' | 'storage'>): StateKeeper {
  let savedAt = -Infinity;

  const save = (state: CycleState): void => {
    const now = clock.now();
    savedAt = now.at;
    storage.saveCycle(saveCycle(state, now));
  };

  return {
    save,
    follow(state, hasChanged) {
      if (hasChanged || clock.now().at - savedAt >= SAVE_EVERY_MS) save(state);
    },
  };
}

/** A start that ends again before it is properly over, three times in a row: the next one offers a way out. */

/** A way out is offered after so many. */
export const FAILED_STARTS = 3;

/** How often in a row the app has begun to start and has not got through it. It outlives the app, and a crash at any point. */
export interface StartCounter {
  /** Never throws; 0 where it cannot be read. */
  load(): number;
  save(failed: number): void;
}

export type WayOut = 'fresh' | 'again' | 'quit';

export interface StartWatch {
  /** What the person chose, where too many starts have failed; else the start goes on as ever. */
  readonly begin: () => WayOut | 'goesOn';
  /** The start is over, or the app was told to end. */
  readonly succeeded: () => void;
}

/** Counts a start as one that has not got through, before anything of it can fail. @returns how many have failed before it */
export function countStart(counter: StartCounter): number {
  const failed = counter.load();
  counter.save(failed + 1);
  return failed;
}

/**
 * @param failedBefore what `countStart` gave
 * @param ask shows the ways out, and waits for an answer
 */
export function watchStarts(counter: StartCounter, failedBefore: number, ask: () => WayOut): StartWatch {
  return {
    begin() {
      if (failedBefore < FAILED_STARTS) return 'goesOn';
      const chosen = ask();
      counter.save(1); // what is tried now counts anew: who tries again as it is has as many tries as before
      return chosen;
    },
    succeeded() {
      counter.save(0);
    },
  };
}

/** What a fresh start sets aside. The history, with what waits to get into it, and the person's own routines stay where they are, and in use. */
const setAsideForFreshStart: readonly string[] = [
  'preferences.json',
  'state.json',
  'break-window.json',
  'break-memory.json',
  'trial.json',
  'care-memory.json',
  'file-dialogs.json',
  'updates.json',
];

/** Also what lies beside the file of a newer version, such as `trial.1.json`. */
export function goesAside(name: string): boolean {
  return setAsideForFreshStart.includes(name.replace(/\.\d+(?=\.json$)/, ''));
}

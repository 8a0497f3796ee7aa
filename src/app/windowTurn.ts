/** When a window is made, and that whoever asked for it hears where that fails. */
import type { Log, Stop } from './ports.ts';

/**
 * Calls `make` once windows can be made: at once, and gives null; but for the first, whose session is made in the turn of the loop
 * before, and which can be stopped until then. Where `make` throws, that is logged and `failed` is called instead of it.
 */
export type WhenWindowsReady = (make: () => void, failed: () => void) => Stop | null;

/** @param prepareSession makes the windows' session, and does it once: whether it did */
export function windowTurn(prepareSession: () => boolean, log: Pick<Log, 'error'>): WhenWindowsReady {
  return (make, failed) => {
    const tried = (): void => {
      try {
        make();
      } catch (error) {
        log.error('a window could not be made', error);
        failed();
      }
    };
    if (!prepareSession()) {
      tried();
      return null;
    }
    // The session and its first window in one turn would hold the loop up for a tenth of a second on a busy machine.
    const turn = setImmediate(tried);
    return () => {
      clearImmediate(turn);
    };
  };
}

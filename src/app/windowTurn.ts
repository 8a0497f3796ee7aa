/** When a window is made, and that whoever asked for it hears where that fails. */
import type { Log, StandstillWatch, Stop } from './ports.ts';

/** Calls `make` in a turn of the loop of its own, unless it is stopped until then. Where `make` throws, that is logged and `failed` is called. */
export type WhenWindowsReady = (make: () => void, failed: () => void) => Stop;

/**
 * A window is not made in the turn that asks for it: the command that starts a break, the windows' session and a window, all in one turn,
 * would hold the loop up for a tenth of a second on a busy machine.
 * @param prepareSession makes the windows' session, where it was not made yet
 */
export function windowTurn(
  prepareSession: () => void,
  standstill: Pick<StandstillWatch, 'during' | 'together'>,
  log: Pick<Log, 'error'>,
): WhenWindowsReady {
  let isFirst = true;
  return (make, failed) => {
    prepareSession();
    const turn = setImmediate(() => {
      try {
        // With the first one Chromium starts programs of its own, and waits for them.
        if (isFirst) standstill.together('making the first window', make);
        else standstill.during('making a window', make);
        isFirst = false;
      } catch (error) {
        log.error('a window could not be made', error);
        failed();
      }
    });
    return () => {
      clearImmediate(turn);
    };
  };
}

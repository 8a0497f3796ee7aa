/** What ends begins again, soon at first and then ever more rarely. */
import type { Stop } from '../../app/ports.ts';
import { MINUTE, SECOND } from '../../core/time/time.ts';

const FIRST_PAUSE_MS = SECOND;
const LONGEST_PAUSE_MS = 5 * MINUTE;
/** What ended only after this long had gone well. */
const WENT_WELL_MS = 10 * SECOND;

/**
 * Begins something, and again whenever it has ended: after 1 s, 2 s, 4 s … 5 min, and after 1 s again once it had gone well.
 * @param begin is given what it calls once, later than the call itself, when what it began has ended
 */
export function keepGoing(begin: (ended: () => void) => Stop): Stop {
  let pauseMs = FIRST_PAUSE_MS;
  let stopCurrent: Stop = () => undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  const start = (): void => {
    const beganAt = performance.now();
    let running = true;
    stopCurrent = begin(() => {
      if (over || !running) return;
      running = false;
      if (performance.now() - beganAt >= WENT_WELL_MS) pauseMs = FIRST_PAUSE_MS;
      waiting = setTimeout(start, pauseMs);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    });
  };
  start();
  return () => {
    over = true;
    clearTimeout(waiting);
    stopCurrent();
  };
}

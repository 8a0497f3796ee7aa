/** A break's tones, for as long as it runs and is not muted; the bell at its end rings out. */
import { useEffect, useRef } from 'preact/hooks';
import type { Routine } from '../../src/core/routine/routine.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { startTones } from '../shared/sound/tones.ts';
import type { BreakClock } from './breakClock.ts';
import { soundSchedule } from './soundSchedule.ts';

/** Main may end the break this much before the window's own clock does; then too the last bell rings out. */
const END_WITHIN_MS = 300;

/** @param volume 0 (silent) to 1 */
export function useTones(routine: Routine, clock: BreakClock, volume: number): void {
  const wanted = useRef(volume);
  wanted.current = volume;
  useEffect(() => {
    if (!clock.running || volume === 0) return undefined;
    const stop = startTones(soundSchedule(routine), clock, volume);
    return () => {
      const atItsEnd = clock.elapsedMs() >= routine.seconds * SECOND - END_WITHIN_MS;
      stop(atItsEnd && wanted.current > 0 ? 'rungOut' : 'now');
    };
  }, [routine.id, clock, volume]);
}

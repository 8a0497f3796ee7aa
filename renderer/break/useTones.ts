/** A break's tones, for as long as it runs and is not muted. */
import { useEffect } from 'preact/hooks';
import type { Routine } from '../../src/core/routine.ts';
import { startTones } from '../parts/tones.ts';
import type { BreakClock } from './breakClock.ts';
import { soundSchedule } from './soundSchedule.ts';

/** @param volume 0 (silent) to 1 */
export function useTones(routine: Routine, clock: BreakClock, volume: number): void {
  useEffect(() => {
    if (!clock.running || volume === 0) return undefined;
    return startTones(soundSchedule(routine), clock, volume);
  }, [routine.id, clock, volume]);
}

/** A lull, a pause in typing and pointing, is a good moment to speak to somebody. */
import type { CycleState } from './cycleState.ts';
import { SECOND } from '../time/time.ts';

/** A pause of this length is a lull. */
export const lullMs = 3 * SECOND;
/** A reminder waits no longer than this for one. */
export const lullCapMs = 60 * SECOND;

/** Where nobody knows of the input, nobody knows of a pause in it. */
export function isLull({ clock, sensed }: CycleState): boolean {
  return sensed.inputIsKnown && clock.nowMs - clock.inputAtMs >= lullMs;
}

/** What is heard of a break, as far as main has to know of it: the window that plays it stays until it is over. */
import { SECOND } from '../time/time.ts';

export const BELL_MS = 2.6 * SECOND;
/** A bell of the person's own may last this long. */
export const LONGEST_BELL_MS = 10 * SECOND;
/** What is to be heard no more has faded away by then, and the device has played it. */
export const FADED_WITHIN_MS = 0.4 * SECOND;

/** How long a break is heard after its end: as long as Unbrace's bell at least, for a background fades behind a shorter one. */
export function ringsOutMs(ownBell: { readonly lengthMs: number } | null): number {
  return Math.max(BELL_MS, ownBell?.lengthMs ?? 0);
}

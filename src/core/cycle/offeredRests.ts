import { MINUTE } from '../time/time.ts';

/** The lengths of a break that nobody saw, as tray and window offer them. Milliseconds. */
export const offeredRestsMs: readonly number[] = [5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE];

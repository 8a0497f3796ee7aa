/** The bell of a break, as far as main has to know of it: the window that rings the last one stays for as long. */
import { SECOND } from '../time/time.ts';

export const BELL_MS = 2.6 * SECOND;

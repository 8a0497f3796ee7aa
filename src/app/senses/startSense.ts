/** What the app asks of each sense; platform/senses/ has them, a file for each question. */
import type { SenseSays } from '../../core/senses/sense.ts';
import type { Stop } from '../ports.ts';

/**
 * Begins to sense. `say` is called with the first answer, at most 2 s later (`unknown` where nobody has answered by then), and then
 * whenever the answer or its reason changes; never after the stop. Nothing is thrown, and a service that comes later, ends, lies or
 * floods is lived through.
 */
export type StartSense = (say: (says: SenseSays) => void) => Stop;

import { MINUTE, SECOND } from '../../src/core/time/time.ts';

/** Whole minutes as minutes; anything else, like the 90 seconds people say, in seconds. For `preferences.lengthChoice`. */
export function lengthInWords(lengthMs: number): { readonly unit: 'minutes' | 'seconds'; readonly count: number } {
  return lengthMs % MINUTE === 0
    ? { unit: 'minutes', count: lengthMs / MINUTE }
    : { unit: 'seconds', count: Math.round(lengthMs / SECOND) };
}

/** Without a routine a kind is quiet breathing for its length: here short enough to see its end. */
import type { BreakKind } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';

export const momentKind: BreakKind = {
  id: 'moment',
  name: 'Moment',
  everyMs: 30 * MINUTE,
  lengthMs: 10 * SECOND,
  naturalBreakMs: 2 * MINUTE,
  standingFactor: 1,
  routines: [],
};

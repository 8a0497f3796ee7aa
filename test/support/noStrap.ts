/** What windows' calls about a strap reach where there is none to be had. */
import type { StrapCalls } from '../../src/app/breaks/strapSearch.ts';

export const noStrap: StrapCalls = {
  seek: () => Promise.resolve(false),
  pick: () => undefined,
  over: () => undefined,
};

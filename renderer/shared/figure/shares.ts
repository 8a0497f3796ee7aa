/** What of a picture comes from which of the poses that the figure is between. */
import type { PoseShare } from '../../../src/core/figure/figure.ts';

/** 0 none … 1 all of it. */
export function shareOf(shares: readonly PoseShare[], has: (share: PoseShare) => boolean): number {
  return shares.reduce((sum, share) => (has(share) ? sum + share.weight : sum), 0);
}

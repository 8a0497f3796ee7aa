/** What the search for today's pace has found. */

/** The median swing of the breaths at one pace. */
export interface PaceSwing {
  readonly breathMs: number;
  readonly swing: number;
  readonly breaths: number;
}

/** Paces whose swings differ by no more than this are for the person to choose from, beats a minute. */
const CLOSE_SWINGS = 1;

/** The pace of the largest swing, and those that come close to it; the largest first. Empty where nothing was searched. */
export function largestSwings(paces: readonly PaceSwing[]): readonly PaceSwing[] {
  const most = Math.max(...paces.map(({ swing }) => swing));
  return paces.filter(({ swing }) => swing >= most - CLOSE_SWINGS).toSorted((a, b) => b.swing - a.swing);
}

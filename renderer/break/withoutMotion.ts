/** What the figure shows where the person wants less motion: one pose for each move. */
import type { Guide } from '../../src/core/routine/guide.ts';
import { isStride, type PoseMoment, type PoseMove } from '../../src/core/routine/guidePose.ts';

/**
 * The one pose that stands for a move: the pose it leads to. A repetition shows its far end throughout, while the count goes
 * on, or as far as it goes where it goes a part of its way; a walk shows one stride, because a new picture at every step would
 * be motion again.
 */
export function withoutMotion({ pose: { from, to }, step: { range }, rep }: Guide): PoseMove {
  const furthest = from.moment === 'effort' ? from : to;
  if (rep !== null && range !== undefined)
    return { from: { ...furthest, moment: 'rest' }, to: { ...furthest, moment: 'effort' }, progress: range };
  const shown: PoseMoment = isStride({ from, to }) ? { ...furthest, side: 'left' } : furthest;
  return { from: shown, to: shown, progress: 1 };
}

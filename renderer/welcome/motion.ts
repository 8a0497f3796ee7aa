/** What the welcome's figure does at each moment: from pose to pose, each with its part of a breath. Pure: told the time. */
import type { BreathMoment, BreathPhase } from '../../src/core/routine/guideBreath.ts';
import { eased, type PoseMoment, type PoseMove } from '../../src/core/routine/guidePose.ts';
import { SECOND } from '../../src/core/time/time.ts';

export interface MotionPart {
  readonly to: string;
  readonly ms: number;
  readonly breath: BreathPhase;
}

export interface Motion {
  readonly from: string;
  /** At least one. */
  readonly parts: readonly MotionPart[];
  /** Whether the fan leads, or is a faint suggestion. */
  readonly leads: boolean;
}

export interface MotionMoment {
  readonly move: PoseMove;
  readonly breath: BreathMoment;
  readonly isOver: boolean;
}

/** The one breath that says what Unbrace does: out, and the figure folds into its chair; in, and it unfolds. */
export const foldAndUnfold: Motion = {
  from: 'stand_tall',
  parts: [
    { to: 'stand_tall', ms: 1.2 * SECOND, breath: 'holdIn' },
    { to: 'chair_tall', ms: 4 * SECOND, breath: 'out' },
    { to: 'chair_tall', ms: 0.8 * SECOND, breath: 'holdOut' },
    { to: 'stand_tall', ms: 4 * SECOND, breath: 'in' },
  ],
  leads: true,
};

const CHANGE_MS = 1.2 * SECOND;

/** From one pose to another, in front of a fan that rests. */
export function changeTo(to: string, from: string): Motion {
  return { from, parts: [{ to, ms: CHANGE_MS, breath: 'holdIn' }], leads: false };
}

/** After its end the motion stands where it has led to. */
export function motionAt({ from, parts, leads }: Motion, elapsedMs: number): MotionMoment {
  let start = from;
  let intoMs = elapsedMs;
  for (const [index, { to, ms, breath }] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (intoMs < ms || isLast) {
      const progress = Math.min(intoMs / ms, 1);
      return {
        move: { from: resting(start), to: resting(to), progress: eased(progress) },
        breath: { phase: breath, progress, phaseMs: ms, leftMs: ms * (1 - progress), breaths: 0, topUpAt: null, leads },
        isOver: isLast && progress === 1,
      };
    }
    intoMs -= ms;
    start = to;
  }
  throw new RangeError('a motion has at least one part');
}

/** Where the figure is at that moment, or the nearer of the two poses that it is between: what comes instead begins there. */
export function poseAt(motion: Motion, elapsedMs: number): string {
  const { from, to, progress } = motionAt(motion, elapsedMs).move;
  return progress < 0.5 ? from.pose : to.pose;
}

/** Where the motion leads to in the end. */
export function endOf({ from, parts }: Motion): string {
  return parts.at(-1)?.to ?? from;
}

/** The leg nearer to us is the one that works, as in the routines' first half. */
function resting(pose: string): PoseMoment {
  return { pose, side: 'left', moment: 'rest' };
}

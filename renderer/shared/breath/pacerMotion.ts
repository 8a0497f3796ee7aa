/**
 * How the pacer's leaves move: keyframes of one breath phase, handed to the compositor once and left to it.
 * Pure, so that the shape of the breath can be read and tested apart from the window.
 */
import { mix } from '../../../src/core/figure/body.ts';
import type { BreathMoment, BreathPhase } from '../../../src/core/routine/guideBreath.ts';

export const LEAVES = 7;
/** One leaf, its foot at (50, 240). */
export const LEAF = 'M50 240C10 196 2 96 50 0C98 96 90 196 50 240Z';

/** Degrees from upright to the outermost leaf, unfolded and folded. */
const OPEN_SPREAD = 81;
const FOLDED_SPREAD = 11;
const FOLDED_SCALE = 0.66;
/** Leaves stay translucent, so that seven of them lying over one another glow. */
const AMBER = 0.5;
const SEA_GREEN = 0.34;

/** Slow at both ends, as breath is; the out-breath starts a little faster and slows down for longer. */
const EASE_IN_BREATH = 'cubic-bezier(0.4, 0, 0.5, 1)';
const EASE_OUT_BREATH = 'cubic-bezier(0.34, 0, 0.4, 1)';

export interface LeafMotion {
  /** Of the leaf as a whole. */
  readonly leaf: Keyframe[];
  /** Of its amber and its sea-green side: the light that comes with the in-breath, and the other way round. */
  readonly amber: Keyframe[];
  readonly seaGreen: Keyframe[];
  readonly easing: string;
}

/** How far an in-breath that is topped up opens the fan before the second push. */
const FIRST_PUSH = 0.7;

/** A phase of a breath, and where in it a second in-breath tops up the first. */
export type Breathed = Pick<BreathMoment, 'phase' | 'topUpAt'>;

/** The motion of leaf `index` (0 leftmost) through a phase. Phases join: each begins where the one before ended. */
export function leafMotion({ phase, topUpAt }: Breathed, index: number): LeafMotion {
  if (topUpAt !== null) return toppedUp(topUpAt, index);
  const [from, to] = ends(phase);
  return {
    leaf: [leafAt(index, from), leafAt(index, to)],
    amber: lightFrames(from, to).map((share) => ({ opacity: share * AMBER })),
    seaGreen: lightFrames(1 - from, 1 - to).map((share) => ({ opacity: share * SEA_GREEN })),
    easing: phase === 'in' ? EASE_IN_BREATH : EASE_OUT_BREATH,
  };
}

/** Most of the way open, slowing down, and the rest in a push of its own. */
function toppedUp(at: number, index: number): LeafMotion {
  const easing = EASE_IN_BREATH;
  const light = (from: number, pushed: number, to: number): Keyframe[] => [
    { offset: 0, opacity: from },
    { offset: at, opacity: pushed },
    { offset: 1, opacity: to },
  ];
  return {
    leaf: [
      { ...leafAt(index, 0), offset: 0, easing },
      { ...leafAt(index, FIRST_PUSH), offset: at, easing },
      { ...leafAt(index, 1), offset: 1 },
    ],
    amber: light(0, FIRST_PUSH * AMBER, AMBER),
    seaGreen: light(SEA_GREEN, 0.18 * SEA_GREEN, 0),
    easing: 'linear',
  };
}

/** The same without movement: the fan stands open, and its leaves light up and fade in turn, left to right and back. */
export function leafFade({ phase, topUpAt }: Breathed, index: number): LeafMotion {
  const [from, to] = ends(phase);
  const place = `rotate(${angle(index, OPEN_SPREAD)}deg)`;
  const begins = moment(index / LEAVES, topUpAt);
  const until = moment((index + 1) / LEAVES, topUpAt);
  const frames = (low: number, high: number): Keyframe[] => {
    if (from === to) return [{ opacity: mix(low, high, from) }, { opacity: mix(low, high, to) }];
    const rising = [
      { offset: 0, opacity: low },
      { offset: begins, opacity: low },
      { offset: until, opacity: high },
      { offset: 1, opacity: high },
    ];
    if (to > from) return rising;
    return rising.map(({ offset, opacity }) => ({ offset: 1 - offset, opacity })).reverse();
  };
  return {
    leaf: [{ transform: place }, { transform: place }],
    amber: frames(0, AMBER),
    seaGreen: frames(SEA_GREEN / 2, 0),
    easing: 'linear',
  };
}

/** When so much of the fan is lit, 0..1: evenly, or most of it before the second push. */
function moment(lit: number, topUpAt: number | null): number {
  if (topUpAt === null) return lit;
  return lit <= FIRST_PUSH ? (lit / FIRST_PUSH) * topUpAt : mix(topUpAt, 1, (lit - FIRST_PUSH) / (1 - FIRST_PUSH));
}

/** Degrees from upright of leaf `index` in a fan at rest. */
export function restAngle(index: number, open: boolean): number {
  return angle(index, open ? OPEN_SPREAD : FOLDED_SPREAD);
}

/** Of a leaf in a fan at rest. */
export function restScale(open: boolean): number {
  return open ? 1 : FOLDED_SCALE;
}

/** How far open the fan is at a phase's two ends, 0 folded … 1 open. */
function ends(phase: BreathPhase): readonly [number, number] {
  switch (phase) {
    case 'in':
      return [0, 1];
    case 'holdIn':
      return [1, 1];
    case 'out':
      return [1, 0];
    case 'holdOut':
      return [0, 0];
  }
}

function leafAt(index: number, open: number): Keyframe {
  const spread = FOLDED_SPREAD + (OPEN_SPREAD - FOLDED_SPREAD) * open;
  const scale = FOLDED_SCALE + (1 - FOLDED_SCALE) * open;
  return { transform: `rotate(${angle(index, spread)}deg) scale(${scale})`, opacity: 0.62 + 0.38 * open };
}

/** The two lights hardly meet, so that one pales before the other comes and they never mix to grey. */
function lightFrames(from: number, to: number): readonly number[] {
  return [from, Math.min(from, to) + 0.18 * Math.abs(to - from), to];
}

function angle(index: number, spread: number): number {
  const middle = (LEAVES - 1) / 2;
  return ((index - middle) / middle) * spread;
}

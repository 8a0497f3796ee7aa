/**
 * A pose as its file in `assets/poses` has it: contacts where the body touches the world, joint angles everywhere else.
 * Side view, the person faces right (x grows forward, y up, the floor is y = 0); lengths in body heights, angles in
 * degrees. Poses are written once, for the `active` leg, and mirrored by the side that a step names.
 */
import type { Point } from './body.ts';

/** Flexion, forward bending, is positive in every joint; a standing person is near zero everywhere. */
export interface Trunk {
  /** The pelvis's lean from upright: positive tips its top forward, −90 lies on the back. */
  readonly pelvis: number;
  readonly lumbar: number;
  readonly thorax: number;
  readonly neck: number;
  readonly head: number;
}

export interface LegAngles {
  readonly hip: number;
  readonly knee: number;
  /** Dorsiflexion is positive: toes toward the shin. */
  readonly ankle: number;
  /** Toes bent up against the sole. */
  readonly toes: number;
}

/** A foot that stands: hip and knee follow from where it is, so it cannot slide. */
export interface StandingFoot {
  /** Under the ball of the foot. */
  readonly ball: Point;
  /** Heel raised by so much; the toes stay flat. */
  readonly heelUp: number;
}

export interface ArmAngles {
  readonly shoulder: number;
  readonly elbow: number;
  readonly wrist: number;
}

/** A hand that rests on something. */
export interface RestingHand {
  readonly at: Point;
  /** The hand's direction from straight down, growing forward: 90 lies flat on a desk in front. */
  readonly points: number;
}

export type LegPose = LegAngles | { readonly foot: StandingFoot };
export type ArmPose = ArmAngles | { readonly hand: RestingHand };

export interface Prop {
  readonly kind:
    'chair' | 'chairTurned' | 'chairSideOn' | 'chairBeside' | 'cushion' | 'desk' | 'mat' | 'matFromAbove' | 'bed';
  /** The seat's or cushion's middle, or a surface's near edge. */
  readonly x: number;
}

/**
 * What a still picture cannot show, as a small arrow: tuck, the tail under · squeeze, the buttock · flatten and arch, the
 * low back · press, the active thigh down · lift, the hips up.
 */
export type PoseMark = 'tuck' | 'squeeze' | 'flatten' | 'arch' | 'press' | 'lift';

/** The part of a pose that a repetition changes. */
export interface PoseShape {
  /** The hip centre. */
  readonly hip: Point;
  readonly trunk: Trunk;
  readonly legs: { readonly active: LegPose; readonly other: LegPose };
  readonly arms: { readonly active: ArmPose; readonly other: ArmPose };
  readonly marks?: readonly PoseMark[];
}

export interface Pose extends PoseShape {
  readonly id: string;
  /** The middle of the picture. */
  readonly view: Point;
  readonly props: readonly Prop[];
  /** What carries the body; feet may stand on the floor besides. */
  readonly contact: 'feet' | 'knee' | 'seat' | 'back';
  /** True where the active leg's front is stretched. */
  readonly stretches: boolean;
  /** The far end of a repetition, where it differs from the rest. */
  readonly effort?: Partial<PoseShape>;
}

export type Poses = ReadonlyMap<string, Pose>;

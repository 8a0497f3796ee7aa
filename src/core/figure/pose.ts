/**
 * A pose as its file in `assets/poses` has it: contacts where the body touches the world, joint angles everywhere else.
 * The person faces along x (y grows up, the floor is y = 0); lengths in body heights, angles in degrees. Poses are
 * written once, for the `active` side, and mirrored by the side that a step names.
 */
import type { Point } from './body.ts';

/** A place on a limb's own side. */
export interface OwnPlace extends Point {
  /** How far from the body's middle, outward. Absent: straight in front of the limb's own joint. */
  readonly out?: number;
}

/**
 * Flexion, forward bending, is positive in every joint; a standing person is near zero everywhere. Absent values are 0,
 * here and below, where nothing else is said.
 */
export interface Trunk {
  /** The pelvis's lean from upright: positive tips its top forward, −90 lies on the back. */
  readonly pelvis: number;
  readonly lumbar: number;
  readonly thorax: number;
  readonly neck: number;
  readonly head: number;
  /** Both shoulders drawn up toward the ears by so much, in body heights. */
  readonly shrug?: number;
  /** Pelvis and trunk turned toward the active side, about the upright through the hips. */
  readonly facing?: number;
  /** The upper back turned toward the active side, over a pelvis that stays. */
  readonly turn?: number;
  /** Neck and head tilted toward the active side's shoulder. */
  readonly tilt?: number;
}

export interface LegAngles {
  readonly hip: number;
  /** The knee goes outward. */
  readonly abduct?: number;
  /** The thigh turned outward about its own length: a bent knee then takes the foot inward. */
  readonly turn?: number;
  readonly knee: number;
  /** Dorsiflexion is positive: toes toward the shin. */
  readonly ankle: number;
  /** The sole turned outward, and the toes. */
  readonly evert?: number;
  readonly toeOut?: number;
  /** Toes bent up against the sole. */
  readonly toes: number;
}

/** A foot that stands: hip and knee follow from where it is, so it cannot slide. */
export interface StandingFoot {
  /** Under the ball of the foot. */
  readonly ball: OwnPlace;
  /** Heel raised by so much; the toes stay flat. */
  readonly heelUp: number;
  /** The knee fallen outward, the foot rolling on its edge with it; negative inward. */
  readonly lean?: number;
}

/** A hand whose fingers are drawn one by one. */
export interface Fingers {
  /** The forearm's turn, with the elbow bent: 90 palm up, 0 thumb up, −90 palm down. */
  readonly palm: number;
  /** Between neighbouring fingers. */
  readonly spread: number;
  /** 0 straight … 1 a fist. */
  readonly curl: number;
}

export interface ArmAngles {
  readonly shoulder: number;
  /** The elbow goes outward. */
  readonly abduct?: number;
  /** The upper arm turned outward about its own length: a bent elbow then takes the hand outward. */
  readonly turn?: number;
  readonly elbow: number;
  readonly wrist: number;
  /** The hand bent outward. */
  readonly wristOut?: number;
  /** Absent: a hand without fingers. */
  readonly fingers?: Fingers;
}

/** A hand that rests on something. */
export interface RestingHand {
  readonly at: OwnPlace;
  /** The hand's direction from straight down, growing forward: 90 lies flat on a desk in front. */
  readonly points: number;
  /** The hand's direction turned outward. */
  readonly outward?: number;
  /** The elbow, which else is straight behind, held outward. */
  readonly lean?: number;
  readonly fingers?: Fingers;
}

export type LegPose = LegAngles | { readonly foot: StandingFoot };
export type ArmPose = ArmAngles | { readonly hand: RestingHand };

export interface Prop {
  readonly kind:
    | 'chair'
    | 'chairTurned'
    | 'chairSideOn'
    | 'chairBeside'
    | 'chairFront'
    | 'backrest'
    | 'cushion'
    | 'pillow'
    | 'desk'
    | 'deskBeside'
    | 'mat'
    | 'matFromAbove'
    | 'matFront'
    | 'bed'
    | 'wall';
  /** The seat's or cushion's middle, or the near edge of a surface or wall. */
  readonly x: number;
}

/**
 * What a still picture cannot show, as a small arrow: tuck, the tail under · squeeze, the buttock · flatten and arch, the
 * low back · press, the active thigh down · lift, the hips up · turn, the trunk toward the active side · round, the active
 * knee outward and down. The last two are drawn as seen from before, the others as seen from the side.
 */
export type PoseMark = 'tuck' | 'squeeze' | 'flatten' | 'arch' | 'press' | 'lift' | 'turn' | 'round';

/** The part of a pose that a repetition changes. */
export interface PoseShape {
  /** The hip centre. */
  readonly hip: Point;
  readonly trunk: Trunk;
  readonly legs: { readonly active: LegPose; readonly other: LegPose };
  readonly arms: { readonly active: ArmPose; readonly other: ArmPose };
  readonly marks?: readonly PoseMark[];
}

/** Where the viewer stands; else at the person's right, so that they face right. */
export type Viewpoint = 'front' | 'frontHigh' | 'above';

/** The middle of the picture, in the picture's plane. */
export interface View extends Point {
  readonly from?: Viewpoint;
  /** From the middle to the picture's edge, for a closer look; what lies beyond is cut off in a circle. Absent: 0.6. */
  readonly reach?: number;
}

export interface Pose extends PoseShape {
  readonly id: string;
  readonly view: View;
  readonly props: readonly Prop[];
  /** What carries the body; feet may stand on the floor besides. */
  readonly contact: 'feet' | 'knee' | 'seat' | 'back';
  /** True where the active leg's front is stretched. */
  readonly stretches: boolean;
  /** What a step's side is said to be of; of what rests it is not said. Absent: a leg. */
  readonly works?: 'trunk' | 'nothing';
  /** The far end of a repetition, where it differs from the rest. */
  readonly effort?: Partial<PoseShape>;
  /** Lies on the side that is not active, seen from above: the picture for the other side is this one's mirror image. */
  readonly onSide?: true;
  /** On the way back from there the active knee goes round by the outside: by so many degrees halfway, in a circle. */
  readonly around?: number;
}

export type Poses = ReadonlyMap<string, Pose>;

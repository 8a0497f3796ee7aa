/** A pose's angles for one moment and side, with every contact solved: what a move begins or ends with. */
import { along, fromDown, LUMBAR_LINK, mix, mixPoints, PELVIS, type Point, THORAX_LINK } from './body.ts';
import { armToHand, legToFoot } from './limbs.ts';
import type {
  ArmAngles,
  ArmPose,
  LegAngles,
  LegPose,
  Pose,
  PoseShape,
  RestingHand,
  StandingFoot,
  Trunk,
} from './pose.ts';
import type { PoseMoment } from '../routine/guidePose.ts';

export type SolvedLeg = LegAngles & { readonly foot: StandingFoot | null };
export type SolvedArm = ArmAngles & { readonly hand: RestingHand | null };

export interface PoseAngles {
  readonly hip: Point;
  readonly trunk: Trunk;
  readonly left: { readonly leg: SolvedLeg; readonly arm: SolvedArm };
  readonly right: { readonly leg: SolvedLeg; readonly arm: SolvedArm };
}

/** A pose as it is at that moment of a repetition. */
export function shapeOf(pose: Pose, moment: PoseMoment['moment']): PoseShape {
  return moment === 'effort' ? { ...pose, ...pose.effort } : pose;
}

/** @param shift body heights by which the whole pose stands further forward than its file says */
export function poseAnglesOf(pose: Pose, { moment, side }: Omit<PoseMoment, 'pose'>, shift = 0): PoseAngles {
  const shape = shapeOf(pose, moment);
  const hip = shifted(shape.hip, shift);
  const { thorax, shoulder } = spineOf(hip, shape.trunk);

  const limbs = (role: 'active' | 'other') => ({
    leg: solveLeg(hip, shape.trunk.pelvis, shiftedLeg(shape.legs[role], shift)),
    arm: solveArm(shoulder, thorax, shiftedArm(shape.arms[role], shift)),
  });
  const [left, right] = side === 'left' ? (['active', 'other'] as const) : (['other', 'active'] as const);
  return { hip, trunk: shape.trunk, left: limbs(left), right: limbs(right) };
}

export function solveLeg(hip: Point, pelvis: number, leg: LegPose): SolvedLeg {
  return 'foot' in leg ? { ...legToFoot(hip, pelvis, leg.foot), foot: leg.foot } : { ...leg, foot: null };
}

export function solveArm(shoulder: Point, thorax: number, arm: ArmPose): SolvedArm {
  return 'hand' in arm ? { ...armToHand(shoulder, thorax, arm.hand), hand: arm.hand } : { ...arm, hand: null };
}

/** Each curve is shared evenly by its two links; the upper back's lean is what the arms hang from. */
export function spineOf(hip: Point, trunk: Trunk) {
  const lumbarTop = trunk.pelvis + trunk.lumbar;
  const links = [
    { lean: trunk.pelvis, length: PELVIS },
    { lean: trunk.pelvis + trunk.lumbar / 2, length: LUMBAR_LINK },
    { lean: lumbarTop, length: LUMBAR_LINK },
    { lean: lumbarTop + trunk.thorax / 2, length: THORAX_LINK },
    { lean: lumbarTop + trunk.thorax, length: THORAX_LINK },
  ];
  const spine = [hip];
  let shoulder = hip;
  for (const { lean, length } of links) {
    shoulder = along(shoulder, upward(lean), length);
    spine.push(shoulder);
  }
  return { spine, shoulder, thorax: lumbarTop + trunk.thorax };
}

export function mixTrunks(a: Trunk, b: Trunk, t: number): Trunk {
  return {
    pelvis: mix(a.pelvis, b.pelvis, t),
    lumbar: mix(a.lumbar, b.lumbar, t),
    thorax: mix(a.thorax, b.thorax, t),
    neck: mix(a.neck, b.neck, t),
    head: mix(a.head, b.head, t),
  };
}

export function mixArms(shoulder: Point, thorax: number, a: SolvedArm, b: SolvedArm, t: number): SolvedArm {
  if (a.hand && b.hand) {
    const hand = { at: mixPoints(a.hand.at, b.hand.at, t), points: mix(a.hand.points, b.hand.points, t) };
    return solveArm(shoulder, thorax, { hand });
  }
  const angles: ArmAngles = {
    shoulder: mix(a.shoulder, b.shoulder, t),
    elbow: mix(a.elbow, b.elbow, t),
    wrist: mix(a.wrist, b.wrist, t),
  };
  return { ...angles, hand: null };
}

/** A lean forward from upright, as a direction from straight down. */
export function upward(lean: number): Point {
  return fromDown(180 - lean);
}

export function shifted({ x, y }: Point, shift: number): Point {
  return { x: x + shift, y };
}

function shiftedLeg(leg: LegPose, shift: number): LegPose {
  return 'foot' in leg ? { foot: { ...leg.foot, ball: shifted(leg.foot.ball, shift) } } : leg;
}

function shiftedArm(arm: ArmPose, shift: number): ArmPose {
  return 'hand' in arm ? { hand: { ...arm.hand, at: shifted(arm.hand.at, shift) } } : arm;
}

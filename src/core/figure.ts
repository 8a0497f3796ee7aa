/**
 * The drawn person: a pose, or a moment between two, as points. Angles are interpolated and contacts solved anew in every
 * frame, so feet that stand do not slide and limbs never change length. Source: spec/look.md, "The figure in numbers".
 */
import {
  along,
  distance,
  fromDown,
  HEAD,
  LUMBAR_LINK,
  mix,
  mixPoints,
  PELVIS,
  type Point,
  SHOULDER_TO_CHIN,
  THORAX_LINK,
} from './figureBody.ts';
import { type Arm, armPoints, armToHand, clearOfFloor, type Leg, legPoints, legToFoot } from './figureLimbs.ts';
import type {
  ArmAngles,
  ArmPose,
  LegAngles,
  LegPose,
  Pose,
  PoseShape,
  Poses,
  RestingHand,
  StandingFoot,
  Trunk,
} from './figurePose.ts';
import type { PoseMoment, PoseMove } from './guidePose.ts';

export interface Skeleton {
  readonly trunk: Trunk;
  /** Six points from the hip centre to the shoulder: pelvis, two lumbar and two thoracic links. */
  readonly spine: readonly Point[];
  readonly head: { readonly chin: Point; readonly crown: Point };
  readonly left: Leg & Arm;
  readonly right: Leg & Arm;
  /** Thigh directions in degrees from straight down, growing forward. */
  readonly thighs: { readonly left: number; readonly right: number };
}

type SolvedLeg = LegAngles & { readonly foot: StandingFoot | null };
type SolvedArm = ArmAngles & { readonly hand: RestingHand | null };

interface Posture {
  readonly hip: Point;
  readonly trunk: Trunk;
  readonly left: { readonly leg: SolvedLeg; readonly arm: SolvedArm };
  readonly right: { readonly leg: SolvedLeg; readonly arm: SolvedArm };
}

/** A foot that is set down elsewhere is lifted by so much of the way, at most so high. */
const STEP_LIFT = 0.25;
const STEP_LIFT_MAX = 0.06;

/**
 * The figure of a pose move.
 *
 * @throws RangeError when a pose is not known (the schema lets no such routine in)
 */
export function figureAt(poses: Poses, move: PoseMove): Skeleton {
  const from = postureOf(poses, move.from);
  const to = postureOf(poses, move.to);
  return skeletonOf(mixPostures(from, to, move.progress));
}

export function knownPose(poses: Poses, id: string): Pose {
  const pose = poses.get(id);
  if (!pose) throw new RangeError(`there is no pose called ${id}`);
  return pose;
}

function postureOf(poses: Poses, moment: PoseMoment): Posture {
  const pose = knownPose(poses, moment.pose);
  const shape: PoseShape = moment.moment === 'effort' ? { ...pose, ...pose.effort } : pose;
  const { thorax, shoulder } = spineOf(shape.hip, shape.trunk);

  const limbs = (role: 'active' | 'other') => ({
    leg: solveLeg(shape.hip, shape.trunk.pelvis, shape.legs[role]),
    arm: solveArm(shoulder, thorax, shape.arms[role]),
  });
  const [left, right] = moment.side === 'left' ? (['active', 'other'] as const) : (['other', 'active'] as const);
  return { hip: shape.hip, trunk: shape.trunk, left: limbs(left), right: limbs(right) };
}

function mixPostures(a: Posture, b: Posture, t: number): Posture {
  const hip = mixPoints(a.hip, b.hip, t);
  const trunk = mixTrunks(a.trunk, b.trunk, t);
  const { thorax, shoulder } = spineOf(hip, trunk);
  const limbs = (side: 'left' | 'right') => ({
    leg: mixLegs(hip, trunk.pelvis, a[side].leg, b[side].leg, t),
    arm: mixArms(shoulder, thorax, a[side].arm, b[side].arm, t),
  });
  return { hip, trunk, left: limbs('left'), right: limbs('right') };
}

function mixLegs(hip: Point, pelvis: number, a: SolvedLeg, b: SolvedLeg, t: number): SolvedLeg {
  if (a.foot && b.foot) return solveLeg(hip, pelvis, { foot: step(a.foot, b.foot, t) });
  const angles: LegAngles = {
    hip: mix(a.hip, b.hip, t),
    knee: mix(a.knee, b.knee, t),
    ankle: mix(a.ankle, b.ankle, t),
    toes: mix(a.toes, b.toes, t),
  };
  return { ...clearOfFloor(hip, pelvis, angles), foot: null };
}

function mixArms(shoulder: Point, thorax: number, a: SolvedArm, b: SolvedArm, t: number): SolvedArm {
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

/** From one stand to the next: straight over the floor, lifted on the way. */
function step(a: StandingFoot, b: StandingFoot, t: number): StandingFoot {
  const lift = Math.min(distance(a.ball, b.ball) * STEP_LIFT, STEP_LIFT_MAX) * Math.sin(Math.PI * t);
  const ball = mixPoints(a.ball, b.ball, t);
  return { ball: { x: ball.x, y: ball.y + lift }, heelUp: mix(a.heelUp, b.heelUp, t) };
}

function solveLeg(hip: Point, pelvis: number, leg: LegPose): SolvedLeg {
  return 'foot' in leg ? { ...legToFoot(hip, pelvis, leg.foot), foot: leg.foot } : { ...leg, foot: null };
}

function solveArm(shoulder: Point, thorax: number, arm: ArmPose): SolvedArm {
  return 'hand' in arm ? { ...armToHand(shoulder, thorax, arm.hand), hand: arm.hand } : { ...arm, hand: null };
}

function mixTrunks(a: Trunk, b: Trunk, t: number): Trunk {
  return {
    pelvis: mix(a.pelvis, b.pelvis, t),
    lumbar: mix(a.lumbar, b.lumbar, t),
    thorax: mix(a.thorax, b.thorax, t),
    neck: mix(a.neck, b.neck, t),
    head: mix(a.head, b.head, t),
  };
}

/** Each curve is shared evenly by its two links; the upper back's lean is what the arms hang from. */
function spineOf(hip: Point, trunk: Trunk) {
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

function skeletonOf({ hip, trunk, left, right }: Posture): Skeleton {
  const { spine, shoulder, thorax } = spineOf(hip, trunk);
  const neckLean = thorax + trunk.neck;
  const chin = along(shoulder, upward(neckLean), SHOULDER_TO_CHIN);
  const crown = along(chin, upward(neckLean + trunk.head), HEAD);
  const limbs = ({ leg, arm }: Posture['left']) => ({
    ...legPoints(hip, trunk.pelvis, leg),
    ...armPoints(shoulder, thorax, arm),
  });
  return {
    trunk,
    spine,
    head: { chin, crown },
    left: limbs(left),
    right: limbs(right),
    thighs: { left: left.leg.hip - trunk.pelvis, right: right.leg.hip - trunk.pelvis },
  };
}

/** A lean forward from upright, as a direction from straight down. */
function upward(lean: number): Point {
  return fromDown(180 - lean);
}

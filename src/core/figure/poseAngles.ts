/** A pose's angles for one moment and side, with every contact solved: what a move begins or ends with. */
import { HIP_OUT, LUMBAR_LINK, mix, PELVIS, type Place, type Point, SHOULDER_OUT, THORAX_LINK } from './body.ts';
import { type ArmJoints, armToHand, legToFoot } from './limbs.ts';
import type {
  ArmPose,
  Fingers,
  LegAngles,
  LegPose,
  OwnPlace,
  Pose,
  PoseShape,
  RestingHand,
  StandingFoot,
  Trunk,
} from './pose.ts';
import { type Frame, leant, mirrored, onward, turned, UPRIGHT } from './space.ts';
import type { PoseMoment } from '../routine/guidePose.ts';

export type SolvedLeg = Required<LegAngles> & { readonly foot: StandingFoot | null };
export type SolvedArm = ArmJoints & { readonly hand: RestingHand | null };

/** A trunk with every value said; `facing`, `turn` and `tilt` are toward the person's right. */
export type SolvedTrunk = Required<Trunk>;

export interface PoseAngles {
  readonly hip: Point;
  readonly trunk: SolvedTrunk;
  readonly bones: TrunkBones;
  readonly left: { readonly leg: SolvedLeg; readonly arm: SolvedArm };
  readonly right: { readonly leg: SolvedLeg; readonly arm: SolvedArm };
}

/** Where a limb hangs on the trunk, and the frame its turns are counted from; on the limb's own side. */
export interface Root {
  readonly at: Place;
  readonly frame: Frame;
}

/** The trunk's own places, and what hangs on it. */
export interface TrunkBones {
  /** From the hip centre to the root of the neck. */
  readonly spine: readonly Place[];
  readonly thorax: Frame;
  readonly hips: Readonly<Record<'left' | 'right', Root>>;
  readonly shoulders: Readonly<Record<'left' | 'right', Root>>;
}

/** A pose as it is at that moment of a repetition. */
export function shapeOf(pose: Pose, moment: PoseMoment['moment']): PoseShape {
  return moment === 'effort' ? { ...pose, ...pose.effort } : pose;
}

/** The side a pose is drawn for: one that lies on its side has one picture, which is turned over for the other. */
export function drawnSide(pose: Pose, side: PoseMoment['side']): PoseMoment['side'] {
  return pose.onSide ? 'right' : side;
}

/** @param shift body heights by which the whole pose stands further forward than its file says */
export function poseAnglesOf(pose: Pose, { moment, side: asked }: Omit<PoseMoment, 'pose'>, shift = 0): PoseAngles {
  const side = drawnSide(pose, asked);
  const shape = shapeOf(pose, moment);
  const hip = shifted(shape.hip, shift);
  const toRight = side === 'right' ? 1 : -1;
  const { shrug = 0, facing = 0, turn = 0, tilt = 0, ...bends } = shape.trunk;
  const trunk = { ...bends, shrug, facing: facing * toRight, turn: turn * toRight, tilt: tilt * toRight };

  const bones = trunkBones(hip, trunk);
  const limbs = (role: 'active' | 'other', on: 'left' | 'right') => ({
    leg: solveLeg(bones.hips[on], shiftedLeg(shape.legs[role], shift)),
    arm: solveArm(bones.shoulders[on], shiftedArm(shape.arms[role], shift)),
  });
  const [left, right] = side === 'left' ? (['active', 'other'] as const) : (['other', 'active'] as const);
  return { hip, trunk, bones, left: limbs(left, 'left'), right: limbs(right, 'right') };
}

/** All of it so many body heights further forward. */
export function shiftedAngles({ hip, trunk, left, right }: PoseAngles, shift: number): PoseAngles {
  const at = shifted(hip, shift);
  const limbs = ({ leg, arm }: PoseAngles['left']) => ({
    leg: { ...leg, foot: leg.foot && { ...leg.foot, ball: shifted(leg.foot.ball, shift) } },
    arm: { ...arm, hand: arm.hand && { ...arm.hand, at: shifted(arm.hand.at, shift) } },
  });
  return { hip: at, trunk, bones: trunkBones(at, trunk), left: limbs(left), right: limbs(right) };
}

export function solveLeg({ at, frame }: Root, leg: LegPose): SolvedLeg {
  return 'foot' in leg
    ? { ...legToFoot(at, frame, leg.foot), foot: leg.foot }
    : { abduct: 0, turn: 0, evert: 0, toeOut: 0, ...leg, foot: null };
}

export function solveArm({ at, frame }: Root, arm: ArmPose): SolvedArm {
  return 'hand' in arm
    ? { ...armToHand(at, frame, arm.hand), hand: arm.hand }
    : { abduct: 0, turn: 0, wristOut: 0, fingers: null, ...arm, hand: null };
}

export function trunkBones(hip: Point, trunk: SolvedTrunk): TrunkBones {
  const { spine, thorax } = spineOf(hip, trunk);
  const top = spine.at(-1) ?? { ...hip, z: 0 };
  return {
    spine,
    thorax,
    hips: { left: hipRoot(hip, trunk, 'left'), right: hipRoot(hip, trunk, 'right') },
    shoulders: {
      left: shoulderRoot(mirrored(top), otherSide(thorax), trunk.shrug),
      right: shoulderRoot(top, thorax, trunk.shrug),
    },
  };
}

function hipRoot(hip: Point, trunk: SolvedTrunk, side: 'left' | 'right'): Root {
  const frame = leant(facing(trunk, side), trunk.pelvis);
  return { at: onward({ ...hip, z: 0 }, frame.out, HIP_OUT), frame };
}

function shoulderRoot(top: Place, frame: Frame, shrug: number): Root {
  return { at: onward(onward(top, frame.up, shrug), frame.out, SHOULDER_OUT), frame };
}

/** Upright, and turned as the whole trunk is; as that side reckons it. */
function facing(trunk: SolvedTrunk, side: 'left' | 'right'): Frame {
  return turned(UPRIGHT, { flex: 0, abduct: 0, turn: side === 'right' ? trunk.facing : -trunk.facing });
}

/** A frame as the left side reckons it: mirrored, its out turned about, so that it is a frame again. */
function otherSide({ front, up, out }: Frame): Frame {
  return {
    front: { ...front, z: -front.z },
    up: { ...up, z: -up.z },
    out: { x: -out.x, y: -out.y, z: out.z },
  };
}

/** Each curve is shared evenly by its two links; the upper back's frame is what the arms hang from. */
function spineOf(hip: Point, trunk: SolvedTrunk) {
  const lumbarTop = trunk.pelvis + trunk.lumbar;
  const thorax = lumbarTop + trunk.thorax;
  const links = [
    { lean: trunk.pelvis, length: PELVIS },
    { lean: trunk.pelvis + trunk.lumbar / 2, length: LUMBAR_LINK },
    { lean: lumbarTop, length: LUMBAR_LINK },
    { lean: lumbarTop + trunk.thorax / 2, length: THORAX_LINK },
    { lean: thorax, length: THORAX_LINK },
  ];
  const upright = facing(trunk, 'right');
  let top: Place = { ...hip, z: 0 };
  const spine = [top];
  for (const { lean, length } of links) {
    top = onward(top, leant(upright, lean).up, length);
    spine.push(top);
  }
  return { spine, thorax: turned(leant(upright, thorax), { flex: 0, abduct: 0, turn: trunk.turn }) };
}

export function mixTrunks(a: SolvedTrunk, b: SolvedTrunk, t: number): SolvedTrunk {
  return {
    pelvis: mix(a.pelvis, b.pelvis, t),
    lumbar: mix(a.lumbar, b.lumbar, t),
    thorax: mix(a.thorax, b.thorax, t),
    neck: mix(a.neck, b.neck, t),
    head: mix(a.head, b.head, t),
    shrug: mix(a.shrug, b.shrug, t),
    facing: mix(a.facing, b.facing, t),
    turn: mix(a.turn, b.turn, t),
    tilt: mix(a.tilt, b.tilt, t),
  };
}

export function mixLegAngles(a: SolvedLeg, b: SolvedLeg, t: number): Required<LegAngles> {
  return {
    hip: mix(a.hip, b.hip, t),
    abduct: mix(a.abduct, b.abduct, t),
    turn: mix(a.turn, b.turn, t),
    knee: mix(a.knee, b.knee, t),
    ankle: mix(a.ankle, b.ankle, t),
    evert: mix(a.evert, b.evert, t),
    toeOut: mix(a.toeOut, b.toeOut, t),
    toes: mix(a.toes, b.toes, t),
  };
}

export function mixArms(root: Root, a: SolvedArm, b: SolvedArm, t: number): SolvedArm {
  const fingers = mixFingers(a.fingers, b.fingers, t);
  if (a.hand && b.hand) {
    const hand = {
      at: mixOwnPlaces(a.hand.at, b.hand.at, SHOULDER_OUT, t),
      points: mix(a.hand.points, b.hand.points, t),
      outward: mix(a.hand.outward ?? 0, b.hand.outward ?? 0, t),
      lean: mix(a.hand.lean ?? 0, b.hand.lean ?? 0, t),
    };
    return solveArm(root, { hand: fingers ? { ...hand, fingers } : hand });
  }
  return {
    shoulder: mix(a.shoulder, b.shoulder, t),
    abduct: mix(a.abduct, b.abduct, t),
    turn: mix(a.turn, b.turn, t),
    elbow: mix(a.elbow, b.elbow, t),
    wrist: mix(a.wrist, b.wrist, t),
    wristOut: mix(a.wristOut, b.wristOut, t),
    fingers,
    hand: null,
  };
}

const FLAT_HAND: Fingers = { palm: 0, spread: 0, curl: 0 };

function mixFingers(a: Fingers | null, b: Fingers | null, t: number): Fingers | null {
  if (a === null && b === null) return null;
  const [from, to] = [a ?? FLAT_HAND, b ?? FLAT_HAND];
  return {
    palm: mix(from.palm, to.palm, t),
    spread: mix(from.spread, to.spread, t),
    curl: mix(from.curl, to.curl, t),
  };
}

/** @param straight how far out a place lies that does not say */
export function mixOwnPlaces(a: OwnPlace, b: OwnPlace, straight: number, t: number): Required<OwnPlace> {
  return { x: mix(a.x, b.x, t), y: mix(a.y, b.y, t), out: mix(a.out ?? straight, b.out ?? straight, t) };
}

export function shifted<T extends Point>(point: T, shift: number): T {
  return { ...point, x: point.x + shift };
}

function shiftedLeg(leg: LegPose, shift: number): LegPose {
  return 'foot' in leg ? { foot: { ...leg.foot, ball: shifted(leg.foot.ball, shift) } } : leg;
}

function shiftedArm(arm: ArmPose, shift: number): ArmPose {
  return 'hand' in arm ? { hand: { ...arm.hand, at: shifted(arm.hand.at, shift) } } : arm;
}

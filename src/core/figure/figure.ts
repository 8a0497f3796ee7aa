/**
 * The drawn person: a pose, or a moment between two, as points. Angles are interpolated and contacts solved anew in every
 * frame, so feet that stand do not slide and limbs never change length. Source: docs/LOOK.md#the-figure-in-numbers.
 */
import { distance, HEAD, HIP_OUT, mix, mixPoints, type Place, type Point, SHOULDER_TO_CHIN } from './body.ts';
import { type Camera, cameraOf, reachOf, seen } from './viewpoint.ts';
import { type Arm, armPoints, clearOfFloor, type Leg, legPoints } from './limbs.ts';
import type { Pose, Poses, StandingFoot } from './pose.ts';
import {
  drawnSide,
  mixArms,
  mixLegAngles,
  mixOwnPlaces,
  mixTrunks,
  type PoseAngles,
  poseAnglesOf,
  type Root,
  solveLeg,
  type SolvedLeg,
  type SolvedTrunk,
  trunkBones,
} from './poseAngles.ts';
import { type Frame, leant, mirrored, onward, turned } from './space.ts';
import { type Way, wayBetween } from './wayBetweenPoses.ts';
import { eased, type PoseMoment, type PoseMove } from '../routine/guidePose.ts';

export interface Skeleton {
  readonly trunk: SolvedTrunk;
  /** Six points from the hip centre to the root of the neck: pelvis, two lumbar and two thoracic links. */
  readonly spine: readonly Place[];
  readonly head: { readonly chin: Place; readonly crown: Place };
  /** Where the person's right is, as directions of length 1: of hips and shoulders. */
  readonly rightward: { readonly pelvis: Place; readonly thorax: Place };
  readonly left: Leg & Arm;
  readonly right: Leg & Arm;
  /** Thigh directions in degrees from straight down, growing forward. */
  readonly thighs: { readonly left: number; readonly right: number };
}

/** The figure as it stands at one moment, be it on the way between poses: all that its picture is made from, and gone on from. */
export interface Stance {
  readonly angles: PoseAngles;
  readonly camera: Camera;
  /** The middle of the picture, in the picture's plane. */
  readonly view: Point;
  /** From there to the picture's edge, in body heights. */
  readonly reach: number;
  /** The picture is to be turned left for right, about its middle; the skeleton, and the shares with it, are of the right side. */
  readonly flipped: boolean;
  /** 0 unseen … 1 seen; less than 1 only where one picture fades into the other. */
  readonly seen: number;
  /** What it has its furniture and marks from. */
  readonly shares: readonly PoseShare[];
}

/** A pose that a stance is on the way from or to. */
export interface PoseShare {
  readonly pose: Pose;
  /** For the side that it is drawn for. */
  readonly moment: PoseMoment;
  /** 0..1; those of a stance come to 1. */
  readonly weight: number;
  /** How much further forward the pose's furniture stands than its file says, in body heights. */
  readonly shift: number;
}

export interface Scene extends Stance {
  /** In space; what the picture shows of it is `seenBy(skeleton, camera)`. */
  readonly skeleton: Skeleton;
}

/** A foot that is set down elsewhere is lifted by so much of the way, at most so high. */
const STEP_LIFT = 0.25;
const STEP_LIFT_MAX = 0.06;
/** Degrees the trunk leans over the feet while the hips are lifted from a support this far below standing, or put down. */
const LEAN = 34;
const LEAN_IN_FULL_OVER = 0.2;

/** @throws RangeError when a pose is not known (the schema lets no such routine in) */
export function figureAt(poses: Poses, move: PoseMove): Skeleton {
  return sceneAt(poses, move).skeleton;
}

/**
 * The figure of a pose move, and its surroundings.
 *
 * @throws RangeError when a pose is not known (the schema lets no such routine in)
 */
export function sceneAt(poses: Poses, move: PoseMove): Scene {
  return sceneOn(passageBetween(poses, move.from, move.to), move);
}

/** All of a move that does not depend on how far it has come: worked out once, for every picture of it. */
export interface Passage {
  readonly from: PassageEnd;
  readonly to: PassageEnd;
  readonly way: Way;
}

type PassageEnd = Omit<Stance, 'seen' | 'shares'> & { readonly share: Omit<PoseShare, 'weight'> };

/** @throws RangeError when a pose is not known */
export function passageBetween(poses: Poses, from: PoseMoment, to: PoseMoment): Passage {
  const [a, b] = [knownPose(poses, from.pose), knownPose(poses, to.pose)];
  const end = (pose: Pose, moment: PoseMoment, shift: number): PassageEnd => ({
    angles: poseAnglesOf(pose, moment, shift),
    camera: cameraOf(pose),
    view: viewShifted(pose, shift),
    reach: reachOf(pose),
    flipped: drawnSide(pose, moment.side) !== moment.side,
    share: { pose, moment: { ...moment, side: drawnSide(pose, moment.side) }, shift },
  });
  const arrived = end(b, to, 0);
  const left = { pose: a, moment: from, angles: poseAnglesOf(a, from) };
  const way = wayBetween(left, { pose: b, moment: to, angles: arrived.angles });
  return { from: end(a, from, way.shift), to: arrived, way };
}

export function sceneOn(passage: Passage, moment: Pick<PoseMove, 'progress' | 'range'>): Scene {
  return sceneOf(stanceOn(passage, moment));
}

export function sceneOf(stance: Stance): Scene {
  return { ...stance, skeleton: skeletonOf(stance.angles) };
}

export function stanceOn(
  { from, to, way }: Passage,
  { progress, range }: Pick<PoseMove, 'progress' | 'range'>,
): Stance {
  if (way.fades) {
    // Each picture is whole: nothing of the one is seen in the other.
    const { share, ...shown } = progress < 0.5 ? from : to;
    return { ...shown, seen: Math.abs(2 * progress - 1), shares: [{ ...share, weight: 1 }] };
  }
  return {
    angles: anglesOnTheWay(way, from.angles, to.angles, progress, range),
    camera: to.camera,
    view: mixPoints(from.view, to.view, progress),
    reach: mix(from.reach, to.reach, progress),
    flipped: to.flipped,
    seen: 1,
    shares: [
      { ...from.share, weight: 1 - progress },
      { ...to.share, weight: progress },
    ],
  };
}

function viewShifted(pose: Pose, shift: number): Point {
  const { x, y } = seen({ x: shift, y: 0, z: 0 }, cameraOf(pose));
  return { x: pose.view.x + x, y: pose.view.y + y };
}

/** The skeleton as a camera has it: x and y in the picture's plane, z toward the viewer. */
export function seenBy(skeleton: Skeleton, camera: Camera): Skeleton {
  if (camera === 'side') return skeleton;
  const at = (place: Place) => seen(place, camera);
  const { spine, head, rightward, left, right } = skeleton;
  return {
    ...skeleton,
    spine: spine.map(at),
    head: { chin: at(head.chin), crown: at(head.crown) },
    rightward: { pelvis: at(rightward.pelvis), thorax: at(rightward.thorax) },
    left: mapped(left, at),
    right: mapped(right, at),
  };
}

export function knownPose(poses: Poses, id: string): Pose {
  const pose = poses.get(id);
  if (!pose) throw new RangeError(`there is no pose called ${id}`);
  return pose;
}

export function anglesOnTheWay(way: Way, a: PoseAngles, b: PoseAngles, t: number, range = 1): PoseAngles {
  const hipAt = within(way.hip, t);
  const level = mixPoints(a.hip, b.hip, hipAt);
  const hip = way.stride ? { x: level.x, y: level.y + way.stride.rise * risenAt(t) } : level;
  const mixed = mixTrunks(a.trunk, b.trunk, within(way.trunk, t));
  const lean = way.changesSupport ? leanOver(Math.abs(a.hip.y - b.hip.y), hipAt) : 0;
  const trunk = { ...mixed, lumbar: mixed.lumbar + lean, neck: mixed.neck - lean / 2 };
  const bones = trunkBones(hip, trunk);
  const limbs = (side: 'left' | 'right') => ({
    leg: mixLegs(
      bones.hips[side],
      a[side].leg,
      b[side].leg,
      within(way[side], t),
      way.around[side] * aroundAt(t, range),
    ),
    // Arms swing and turn even where the body goes on at one speed.
    arm: mixArms(bones.shoulders[side], a[side].arm, b[side].arm, way.stride ? eased(t) : within(way.trunk, t)),
  });
  return { hip, trunk, bones, left: limbs('left'), right: limbs('right') };
}

/** Progress within a part of the way, still at both its ends. */
function within({ from, to }: { readonly from: number; readonly to: number }, t: number): number {
  if (from === 0 && to === 1) return t; // the move is eased already
  return eased(Math.min(Math.max((t - from) / (to - from), 0), 1));
}

/** How much of the way round by the outside: in a smaller circle, which begins so much later, as much less of it. */
function aroundAt(t: number, range: number): number {
  const sinceTurn = (t - (1 - range)) / range;
  return range * 4 * sinceTurn * (1 - sinceTurn);
}

/** Of the rise over the carrying leg: none with both feet down, all of it as the other leg passes. */
function risenAt(t: number): number {
  return (1 - Math.cos(2 * Math.PI * t)) / 2;
}

function leanOver(height: number, hipAt: number): number {
  return LEAN * Math.min(height / LEAN_IN_FULL_OVER, 1) * Math.sin(Math.PI * hipAt);
}

/**
 * A foot on the floor at either end is where it stands there, however far the hips have come meanwhile.
 *
 * @param around how much further outward than straight between both the leg is now, in degrees
 */
function mixLegs(root: Root, a: SolvedLeg, b: SolvedLeg, t: number, around: number): SolvedLeg {
  if (a.foot && b.foot) return solveLeg(root, { foot: footOnTheWay(a.foot, b.foot, t) });
  const from = a.foot ? solveLeg(root, { foot: a.foot }) : a;
  const to = b.foot ? solveLeg(root, { foot: b.foot }) : b;
  if (t === 0 && a.foot) return from;
  if (t === 1 && b.foot) return to;
  const mixed = mixLegAngles(from, to, t);
  const angles = { ...mixed, abduct: mixed.abduct + around };
  return { ...clearOfFloor(root.at, root.frame, angles), foot: null };
}

/** From one stand to the next: straight over the floor, lifted before it travels. */
function footOnTheWay(a: StandingFoot, b: StandingFoot, t: number): StandingFoot {
  const [from, to] = [mixOwnPlaces(a.ball, b.ball, HIP_OUT, 0), mixOwnPlaces(a.ball, b.ball, HIP_OUT, 1)];
  const way = Math.hypot(distance(from, to), from.out - to.out);
  const lift = Math.min(way * STEP_LIFT, STEP_LIFT_MAX) * Math.sin(Math.PI * t);
  const ball = mixOwnPlaces(a.ball, b.ball, HIP_OUT, eased(t));
  // A heel stays down as long as it can, and comes down early.
  const heelAt = b.heelUp > a.heelUp ? t ** 3 : 1 - (1 - t) ** 3;
  return {
    ball: { ...ball, y: ball.y + lift },
    heelUp: mix(a.heelUp, b.heelUp, heelAt),
    lean: mix(a.lean ?? 0, b.lean ?? 0, t),
  };
}

/** Of the head's tilt, so much is the neck's. */
const NECK_SHARE = 0.45;

function skeletonOf({ hip, trunk, bones, left, right }: PoseAngles): Skeleton {
  const { spine, thorax, hips, shoulders } = bones;
  const neck = tilted(leant(thorax, trunk.neck), trunk.tilt * NECK_SHARE);
  const skull = tilted(leant(neck, trunk.head), trunk.tilt * (1 - NECK_SHARE));
  const chin = onward(spine.at(-1) ?? { ...hip, z: 0 }, neck.up, SHOULDER_TO_CHIN);
  const limbs = (side: 'left' | 'right', { leg, arm }: PoseAngles['left']) => {
    const [joint, shoulder] = [hips[side], shoulders[side]];
    return { ...legPoints(joint.at, joint.frame, leg), ...armPoints(shoulder.at, shoulder.frame, arm) };
  };
  return {
    trunk,
    spine,
    head: { chin, crown: onward(chin, skull.up, HEAD) },
    rightward: { pelvis: hips.right.frame.out, thorax: thorax.out },
    left: mapped(limbs('left', left), mirrored),
    right: limbs('right', right),
    thighs: { left: left.leg.hip - trunk.pelvis, right: right.leg.hip - trunk.pelvis },
  };
}

/** @param toRight degrees by which the upper end leans to the person's right */
function tilted(frame: Frame, toRight: number): Frame {
  return turned(frame, { flex: 0, abduct: -toRight, turn: 0 });
}

/** A limb with every one of its places put elsewhere. */
function mapped(limb: Leg & Arm, to: (place: Place) => Place): Leg & Arm {
  return {
    hip: to(limb.hip),
    knee: to(limb.knee),
    ankle: to(limb.ankle),
    heel: to(limb.heel),
    ball: to(limb.ball),
    toe: to(limb.toe),
    shoulder: to(limb.shoulder),
    elbow: to(limb.elbow),
    wrist: to(limb.wrist),
    fingertip: to(limb.fingertip),
    thumb: to(limb.thumb),
    fingers: limb.fingers,
  };
}

/**
 * The drawn person: a pose, or a moment between two, as points. Angles are interpolated and contacts solved anew in every
 * frame, so feet that stand do not slide and limbs never change length. Source: docs/LOOK.md#the-figure-in-numbers.
 */
import { along, distance, HEAD, mix, mixPoints, type Point, SHOULDER_TO_CHIN } from './body.ts';
import { type Arm, armPoints, clearOfFloor, type Leg, legPoints } from './limbs.ts';
import type { Pose, Poses, StandingFoot, Trunk } from './pose.ts';
import {
  mixArms,
  mixTrunks,
  type PoseAngles,
  poseAnglesOf,
  shifted,
  solveLeg,
  type SolvedLeg,
  spineOf,
  upward,
} from './poseAngles.ts';
import { type Way, wayBetween } from './wayBetweenPoses.ts';
import { eased, type PoseMove } from '../routine/guidePose.ts';

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

/** The figure and where its surroundings lie. */
export interface Scene {
  readonly skeleton: Skeleton;
  /** The middle of the picture. */
  readonly view: Point;
  /** How much further forward the first pose's furniture stands than its file says, in body heights. */
  readonly shift: number;
  /** 0 unseen … 1 seen; less than 1 only where one picture fades into the other. */
  readonly seen: number;
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
export function sceneAt(poses: Poses, { from, to, progress }: PoseMove): Scene {
  const a = { pose: knownPose(poses, from.pose), moment: from };
  const b = { pose: knownPose(poses, to.pose), moment: to };
  const end = poseAnglesOf(b.pose, to);
  const way = wayBetween({ ...a, angles: poseAnglesOf(a.pose, from) }, { ...b, angles: end });
  const start = poseAnglesOf(a.pose, from, way.shift);
  if (way.fades) {
    const [angles, view] = progress < 0.5 ? [start, shifted(a.pose.view, way.shift)] : [end, b.pose.view];
    return { skeleton: skeletonOf(angles), view, shift: way.shift, seen: Math.abs(2 * progress - 1) };
  }
  const view = mixPoints(shifted(a.pose.view, way.shift), b.pose.view, progress);
  return { skeleton: skeletonOf(anglesOnTheWay(way, start, end, progress)), view, shift: way.shift, seen: 1 };
}

export function knownPose(poses: Poses, id: string): Pose {
  const pose = poses.get(id);
  if (!pose) throw new RangeError(`there is no pose called ${id}`);
  return pose;
}

function anglesOnTheWay(way: Way, a: PoseAngles, b: PoseAngles, t: number): PoseAngles {
  const hipAt = within(way.hip, t);
  const level = mixPoints(a.hip, b.hip, hipAt);
  const hip = way.stride ? { x: level.x, y: level.y + way.stride.rise * risenAt(t) } : level;
  const turned = mixTrunks(a.trunk, b.trunk, within(way.trunk, t));
  const leant = way.changesSupport ? leanOver(Math.abs(a.hip.y - b.hip.y), hipAt) : 0;
  const trunk = { ...turned, lumbar: turned.lumbar + leant, neck: turned.neck - leant / 2 };
  const { thorax, shoulder } = spineOf(hip, trunk);
  const limbs = (side: 'left' | 'right') => ({
    leg: mixLegs(hip, trunk.pelvis, a[side].leg, b[side].leg, within(way[side], t)),
    // Arms swing and turn even where the body goes on at one speed.
    arm: mixArms(shoulder, thorax, a[side].arm, b[side].arm, way.stride ? eased(t) : within(way.trunk, t)),
  });
  return { hip, trunk, left: limbs('left'), right: limbs('right') };
}

/** Progress within a part of the way, still at both its ends. */
function within({ from, to }: { readonly from: number; readonly to: number }, t: number): number {
  if (from === 0 && to === 1) return t; // the move is eased already
  return eased(Math.min(Math.max((t - from) / (to - from), 0), 1));
}

/** Of the rise over the carrying leg: none with both feet down, all of it as the other leg passes. */
function risenAt(t: number): number {
  return (1 - Math.cos(2 * Math.PI * t)) / 2;
}

function leanOver(height: number, hipAt: number): number {
  return LEAN * Math.min(height / LEAN_IN_FULL_OVER, 1) * Math.sin(Math.PI * hipAt);
}

/** A foot on the floor at either end is where it stands there, however far the hips have come meanwhile. */
function mixLegs(hip: Point, pelvis: number, a: SolvedLeg, b: SolvedLeg, t: number): SolvedLeg {
  if (a.foot && b.foot) return solveLeg(hip, pelvis, { foot: footOnTheWay(a.foot, b.foot, t) });
  const from = a.foot ? solveLeg(hip, pelvis, { foot: a.foot }) : a;
  const to = b.foot ? solveLeg(hip, pelvis, { foot: b.foot }) : b;
  if (t === 0 && a.foot) return from;
  if (t === 1 && b.foot) return to;
  const angles = {
    hip: mix(from.hip, to.hip, t),
    knee: mix(from.knee, to.knee, t),
    ankle: mix(from.ankle, to.ankle, t),
    toes: mix(from.toes, to.toes, t),
  };
  return { ...clearOfFloor(hip, pelvis, angles), foot: null };
}

/** From one stand to the next: straight over the floor, lifted before it travels. */
function footOnTheWay(a: StandingFoot, b: StandingFoot, t: number): StandingFoot {
  const lift = Math.min(distance(a.ball, b.ball) * STEP_LIFT, STEP_LIFT_MAX) * Math.sin(Math.PI * t);
  const ball = mixPoints(a.ball, b.ball, eased(t));
  // A heel stays down as long as it can, and comes down early.
  const heelAt = b.heelUp > a.heelUp ? t ** 3 : 1 - (1 - t) ** 3;
  return { ball: { x: ball.x, y: ball.y + lift }, heelUp: mix(a.heelUp, b.heelUp, heelAt) };
}

function skeletonOf({ hip, trunk, left, right }: PoseAngles): Skeleton {
  const { spine, shoulder, thorax } = spineOf(hip, trunk);
  const neckLean = thorax + trunk.neck;
  const chin = along(shoulder, upward(neckLean), SHOULDER_TO_CHIN);
  const crown = along(chin, upward(neckLean + trunk.head), HEAD);
  const limbs = ({ leg, arm }: PoseAngles['left']) => ({
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

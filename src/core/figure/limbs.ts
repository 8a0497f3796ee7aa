/** Two-bone limbs: from angles to points, and from a contact back to the angles that reach it. */
import {
  along,
  ANKLE_HEIGHT,
  ANKLE_TO_BALL,
  BALL_TO_TOE,
  distance,
  FOREARM,
  fromDown,
  HAND,
  HEEL_TO_ANKLE,
  type Point,
  SHANK,
  THIGH,
  UPPER_ARM,
} from './body.ts';
import type { ArmAngles, LegAngles, RestingHand, StandingFoot } from './pose.ts';

export interface Leg {
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
  /** On the sole. */
  readonly heel: Point;
  readonly ball: Point;
  readonly toe: Point;
}

export interface Arm {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  readonly fingertip: Point;
}

/** @param pelvis the pelvis's lean in degrees, from which hip flexion is counted */
export function legPoints(hip: Point, pelvis: number, angles: LegAngles): Leg {
  const thigh = angles.hip - pelvis;
  const shank = thigh - angles.knee;
  const sole = shank + 90 + angles.ankle;
  const knee = along(hip, fromDown(thigh), THIGH);
  const ankle = along(knee, fromDown(shank), SHANK);
  const underAnkle = along(ankle, fromDown(sole - 90), ANKLE_HEIGHT);
  const ball = along(underAnkle, fromDown(sole), ANKLE_TO_BALL);
  return {
    hip,
    knee,
    ankle,
    heel: along(underAnkle, fromDown(sole), -HEEL_TO_ANKLE),
    ball,
    toe: along(ball, fromDown(sole + angles.toes), BALL_TO_TOE),
  };
}

/** The angles that put the foot where it stands, knee forward. Out of reach: a straight leg toward it. */
export function legToFoot(hip: Point, pelvis: number, foot: StandingFoot): LegAngles {
  const sole = 90 - foot.heelUp;
  const underAnkle = along(foot.ball, fromDown(sole), -ANKLE_TO_BALL);
  const ankle = along(underAnkle, fromDown(sole - 90), -ANKLE_HEIGHT);
  const reach = reachFor(hip, ankle, THIGH, SHANK);
  const thigh = reach.direction + reach.swing;
  const shank = thigh - reach.bend;
  return { hip: thigh + pelvis, knee: reach.bend, ankle: sole - 90 - shank, toes: foot.heelUp };
}

/** The same leg, bent so far that its foot stays above the floor; on its way between two poses it may pass too low. */
export function clearOfFloor(hip: Point, pelvis: number, angles: LegAngles): LegAngles {
  const { ankle, heel, ball, toe } = legPoints(hip, pelvis, angles);
  const depth = -Math.min(heel.y, ball.y, toe.y);
  if (depth <= 0) return angles;
  const reach = reachFor(hip, { x: ankle.x, y: ankle.y + depth }, THIGH, SHANK);
  const turned = angles.hip - pelvis - angles.knee - (reach.direction + reach.swing - reach.bend);
  return { ...angles, hip: reach.direction + reach.swing + pelvis, knee: reach.bend, ankle: angles.ankle + turned };
}

/** @param thorax the upper back's lean in degrees, from which shoulder flexion is counted */
export function armPoints(shoulder: Point, thorax: number, angles: ArmAngles): Arm {
  const upper = angles.shoulder - thorax;
  const lower = upper + angles.elbow;
  const elbow = along(shoulder, fromDown(upper), UPPER_ARM);
  const wrist = along(elbow, fromDown(lower), FOREARM);
  return { shoulder, elbow, wrist, fingertip: along(wrist, fromDown(lower + angles.wrist), HAND) };
}

/** The angles that put the wrist where the hand rests, elbow back. Out of reach: a straight arm toward it. */
export function armToHand(shoulder: Point, thorax: number, hand: RestingHand): ArmAngles {
  const reach = reachFor(shoulder, hand.at, UPPER_ARM, FOREARM);
  const upper = reach.direction - reach.swing;
  return { shoulder: upper + thorax, elbow: reach.bend, wrist: hand.points - upper - reach.bend };
}

/** Law of cosines: the direction from root to target, how far the first bone swings off it, how far the joint bends. */
function reachFor(root: Point, target: Point, first: number, second: number) {
  const direction = degrees(Math.atan2(target.x - root.x, root.y - target.y));
  const span = Math.min(Math.max(distance(root, target), Math.abs(first - second) + 1e-9), first + second);
  const swing = degrees(Math.acos(clampCosine((first ** 2 + span ** 2 - second ** 2) / (2 * first * span))));
  const inside = degrees(Math.acos(clampCosine((first ** 2 + second ** 2 - span ** 2) / (2 * first * second))));
  return { direction, swing, bend: 180 - inside };
}

function clampCosine(value: number): number {
  return Math.min(Math.max(value, -1), 1);
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

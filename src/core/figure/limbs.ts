/**
 * Two-bone limbs: from angles to places, and from a contact back to the angles that reach it. All on the limb's own side:
 * z grows outward.
 */
import {
  ANKLE_HEIGHT,
  ANKLE_TO_BALL,
  BALL_TO_TOE,
  FOREARM,
  fromDown,
  HAND,
  HEEL_TO_ANKLE,
  HIP_OUT,
  type Place,
  SHANK,
  SHOULDER_OUT,
  THIGH,
  UPPER_ARM,
} from './body.ts';
import type { ArmAngles, Fingers, LegAngles, OwnPlace, RestingHand, StandingFoot } from './pose.ts';
import {
  cross,
  degrees,
  dot,
  type Frame,
  leant,
  onward,
  radians,
  scaled,
  spanOf,
  turned,
  turnsBetween,
  unit,
  UPRIGHT,
  weighed,
} from './space.ts';

export interface Leg {
  readonly hip: Place;
  readonly knee: Place;
  readonly ankle: Place;
  /** On the sole. */
  readonly heel: Place;
  readonly ball: Place;
  readonly toe: Place;
}

export interface Arm {
  readonly shoulder: Place;
  readonly elbow: Place;
  readonly wrist: Place;
  readonly fingertip: Place;
  /** From the wrist to the thumb's side of the hand, of length 1. */
  readonly thumb: Place;
  /** Null: a hand without fingers. */
  readonly fingers: Fingers | null;
}

/** An arm's joints, every one said. */
export type ArmJoints = Required<Omit<ArmAngles, 'fingers'>> & { readonly fingers: Fingers | null };

/** @param pelvis the frame from which the hip's turns are counted */
export function legPoints(hip: Place, pelvis: Frame, angles: Required<LegAngles>): Leg {
  const thigh = turned(pelvis, { flex: angles.hip, abduct: angles.abduct, turn: angles.turn });
  const shank = leant(thigh, angles.knee);
  const foot = turned(shank, { flex: angles.ankle, abduct: angles.evert, turn: angles.toeOut });
  const knee = onward(hip, thigh.up, -THIGH);
  const ankle = onward(knee, shank.up, -SHANK);
  const underAnkle = onward(ankle, foot.up, -ANKLE_HEIGHT);
  const ball = onward(underAnkle, foot.front, ANKLE_TO_BALL);
  return {
    hip,
    knee,
    ankle,
    heel: onward(underAnkle, foot.front, -HEEL_TO_ANKLE),
    ball,
    toe: onward(ball, leant(foot, -angles.toes).front, BALL_TO_TOE),
  };
}

/** The angles that put the foot where it stands, knee forward. Out of reach: a straight leg toward it. */
export function legToFoot(hip: Place, pelvis: Frame, stand: StandingFoot): Required<LegAngles> {
  const lean = stand.lean ?? 0;
  // A foot rolls over its edge as the knee falls to one side, and its toes stay where they are.
  const foot = turned(leant(UPRIGHT, stand.heelUp), { flex: 0, abduct: -lean, turn: 0 });
  const underAnkle = onward(placeOf(stand.ball, HIP_OUT), foot.front, -ANKLE_TO_BALL);
  const ankle = onward(underAnkle, foot.up, ANKLE_HEIGHT);
  return anglesOf(hip, pelvis, ankle, foot, stand.heelUp, (along) => kneeSide(along, lean));
}

/** The same leg, bent so far that its foot stays above the floor; on its way between two poses it may pass too low. */
export function clearOfFloor(hip: Place, pelvis: Frame, angles: Required<LegAngles>): Required<LegAngles> {
  const { ankle, heel, ball, toe } = legPoints(hip, pelvis, angles);
  const depth = -Math.min(heel.y, ball.y, toe.y);
  if (depth <= 0) return angles;
  const thigh = turned(pelvis, { flex: angles.hip, abduct: angles.abduct, turn: angles.turn });
  const foot = turned(leant(thigh, angles.knee), { flex: angles.ankle, abduct: angles.evert, turn: angles.toeOut });
  const raised = { ...ankle, y: ankle.y + depth };
  return anglesOf(hip, pelvis, raised, foot, angles.toes, (along) => {
    return unit(weighed(thigh.front, 1, along, -dot(thigh.front, along)));
  });
}

/** @param kneeOn which side of the straight line from hip to ankle the knee lies on */
function anglesOf(
  hip: Place,
  pelvis: Frame,
  ankle: Place,
  foot: Frame,
  toes: number,
  kneeOn: (along: Place) => Place,
): Required<LegAngles> {
  const { along, swing, bend } = reachFor(hip, ankle, THIGH, SHANK);
  const thigh = boneFrame(along, kneeOn(along), swing);
  const hipTurns = turnsBetween(pelvis, thigh);
  const ankleTurns = turnsBetween(leant(thigh, bend), foot);
  return {
    hip: hipTurns.flex,
    abduct: hipTurns.abduct,
    turn: hipTurns.turn,
    knee: bend,
    ankle: ankleTurns.flex,
    evert: ankleTurns.abduct,
    toeOut: ankleTurns.turn,
    toes,
  };
}

/** @param thorax the frame from which the shoulder's turns are counted */
export function armPoints(shoulder: Place, thorax: Frame, angles: ArmJoints): Arm {
  const upper = turned(thorax, { flex: angles.shoulder, abduct: angles.abduct, turn: angles.turn });
  const lower = turned(upper, { flex: angles.elbow, abduct: 0, turn: 0 });
  const hand = turned(lower, { flex: angles.wrist, abduct: angles.wristOut, turn: angles.fingers?.palm ?? 0 });
  const elbow = onward(shoulder, upper.up, -UPPER_ARM);
  const wrist = onward(elbow, lower.up, -FOREARM);
  return {
    shoulder,
    elbow,
    wrist,
    fingertip: onward(wrist, hand.up, -HAND),
    thumb: hand.front,
    fingers: angles.fingers,
  };
}

/** The angles that put the wrist where the hand rests, elbow back. Out of reach: a straight arm toward it. */
export function armToHand(shoulder: Place, thorax: Frame, hand: RestingHand): ArmJoints {
  const { along, swing, bend } = reachFor(shoulder, placeOf(hand.at, SHOULDER_OUT), UPPER_ARM, FOREARM);
  const elbowOn = scaled(kneeSide(along, -(hand.lean ?? 0)), -1);
  const upper = boneFrame(along, elbowOn, swing, -1);
  const turns = turnsBetween(thorax, upper);
  const points = fromDown(hand.points);
  const [flat, aside] = [Math.cos(radians(hand.outward ?? 0)), Math.sin(radians(hand.outward ?? 0))];
  const up = { x: -points.x * flat, y: -points.y * flat, z: -aside };
  const lower = turned(upper, { flex: bend, abduct: 0, turn: 0 });
  const wrist = turnsBetween(lower, { ...lower, up });
  return {
    shoulder: turns.flex,
    abduct: turns.abduct,
    turn: turns.turn,
    elbow: bend,
    wrist: wrist.flex,
    wristOut: wrist.abduct,
    fingers: hand.fingers ?? null,
  };
}

/** Square to a limb's straight line: forward, or so many degrees outward of it. */
function kneeSide(along: Place, lean: number): Place {
  const forward = unit({ x: -along.y, y: along.x, z: 0 });
  const outward = cross(along, forward);
  return weighed(forward, Math.cos(radians(lean)), outward, Math.sin(radians(lean)));
}

/**
 * The first bone of a bent limb: it lies off the straight line by `swing`, toward `joint`.
 *
 * @param bends 1 where the joint points to the bone's front (a knee), −1 where it points to its back (an elbow)
 */
function boneFrame(along: Place, joint: Place, swing: number, bends: 1 | -1 = 1): Frame {
  const [cos, sin] = [Math.cos(radians(swing)), Math.sin(radians(swing))];
  const up = weighed(along, -cos, joint, -sin);
  const front = weighed(joint, cos * bends, along, -sin * bends);
  return { front, up, out: cross(front, up) };
}

/** Law of cosines: the direction from root to target, how far the first bone swings off it, how far the joint bends. */
function reachFor(root: Place, target: Place, first: number, second: number) {
  const along = unit(weighed(target, 1, root, -1));
  const span = Math.min(Math.max(spanOf(root, target), Math.abs(first - second) + 1e-9), first + second);
  const swing = degrees(Math.acos(clampCosine((first ** 2 + span ** 2 - second ** 2) / (2 * first * span))));
  const inside = degrees(Math.acos(clampCosine((first ** 2 + second ** 2 - span ** 2) / (2 * first * second))));
  return { along, swing, bend: 180 - inside };
}

/** @param straight how far out a place lies that does not say: straight in front of its own joint */
function placeOf({ x, y, out }: OwnPlace, straight: number): Place {
  return { x, y, z: out ?? straight };
}

function clampCosine(value: number): number {
  return Math.min(Math.max(value, -1), 1);
}

/**
 * Directions and turns in space: what a joint does to the body part below it. Limbs are reckoned on their own side, where z
 * grows outward, away from the other limb: left and right are then the same sum, and the left one is mirrored in the end.
 */
import type { Place } from './body.ts';

/** A body part's own directions, of length 1 and square to each other. */
export interface Frame {
  readonly front: Place;
  readonly up: Place;
  /** To the person's right; in a limb's own reckoning outward. */
  readonly out: Place;
}

/** How a part lies to the one it hangs on, in degrees; done in this order. */
export interface Turns {
  /** The lower end swings forward. */
  readonly flex: number;
  /** The lower end swings outward. */
  readonly abduct: number;
  /** The front turns outward, about the part's own length. */
  readonly turn: number;
}

/** Upright, facing forward. */
export const UPRIGHT: Frame = { front: { x: 1, y: 0, z: 0 }, up: { x: 0, y: 1, z: 0 }, out: { x: 0, y: 0, z: 1 } };

export function turned(frame: Frame, { flex, abduct, turn }: Turns): Frame {
  let { front, up, out } = frame;
  if (flex !== 0) {
    const [cos, sin] = cosAndSin(flex);
    [front, up] = [weighed(front, cos, up, sin), weighed(up, cos, front, -sin)];
  }
  if (abduct !== 0) {
    const [cos, sin] = cosAndSin(abduct);
    [out, up] = [weighed(out, cos, up, sin), weighed(up, cos, out, -sin)];
  }
  if (turn !== 0) {
    const [cos, sin] = cosAndSin(turn);
    [front, out] = [weighed(front, cos, out, sin), weighed(out, cos, front, -sin)];
  }
  return { front, up, out };
}

/** Leant forward by so many degrees: the upper end swings forward. */
export function leant(frame: Frame, lean: number): Frame {
  return turned(frame, { flex: -lean, abduct: 0, turn: 0 });
}

/** The turns that lead from one frame to the other; the inverse of `turned`. */
export function turnsBetween(frame: Frame, target: Frame): Turns {
  const down = scaled(target.up, -1);
  const abduct = degrees(Math.asin(Math.min(Math.max(dot(down, frame.out), -1), 1)));
  const flex = degrees(Math.atan2(dot(down, frame.front), -dot(down, frame.up)));
  const swung = turned(frame, { flex, abduct, turn: 0 });
  return { flex, abduct, turn: degrees(Math.atan2(dot(target.front, swung.out), dot(target.front, swung.front))) };
}

function cosAndSin(angle: number): readonly [number, number] {
  return [Math.cos(radians(angle)), Math.sin(radians(angle))];
}

/** So much of the one and so much of the other. */
export function weighed(a: Place, byA: number, b: Place, byB: number): Place {
  return { x: a.x * byA + b.x * byB, y: a.y * byA + b.y * byB, z: a.z * byA + b.z * byB };
}

export function dot(a: Place, b: Place): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

export function cross(a: Place, b: Place): Place {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

export function sum(a: Place, b: Place): Place {
  return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}

export function scaled({ x, y, z }: Place, by: number): Place {
  return { x: x * by, y: y * by, z: z * by };
}

/** From a place in a direction, so far. */
export function onward(from: Place, direction: Place, length: number): Place {
  return weighed(from, 1, direction, length);
}

export function between(a: Place, b: Place, t: number): Place {
  return weighed(a, 1 - t, b, t);
}

/** How far two places are from each other in space. */
export function spanOf(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

/** Of length 1; what has no length points nowhere and stays so. */
export function unit(a: Place): Place {
  const length = Math.hypot(a.x, a.y, a.z);
  return length === 0 ? a : scaled(a, 1 / length);
}

/** The same on the other side of the body. */
export function mirrored({ x, y, z }: Place): Place {
  return { x, y, z: 0 - z }; // of 0 it is 0, not −0
}

export function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}

export function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

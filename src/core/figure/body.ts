/**
 * The figure's proportions, in body heights: Drillis & Contini as given by Winter (docs/LOOK.md#the-figure-in-numbers).
 * Nothing about a person's own measures: the figure shows a pose, not a body.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point in space: z grows toward the person's right. */
export interface Place extends Point {
  readonly z: number;
}

export const THIGH = 0.245;
export const SHANK = 0.246;
/** Half a knee's thickness: a knee on the floor lies so high. */
export const KNEE = 0.0345;
export const ANKLE_HEIGHT = 0.039;
export const FOOT = 0.152;
/** The ankle stands over the sole this far in front of the heel's end; the ball this far in front of the ankle. */
export const HEEL_TO_ANKLE = 0.035;
export const ANKLE_TO_BALL = 0.078;
export const BALL_TO_TOE = FOOT - HEEL_TO_ANKLE - ANKLE_TO_BALL;

/** Hip centre to shoulder in five links: pelvis, two lumbar, two thoracic; 0.288 in all. */
export const PELVIS = 0.058;
export const LUMBAR_LINK = 0.055;
export const THORAX_LINK = 0.06;
/** From the middle to each hip joint, and to each shoulder. */
export const HIP_OUT = 0.044;
export const SHOULDER_OUT = 0.108;
export const SHOULDER_TO_CHIN = 0.052;
export const HEAD = 0.13;

export const UPPER_ARM = 0.186;
export const FOREARM = 0.146;
export const HAND = 0.108;

/** Degrees to a direction measured from straight down, growing forward (x): 0 is down, 90 forward, 180 up. */
export function fromDown(degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return { x: Math.sin(radians), y: -Math.cos(radians) };
}

export function along(from: Point, direction: Point, length: number): Point {
  return { x: from.x + direction.x * length, y: from.y + direction.y * length };
}

/** In the picture's plane. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

export function mixPoints(a: Point, b: Point, t: number): Point {
  return { x: mix(a.x, b.x, t), y: mix(a.y, b.y, t) };
}

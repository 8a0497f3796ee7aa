/**
 * The iliopsoas as a schematic band: from the lumbar line over the front of the pelvic brim to the inside of the thigh.
 * It follows the model in docs/LOOK.md#psoas-band, not an anatomical atlas, and the window says so.
 */
import { along, distance, fromDown, type Point } from './body.ts';
import type { Skeleton } from './figure.ts';

export interface PsoasBand {
  /** Five strands, each from the lumbar line to the thigh: two points, or three where it wraps over the brim. */
  readonly strands: readonly (readonly Point[])[];
  /** Mean strand length ÷ the same in quiet standing: under 1 folded, over 1 lengthened. */
  readonly relativeLength: number;
}

/** Heights of the strands' origins above the hip centre, L5 to L1, in body heights. */
const ORIGINS = [0.05, 0.0775, 0.105, 0.1325, 0.16];
const IN_FRONT_OF_SPINE = 0.012;
const BRIM = { forward: 0.02, up: 0.015 };
const TROCHANTER = { down: 0.05, back: 0.012 };

/**
 * Mean strand length in the pose `stand_tall`, in body heights. A test keeps it true to that pose.
 */
export const STANDING_LENGTH = 0.1633;

export function psoasBand(skeleton: Skeleton, side: 'left' | 'right'): PsoasBand {
  const strands = ORIGINS.map((height) => strand(skeleton, side, height));
  return { strands, relativeLength: meanLength(strands) / STANDING_LENGTH };
}

export function meanLength(strands: readonly (readonly Point[])[]): number {
  return strands.reduce((sum, points) => sum + pathLength(points), 0) / strands.length;
}

function strand(skeleton: Skeleton, side: 'left' | 'right', height: number): readonly Point[] {
  const { pelvis } = skeleton.trunk;
  const hip = skeleton[side].hip;
  const thigh = skeleton.thighs[side];

  const origin = lumbarPoint(skeleton, height);
  const brim = along(along(hip, fromDown(180 - pelvis), BRIM.up), fromDown(90 - pelvis), BRIM.forward);
  const trochanter = along(along(hip, fromDown(thigh), TROCHANTER.down), fromDown(thigh + 90), -TROCHANTER.back);
  return isBehind(brim, origin, trochanter) ? [origin, trochanter] : [origin, brim, trochanter];
}

/** The brim holds the muscle forward only while the straight way would pass behind it, that is with the hip near extension. */
function isBehind(brim: Point, origin: Point, trochanter: Point): boolean {
  const way = { x: trochanter.x - origin.x, y: trochanter.y - origin.y };
  return way.x * (brim.y - origin.y) - way.y * (brim.x - origin.x) < 0;
}

/** A point on the spine `height` along it from the hip centre, moved a little to its front. */
function lumbarPoint(skeleton: Skeleton, height: number): Point {
  let left = height;
  for (const [from, to] of piecesOf(skeleton.spine)) {
    const length = distance(from, to);
    if (left <= length) {
      const direction = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
      const front = { x: direction.y, y: -direction.x };
      return along(along(from, direction, left), front, IN_FRONT_OF_SPINE);
    }
    left -= length;
  }
  throw new RangeError(`the spine is shorter than ${height} body heights`);
}

function pathLength(points: readonly Point[]): number {
  let length = 0;
  for (const [from, to] of piecesOf(points)) length += distance(from, to);
  return length;
}

/** The straight pieces of a path, in turn. */
function* piecesOf(path: readonly Point[]): Generator<readonly [Point, Point]> {
  let from: Point | null = null;
  for (const to of path) {
    if (from !== null) yield [from, to];
    from = to;
  }
}

/**
 * The mark of Unbrace as shapes in a box of 16 × 16 points: a line folded at the hip, as in sitting, in a ring that
 * fills until the next break. The tray icon and the app icon are both drawn from it.
 * Strokes are two points wide and lie on whole points, so that the smallest icon has sharp edges too.
 */
import { arc, disc, dottedRing, ring, stroke, union, type IconPoint, type Shape } from './raster.ts';

/** Points on each side of the mark's box. */
export const MARK_SIDE = 16;

const CENTRE: IconPoint = { x: MARK_SIDE / 2, y: MARK_SIDE / 2 };
const LINE_THICKNESS = 2;
/** How far the line is rounded at hip and knee. */
const BEND = 1;
/** A multiple of four puts dots on both axes, where they meet the pixel grid. */
const DOTS = 12;

/**
 * Sitting: trunk upright, thigh level, shank down; 90° at the hip. Without the shank it would look like the hands of a
 * clock.
 */
export const foldedLine: Shape = seated({ x: 6, y: 4.5 }, { x: 6, y: 9 }, { x: 11, y: 9 }, { x: 11, y: 11 });

/** Standing: the same line unfolded. */
export const straightLine: Shape = stroke({ x: 8, y: 4.5 }, { x: 8, y: 11.5 }, LINE_THICKNESS);

/** All of the box that is round: the ground of a mark that must bring its own. */
export const ground: Shape = disc(CENTRE, MARK_SIDE / 2);

/** The ring in its three forms; `radius` is that of its middle line, both in points. */
export interface MarkRing {
  readonly full: Shape;
  readonly dotted: Shape;
  /**
   * The part of the ring that has passed: 0 none, 1 all of it, clockwise from twelve o'clock.
   * Its round ends lie inside the part, so that until the very end there is a gap to see.
   */
  readonly part: (progress: number) => Shape;
}

export function markRing(radius: number, thickness: number): MarkRing {
  const full = ring(CENTRE, radius, thickness);
  const roundEnd = thickness / 2 / (2 * Math.PI * radius);
  return {
    full,
    dotted: dottedRing(CENTRE, radius, thickness, DOTS),
    part(progress) {
      if (progress <= 0) return () => Number.POSITIVE_INFINITY;
      if (progress >= 1) return full;
      const from = Math.min(roundEnd, progress / 2);
      return arc(CENTRE, radius, thickness, from, Math.max(from, progress - roundEnd));
    },
  };
}

function seated(shoulder: IconPoint, hip: IconPoint, knee: IconPoint, foot: IconPoint): Shape {
  return union(
    stroke(shoulder, { x: hip.x, y: hip.y - BEND }, LINE_THICKNESS),
    arc({ x: hip.x + BEND, y: hip.y - BEND }, BEND, LINE_THICKNESS, 0.5, 0.75),
    stroke({ x: hip.x + BEND, y: hip.y }, { x: knee.x - BEND, y: knee.y }, LINE_THICKNESS),
    arc({ x: knee.x - BEND, y: knee.y + BEND }, BEND, LINE_THICKNESS, 0, 0.25),
    stroke({ x: knee.x, y: knee.y + BEND }, foot, LINE_THICKNESS),
  );
}

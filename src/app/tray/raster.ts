/**
 * Draws small shapes into pixels without a canvas: the main process has none, and icons must be sharp at every scale.
 * A shape is its signed distance (negative inside). Where the edge crosses a pixel, the distance at the pixel's centre
 * gives its coverage, which is exact for straight edges on the grid and smooth for round ones.
 */

/** Signed distance in points from (x, y), y down, to the edge of a shape; negative inside. */
export type Shape = (x: number, y: number) => number;

export interface IconPoint {
  readonly x: number;
  readonly y: number;
}

/** sRGB, each 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** One layer of colour: the shape filled with it, `strength` (0–1, default 1) of it at full coverage. */
export interface Paint {
  readonly shape: Shape;
  /** One colour, or one for every place (in points). */
  readonly colour: Rgb | ((x: number, y: number) => Rgb);
  readonly strength?: number;
}

/** Straight (not premultiplied) RGBA, one byte a channel, row by row from the top left. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const TURN = 2 * Math.PI;

export function disc(centre: IconPoint, radius: number): Shape {
  return (x, y) => Math.hypot(x - centre.x, y - centre.y) - radius;
}

/** A straight stroke with round ends. `thickness` is its full width. */
export function stroke(from: IconPoint, to: IconPoint, thickness: number): Shape {
  const run = { x: to.x - from.x, y: to.y - from.y };
  const lengthSquared = run.x ** 2 + run.y ** 2;
  return (x, y) => {
    const along = lengthSquared === 0 ? 0 : ((x - from.x) * run.x + (y - from.y) * run.y) / lengthSquared;
    const nearest = Math.min(1, Math.max(0, along));
    return Math.hypot(x - from.x - nearest * run.x, y - from.y - nearest * run.y) - thickness / 2;
  };
}

/** A closed ring; `radius` is that of its middle line. */
export function ring(centre: IconPoint, radius: number, thickness: number): Shape {
  return (x, y) => Math.abs(Math.hypot(x - centre.x, y - centre.y) - radius) - thickness / 2;
}

/** A part of a ring with round ends, clockwise between two angles in turns (0 = twelve o'clock, 0.25 = three), from ≤ to. */
export function arc(centre: IconPoint, radius: number, thickness: number, from: number, to: number): Shape {
  if (to - from >= 1) return ring(centre, radius, thickness);
  const whole = ring(centre, radius, thickness);
  const ends = union(
    disc(onCircle(centre, radius, from), thickness / 2),
    disc(onCircle(centre, radius, to), thickness / 2),
  );
  return (x, y) => {
    const angle = clockwiseTurns(x - centre.x, y - centre.y);
    const fromStart = (((angle - from) % 1) + 1) % 1;
    return fromStart <= to - from ? whole(x, y) : ends(x, y);
  };
}

/** `count` discs spread evenly over a circle, the first at twelve o'clock. */
export function dottedRing(centre: IconPoint, radius: number, diameter: number, count: number): Shape {
  return (x, y) => {
    const nearest = Math.round(clockwiseTurns(x - centre.x, y - centre.y) * count) / count;
    const dotX = centre.x + radius * Math.sin(nearest * TURN);
    const dotY = centre.y - radius * Math.cos(nearest * TURN);
    return Math.hypot(x - dotX, y - dotY) - diameter / 2;
  };
}

/** A square with rounded corners, `side` long. */
export function roundedSquare(centre: IconPoint, side: number, cornerRadius: number): Shape {
  const straight = side / 2 - cornerRadius;
  return (x, y) => {
    const dx = Math.abs(x - centre.x) - straight;
    const dy = Math.abs(y - centre.y) - straight;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - cornerRadius;
  };
}

export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const shape of shapes) nearest = Math.min(nearest, shape(x, y));
    return nearest;
  };
}

/** Where an angle in turns, clockwise from twelve o'clock, meets the circle. */
export function onCircle(centre: IconPoint, radius: number, turns: number): IconPoint {
  return { x: centre.x + radius * Math.sin(turns * TURN), y: centre.y - radius * Math.cos(turns * TURN) };
}

/** The angle of an offset from a centre: 0–1 turns, clockwise from twelve o'clock. */
export function clockwiseTurns(dx: number, dy: number): number {
  return (Math.atan2(dx, -dy) / TURN + 1) % 1;
}

/**
 * Draws the layers, first one lowest, on a transparent square.
 * @param side in points; the bitmap is `side × scale` pixels wide and high, which must be whole.
 */
export function rasterize(side: number, scale: number, layers: readonly Paint[]): Bitmap {
  const pixels = side * scale;
  if (!Number.isInteger(pixels) || pixels < 1) throw new RangeError(`no bitmap is ${String(pixels)} pixels wide`);
  const rgba = new Uint8Array(pixels * pixels * 4);
  for (let row = 0; row < pixels; row++) {
    for (let column = 0; column < pixels; column++) {
      drawPixel(rgba, (row * pixels + column) * 4, (column + 0.5) / scale, (row + 0.5) / scale, scale, layers);
    }
  }
  return { width: pixels, height: pixels, rgba };
}

/**
 * Lays the layers' colours over each other at one place, and writes the bytes at `offset`. It makes no objects: a tray icon is
 * drawn all day long, and what thousands of pixels leave behind would make the heap of an app at rest grow.
 */
function drawPixel(
  rgba: Uint8Array,
  offset: number,
  x: number,
  y: number,
  scale: number,
  layers: readonly Paint[],
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  let alpha = 0;
  for (const { shape, colour, strength = 1 } of layers) {
    const cover = strength * coverage(shape(x, y), scale);
    if (cover === 0) continue;
    const here = typeof colour === 'function' ? colour(x, y) : colour;
    const below = alpha * (1 - cover);
    alpha = cover + below;
    red = (here[0] * cover + red * below) / alpha;
    green = (here[1] * cover + green * below) / alpha;
    blue = (here[2] * cover + blue * below) / alpha;
  }
  rgba[offset] = Math.round(red);
  rgba[offset + 1] = Math.round(green);
  rgba[offset + 2] = Math.round(blue);
  rgba[offset + 3] = Math.round(alpha * 255);
}

/** How much of a pixel lies inside, 0–1, from the distance at its centre. */
function coverage(distance: number, scale: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance * scale));
}

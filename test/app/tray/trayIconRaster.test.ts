import { describe, expect, it } from 'vitest';
import {
  arc,
  clockwiseTurns,
  disc,
  dottedRing,
  onCircle,
  rasterize,
  ring,
  roundedSquare,
  stroke,
} from '../../../src/app/tray/raster.ts';

const centre = { x: 8, y: 8 };
const RED = [255, 0, 0] as const;
const BLUE = [0, 0, 255] as const;

describe('shapes', () => {
  it('measure how far away their edge is, negative inside', () => {
    expect(disc(centre, 3)(8, 8)).toBe(-3);
    expect(disc(centre, 3)(8, 12)).toBe(1);
    expect(ring(centre, 6, 2)(8, 2)).toBe(-1);
    expect(ring(centre, 6, 2)(8, 8)).toBe(5);
    expect(stroke({ x: 2, y: 8 }, { x: 14, y: 8 }, 2)(8, 10)).toBe(1);
    expect(stroke({ x: 8, y: 8 }, { x: 8, y: 8 }, 2)(8, 10)).toBe(1);
    expect(roundedSquare(centre, 10, 2)(8, 8)).toBe(-5);
    expect(roundedSquare(centre, 10, 2)(14, 8)).toBe(1);
  });

  it('lie where angles in clockwise turns put them', () => {
    const quarter = arc(centre, 6, 2, 0, 0.25);
    expect(quarter(8 + 6 * Math.SQRT1_2, 8 - 6 * Math.SQRT1_2)).toBeCloseTo(-1);
    expect(quarter(8, 14)).toBeGreaterThan(5);
    expect(arc(centre, 6, 2, 0, 1)(2, 8)).toBeCloseTo(-1);
    expect(dottedRing(centre, 6, 2, 4)(2, 8)).toBeCloseTo(-1);
    expect(dottedRing(centre, 6, 2, 4)(8 + 6 * Math.SQRT1_2, 8 - 6 * Math.SQRT1_2)).toBeGreaterThan(2);
  });

  it('take an angle to its place and back', () => {
    for (const turns of [0, 0.125, 0.25, 0.5, 0.9]) {
      const { x, y } = onCircle(centre, 5, turns);
      expect(clockwiseTurns(x - centre.x, y - centre.y)).toBeCloseTo(turns);
    }
  });
});

describe('rasterize', () => {
  const half = stroke({ x: -9, y: -1 }, { x: 9, y: -1 }, 3);

  it('covers a pixel by as much as the shape covers it', () => {
    const { rgba } = rasterize(2, 1, [{ shape: half, colour: RED }]);
    expect([...rgba.slice(0, 4)]).toEqual([255, 0, 0, 128]);
    expect([...rgba.slice(8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('lays later layers over earlier ones, at their strength', () => {
    const everywhere = disc({ x: 0.5, y: 0.5 }, 9);
    const { rgba } = rasterize(1, 1, [
      { shape: everywhere, colour: RED },
      { shape: everywhere, colour: BLUE, strength: 0.2 },
    ]);
    expect([...rgba]).toEqual([204, 0, 51, 255]);
  });

  it('refuses a size that is no whole number of pixels', () => {
    expect(() => rasterize(16, 1.3, [])).toThrow(RangeError);
    expect(() => rasterize(0, 1, [])).toThrow(RangeError);
  });
});

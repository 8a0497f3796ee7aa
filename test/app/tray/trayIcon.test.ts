import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../../../src/app/tray/raster.ts';
import { drawTrayIcon, quantiseProgress, type TrayIcon } from '../../../src/app/tray/trayIcon.ts';

const SCALES = [1, 2, 3] as const;
const INKS = ['black', 'either'] as const;
const LOOKS = ['normal', 'overdue', 'held'] as const;

const plain: TrayIcon = { progress: 0.5, look: 'normal', ink: 'black', scale: 1 };

describe('drawTrayIcon', () => {
  it.each(SCALES)('draws 16 points at scale %i', (scale) => {
    const { width, height, rgba } = drawTrayIcon({ ...plain, scale });
    expect([width, height, rgba.length]).toEqual([16 * scale, 16 * scale, (16 * scale) ** 2 * 4]);
  });

  it.each(SCALES)('fills the ring a little more with every step, at scale %i', (scale) => {
    const steps = Array.from({ length: 25 }, (_, step) =>
      inkOf(drawTrayIcon({ ...plain, progress: step / 24, scale })),
    );
    const growth = steps.slice(1).map((ink, index) => ink - (steps[index] ?? Number.NaN));
    expect(Math.min(...growth)).toBeGreaterThan(0.3 * scale ** 2);
  });

  it('fills the right half of the ring first, and all of it in the end', () => {
    const half = drawTrayIcon({ ...plain, progress: 0.5 });
    expect(alphaAt(half, 15, 7)).toBeGreaterThan(200);
    expect(alphaAt(half, 0, 7)).toBeLessThan(100);
    expect(alphaAt(drawTrayIcon({ ...plain, progress: 1 }), 0, 7)).toBeGreaterThan(200);
  });

  it('keeps a gap that can be seen until the break is due', () => {
    const almost = drawTrayIcon({ ...plain, progress: 23 / 24 });
    const full = drawTrayIcon({ ...plain, progress: 1 });
    expect(alphaAt(full, 7, 0) - alphaAt(almost, 7, 0)).toBeGreaterThan(100);
  });

  it.each(SCALES)('tells the looks apart without colour, at scale %i', (scale) => {
    for (const ink of INKS) {
      const due = drawTrayIcon({ ...plain, progress: 1, ink, scale });
      const overdue = drawTrayIcon({ ...plain, progress: 1, look: 'overdue', ink, scale });
      const held = drawTrayIcon({ ...plain, progress: 1, look: 'held', ink, scale });
      for (const [one, other] of [
        [due, overdue],
        [due, held],
        [overdue, held],
      ] as const) {
        expect(changedShare(one, other), ink).toBeGreaterThan(0.06);
      }
    }
  });

  it.each(SCALES)('antialiases alike on all sides: the mirrored overdue icon is the same, at scale %i', (scale) => {
    for (const ink of INKS) {
      const icon = drawTrayIcon({ ...plain, look: 'overdue', ink, scale });
      const last = icon.width - 1;
      for (let y = 0; y <= last; y++) {
        for (let x = 0; x <= last; x++) {
          const alpha = alphaAt(icon, x, y);
          expect(alphaAt(icon, last - x, y)).toBe(alpha);
          expect(alphaAt(icon, x, last - y)).toBe(alpha);
        }
      }
    }
  });

  it('has sharp edges at the smallest size: most pixels of the line are all ink or none', () => {
    const { rgba, width } = drawTrayIcon({ ...plain, progress: 0 });
    const inside: number[] = [];
    for (let y = 4; y < 12; y++) for (let x = 4; x < 13; x++) inside.push(rgba[(y * width + x) * 4 + 3] ?? 0);
    expect(inside.filter((alpha) => alpha < 26 || alpha > 229).length / inside.length).toBeGreaterThan(0.85);
  });

  it('stays in its round box: the corners are clear in every look, ink and scale', () => {
    for (const look of LOOKS)
      for (const ink of INKS)
        for (const scale of SCALES) {
          const icon = drawTrayIcon({ ...plain, look, ink, scale });
          const last = icon.width - 1;
          for (const [x, y] of [
            [0, 0],
            [last, 0],
            [0, last],
            [last, last],
          ] as const)
            expect(alphaAt(icon, x, y)).toBe(0);
        }
  });

  it('uses one colour where macOS tints it', () => {
    expect(coloursOf(drawTrayIcon({ ...plain, ink: 'black' }))).toEqual(new Set(['0,0,0']));
  });

  it('brings its own ground where the panel is unknown: the line stands out by at least 7:1', () => {
    const icon = drawTrayIcon({ ...plain, ink: 'either' });
    const line = colourAt(icon, 5, 6);
    const ground = colourAt(icon, 10, 6);
    expect(alphaAt(icon, 10, 6)).toBe(255);
    expect(contrast(line, ground)).toBeGreaterThan(7);
  });
});

describe('quantiseProgress', () => {
  it('rounds down to a 24th, so that only all of it looks full', () => {
    expect(quantiseProgress(0.999)).toBe(23 / 24);
    expect(quantiseProgress(1)).toBe(1);
    expect(quantiseProgress(0.04)).toBe(0);
  });

  it('takes what lies outside 0–1 for the nearer end, and not a number for nothing', () => {
    expect([quantiseProgress(-1), quantiseProgress(7), quantiseProgress(Number.NaN)]).toEqual([0, 1, 0]);
  });
});

function alphaAt({ rgba, width }: Bitmap, x: number, y: number): number {
  return rgba[(y * width + x) * 4 + 3] ?? Number.NaN;
}

function colourAt({ rgba, width }: Bitmap, x: number, y: number): readonly number[] {
  return [...rgba.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

/** All ink on the icon, in whole pixels. */
function inkOf({ rgba }: Bitmap): number {
  let sum = 0;
  for (let index = 3; index < rgba.length; index += 4) sum += rgba[index] ?? 0;
  return sum / 255;
}

/** The share of pixels whose grey on a mid-grey panel differs by more than a third of the range. */
function changedShare(one: Bitmap, other: Bitmap): number {
  const greys = greysOf(other);
  return greysOf(one).filter((grey, index) => Math.abs(grey - (greys[index] ?? 0)) > 85).length / greys.length;
}

function greysOf({ rgba }: Bitmap): number[] {
  return Array.from({ length: rgba.length / 4 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.slice(pixel * 4, pixel * 4 + 4);
    const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return (grey * alpha + 128 * (255 - alpha)) / 255;
  });
}

function coloursOf({ rgba }: Bitmap): Set<string> {
  const colours = new Set<string>();
  for (let index = 0; index < rgba.length; index += 4) {
    if (rgba[index + 3] !== 0) colours.add(rgba.slice(index, index + 3).join(','));
  }
  return colours;
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

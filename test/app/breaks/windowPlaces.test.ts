import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  breakWindowPlaces,
  broughtBack,
  displayOf,
  parseRememberedBounds,
  boundsToRemember,
  type Display,
} from '../../../src/app/breaks/windowPlaces.ts';

const area = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const laptop: Display = { id: 1, bounds: area(0, 0, 1280, 800), workArea: area(0, 30, 1280, 770) };
const monitor: Display = { id: 2, bounds: area(1280, 0, 1920, 1080), workArea: area(1280, 0, 1920, 1080) };

it('opens in the middle of the first display, when nothing else is known', () => {
  expect(breakWindowPlaces([laptop, monitor], null, false)).toEqual([
    { bounds: { x: 400, y: 95, width: 480, height: 640 }, display: 1, leads: true },
  ]);
});

it('opens where it stood, if that is still on a display', () => {
  const stood = { x: 2_000, y: 300, width: 500, height: 700 };
  expect(breakWindowPlaces([laptop, monitor], stood, false)).toEqual([{ bounds: stood, display: 2, leads: true }]);
  expect(breakWindowPlaces([laptop], stood, false)).toEqual([
    { bounds: { x: 390, y: 65, width: 500, height: 700 }, display: 1, leads: true },
  ]);
});

it('opens on every display, led by the one where it stood', () => {
  const stood = { x: 2_000, y: 300, width: 500, height: 700 };
  expect(breakWindowPlaces([laptop, monitor], stood, true)).toEqual([
    { bounds: stood, display: 2, leads: true },
    { bounds: { x: 400, y: 95, width: 480, height: 640 }, display: 1, leads: false },
  ]);
});

it('shows its lower edge, where the controls are, and fits a display that has become smaller', () => {
  const [width, height] = [480, 640];
  expect(broughtBack({ x: 700, y: 500, width, height }, [laptop])).toEqual({ x: 700, y: 160, width, height });
  expect(broughtBack({ x: -300, y: 100, width, height }, [laptop])).toEqual({ x: -300, y: 100, width, height });
  expect(broughtBack({ x: 100, y: 60, width: 1_500, height: 1_280 }, [laptop])).toEqual(laptop.workArea);
});

it('moved up from a display that showed a corner of it, fits the one that shows most of it', () => {
  const corner = { x: 0, y: 701, width: 1_380, height: 480 };
  expect(broughtBack(corner, [laptop, monitor])).toEqual({ x: 0, y: 320, width: 1_280, height: 480 });
});

it('fits a display that is smaller than the window', () => {
  const small: Display = { id: 3, bounds: area(0, 0, 400, 500), workArea: area(0, 0, 400, 500) };
  expect(breakWindowPlaces([small], null, false)[0]?.bounds).toEqual(small.workArea);
});

it('never leaves a window where nobody can grasp it', () => {
  const anywhere = fc.integer({ min: -5_000, max: 5_000 });
  const bounds = fc.record({
    x: anywhere,
    y: anywhere,
    width: fc.integer({ min: 360, max: 3_000 }),
    height: fc.integer({ min: 480, max: 3_000 }),
  });
  fc.assert(
    fc.property(bounds, (stood) => {
      const seen = broughtBack(stood, [laptop, monitor]);
      const display = displayOf(seen, [laptop, monitor]);
      expect(display).not.toBeNull();
      const { workArea = area(0, 0, 0, 0) } = display ?? {};
      expect(seen.y + seen.height).toBeLessThanOrEqual(workArea.y + workArea.height);
      expect(broughtBack(seen, [laptop, monitor])).toBe(seen);
    }),
  );
});

it('keeps the size alone where nothing says where the window is, and a place from before', () => {
  const read = { x: 0, y: 0, width: 500, height: 700 };
  expect(boundsToRemember(read, null, false)).toEqual({ width: 500, height: 700 });
  const before = { x: 620, y: 60, width: 480, height: 640 };
  expect(boundsToRemember(read, before, false)).toEqual({ ...before, width: 500, height: 700 });
  expect(boundsToRemember(read, before, true)).toEqual(read);
});

it('opens in its size in the middle, where no place is known', () => {
  expect(breakWindowPlaces([laptop], { width: 600, height: 700 }, false)[0]?.bounds).toEqual({
    x: 340,
    y: 65,
    width: 600,
    height: 700,
  });
});

it.each([null, {}, { x: 0, y: 0, width: 10, height: 10 }, { x: 'left', y: 0, width: 480, height: 640 }])(
  'takes no nonsense for a place: %j',
  (input) => {
    expect(parseRememberedBounds(input)).toBeNull();
  },
);

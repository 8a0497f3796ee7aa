/**
 * Draws the tray icon: how far away the next break is, readable at 16 px in one colour.
 * Three looks that differ in form, never in colour alone: the ring fills; the line straightens when a break is overdue;
 * the ring is dotted while reminders are held.
 *
 * Drawn and not shipped as pictures, so it is exact at every scale and its ring shows any progress. On macOS it is a template image,
 * which the system tints; elsewhere it brings its own ground, because no system says how dark its panel is.
 */
import { foldedLine, ground, MARK_SIDE, markRing, straightLine, type MarkRing } from './markShapes.ts';
import { rasterize, union, type Bitmap, type Paint, type Rgb } from './raster.ts';

export type TrayLook = 'normal' | 'overdue' | 'held';

/**
 * `black`: for macOS, which tints template images itself.
 * `either`: where nobody can say how dark the panel is. It need not follow the system's theme (GNOME's is always black),
 * so the mark then brings its own ground: white on a deep green disc reads on any panel.
 */
export type TrayInk = 'black' | 'either';

export interface TrayIcon {
  /** How much of the time to the next break has passed, 0–1; see {@link quantiseProgress}. Only `normal` shows it. */
  readonly progress: number;
  readonly look: TrayLook;
  readonly ink: TrayInk;
  /** Pixels a point: the icon is 16, 32 or 48 pixels wide. */
  readonly scale: 1 | 2 | 3;
}

/** Steps of the ring: one is less than two pixels of its length at 16 px, about the least an eye notices in a tray. */
const RING_STEPS = 24;

/** The part of the ring that is still to come: there to be found, yet plainly not the part that has passed. */
const TRACK_STRENGTH = 0.3;

const WHITE: Rgb = [255, 255, 255];
/** oklch(36% 0.06 190), the breath's sea-green, deep: more than 10:1 under white. */
const DEEP_GREEN: Rgb = [5, 71, 68];

interface InkStyle {
  readonly colour: Rgb;
  readonly ring: MarkRing;
  readonly below: readonly Paint[];
}

/** As wide as the box allows, edges on whole points. */
const WIDE_RING = markRing(7, 2);
/** Inside a disc a ring must leave an edge of it. */
const INNER_RING = markRing(6.5, 1.5);

const INKS: Readonly<Record<TrayInk, InkStyle>> = {
  black: { colour: [0, 0, 0], ring: WIDE_RING, below: [] },
  either: { colour: WHITE, ring: INNER_RING, below: [{ shape: ground, colour: DEEP_GREEN }] },
};

/** Rounded down to a step the ring can show, so that an icon is drawn anew only when it would look different. */
export function quantiseProgress(progress: number): number {
  if (Number.isNaN(progress)) return 0;
  return Math.floor(Math.min(1, Math.max(0, progress)) * RING_STEPS) / RING_STEPS;
}

/** The icon on a transparent box, antialiased; nothing is drawn outside its 16 × 16 points. */
export function drawTrayIcon({ progress, look, ink, scale }: TrayIcon): Bitmap {
  const { below, ...style } = INKS[ink];
  return rasterize(MARK_SIDE, scale, [...below, ...paintsOf(look, progress, style)]);
}

function paintsOf(look: TrayLook, progress: number, { colour, ring }: Omit<InkStyle, 'below'>): readonly Paint[] {
  switch (look) {
    case 'normal':
      return [
        { shape: ring.full, colour, strength: TRACK_STRENGTH },
        { shape: union(ring.part(progress), foldedLine), colour },
      ];
    case 'overdue':
      return [{ shape: union(ring.full, straightLine), colour }];
    case 'held':
      return [{ shape: union(ring.dotted, foldedLine), colour }];
  }
}

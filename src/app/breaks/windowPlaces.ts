/** Where break windows go: pure geometry, so that every mix of displays can be tried without having them. */
import * as z from 'zod/mini';

/** In the system's device-independent pixels, over all displays. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly id: number;
  readonly bounds: Bounds;
  /** Without panels and docks. */
  readonly workArea: Bounds;
}

export interface WindowPlace {
  readonly bounds: Bounds;
  /** The display it belongs to: when that one goes, a companion goes with it. */
  readonly display: Display['id'];
  /** One window leads: it alone sounds, asks, and remembers its place. */
  readonly leads: boolean;
}

export const LEAST_WIDTH = 360;
export const LEAST_HEIGHT = 480;
const USUAL = { width: 480, height: 640 };
/** Of a window, so much must lie on a display for a person to see and grasp it. */
const GRASPABLE = 100;

const side = z.int().check(z.minimum(-100_000), z.maximum(100_000));
const rememberedBounds = z.object({
  x: z.exactOptional(side),
  y: z.exactOptional(side),
  width: side.check(z.minimum(LEAST_WIDTH)),
  height: side.check(z.minimum(LEAST_HEIGHT)),
}) satisfies z.ZodMiniType<RememberedBounds>;

/** How a window stood: its size, and its place where that is known. */
export type RememberedBounds = Pick<Bounds, 'width' | 'height'> & Partial<Pick<Bounds, 'x' | 'y'>>;

/** How the window stood last, kept between breaks and over restarts. */
export interface PlaceMemory {
  readonly load: () => RememberedBounds | null;
  readonly save: (bounds: RememberedBounds) => void;
}

/** Null when no window can stand so. */
export function parseRememberedBounds(input: unknown): RememberedBounds | null {
  const parsed = rememberedBounds.safeParse(input);
  return parsed.success ? parsed.data : null;
}

/**
 * What to remember of a window.
 * @param bounds as the system gives them now
 * @param before what is remembered already
 * @param isPlace whether their x and y say where it is; else the place before stays, for a session that can use it again
 */
export function boundsToRemember(
  { x, y, width, height }: Bounds,
  before: RememberedBounds | null,
  isPlace: boolean,
): RememberedBounds {
  return isPlace ? { x, y, width, height } : { ...before, width, height };
}

function boundsOf({ x, y, width, height }: RememberedBounds): Bounds | null {
  return x === undefined || y === undefined ? null : { x, y, width, height };
}

/**
 * One window as it stood last, or in the middle of the first display; with `everyDisplay` another on each further one.
 * @param displays the primary one first; at least one
 * @param last how the leading window stood; null when that is not known
 */
export function breakWindowPlaces(
  displays: readonly Display[],
  last: RememberedBounds | null,
  everyDisplay: boolean,
): readonly WindowPlace[] {
  const [primary] = displays;
  if (primary === undefined) return [];
  const place = last && boundsOf(last);
  const home = (place && displayOf(place, displays)) ?? primary;
  const bounds = place ? broughtBack(place, displays) : middleOf(home, last ?? USUAL);
  const lead: WindowPlace = { bounds, display: home.id, leads: true };
  if (!everyDisplay) return [lead];
  const others = displays.filter(({ id }) => id !== home.id);
  return [lead, ...others.map((display) => ({ bounds: middleOf(display), display: display.id, leads: false }))];
}

/**
 * The same bounds where a person can see, grasp and use them: its lower edge, where the controls are, is on the display as well, and it
 * is no larger than that. What hangs out at the bottom is moved up; what is on no display comes onto the first one.
 */
export function broughtBack(bounds: Bounds, displays: readonly Display[]): Bounds {
  const [primary] = displays;
  if (primary === undefined) return bounds;
  const home = displayOf(bounds, displays);
  const { workArea } = home ?? primary;
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  if (home === null) return centred(width, height, workArea);
  const x = width < bounds.width ? workArea.x : bounds.x;
  const y = Math.min(bounds.y, workArea.y + workArea.height - height);
  const stays = x === bounds.x && y === bounds.y && width === bounds.width && height === bounds.height;
  // Moved up, it may show more of itself on another display, which may be smaller.
  return stays ? bounds : broughtBack({ x, y, width, height }, displays);
}

/** The display that shows most of it, its top edge included, because that is what one moves a window by. */
export function displayOf(bounds: Bounds, displays: readonly Display[]): Display | null {
  const shown = displays
    .filter(({ workArea }) => bounds.y >= workArea.y - 1 && bounds.y <= workArea.y + workArea.height - GRASPABLE)
    .map((display) => ({ display, width: overlap(bounds, display.workArea) }))
    .filter(({ width }) => width >= GRASPABLE)
    .toSorted((a, b) => b.width - a.width);
  return shown[0]?.display ?? null;
}

function overlap(a: Bounds, b: Bounds): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
}

function middleOf({ workArea }: Display, { width, height }: Pick<Bounds, 'width' | 'height'> = USUAL): Bounds {
  return centred(Math.min(width, workArea.width), Math.min(height, workArea.height), workArea);
}

function centred(width: number, height: number, area: Bounds): Bounds {
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

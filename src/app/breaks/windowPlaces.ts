/** Where break windows go: pure geometry, so that every mix of displays can be tried without having them. */
import * as z from 'zod';

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
const WIDTH = 480;
const HEIGHT = 640;
/** Of a window, so much must lie on a display for a person to see and grasp it. */
const GRASPABLE = 100;

const side = z.int().min(-100_000).max(100_000);
const boundsSchema = z.object({
  x: side,
  y: side,
  width: side.min(LEAST_WIDTH),
  height: side.min(LEAST_HEIGHT),
}) satisfies z.ZodType<Bounds>;

/** Null when it is no place for a window. */
export function parseBounds(input: unknown): Bounds | null {
  const parsed = boundsSchema.safeParse(input);
  return parsed.success ? parsed.data : null;
}

/**
 * One window where it stood last, or in the middle of the first display; with `everyDisplay` another on each further one.
 * @param displays the primary one first; at least one
 * @param last where the leading window stood; null when that is not known
 */
export function breakWindowPlaces(
  displays: readonly Display[],
  last: Bounds | null,
  everyDisplay: boolean,
): readonly WindowPlace[] {
  const [primary] = displays;
  if (primary === undefined) return [];
  const home = (last && displayOf(last, displays)) ?? primary;
  const bounds = last ? broughtBack(last, displays) : middleOf(home);
  const lead: WindowPlace = { bounds, display: home.id, leads: true };
  if (!everyDisplay) return [lead];
  const others = displays.filter(({ id }) => id !== home.id);
  return [lead, ...others.map((display) => ({ bounds: middleOf(display), display: display.id, leads: false }))];
}

/** The same bounds where a person can see and grasp them; else moved onto the first display. */
export function broughtBack(bounds: Bounds, displays: readonly Display[]): Bounds {
  const [primary] = displays;
  if (primary === undefined || displayOf(bounds, displays) !== null) return bounds;
  const { workArea } = primary;
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  return centred(width, height, workArea);
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

function middleOf({ workArea }: Display): Bounds {
  return centred(Math.min(WIDTH, workArea.width), Math.min(HEIGHT, workArea.height), workArea);
}

function centred(width: number, height: number, area: Bounds): Bounds {
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

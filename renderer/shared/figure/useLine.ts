/** The lines of a body part that has not moved since the last picture are not worked out again: half the body stands still. */
import { useRef } from 'preact/hooks';
import type { Place } from '../../../src/core/figure/body.ts';

interface Drawn<Line> {
  readonly places: readonly Place[];
  readonly line: Line;
}

/** @param places all that the line depends on */
export function useLine<Line>(places: readonly Place[], draw: () => Line): Line {
  const last = useRef<Drawn<Line> | null>(null);
  if (last.current === null || !isSame(last.current.places, places)) last.current = { places, line: draw() };
  return last.current.line;
}

function isSame(before: readonly Place[], now: readonly Place[]): boolean {
  return before.length === now.length && before.every((place, index) => isSamePlace(place, now[index]));
}

function isSamePlace({ x, y, z }: Place, now: Place | undefined): boolean {
  return now !== undefined && x === now.x && y === now.y && z === now.z;
}

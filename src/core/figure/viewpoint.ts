/** Where a pose is seen from. No perspective: what is the same length at the same slant looks the same everywhere. */
import type { Place } from './body.ts';
import type { Pose, Viewpoint } from './pose.ts';
import { radians } from './space.ts';

export type Camera = 'side' | Viewpoint;

/** The viewer before the person looks down on them by so many degrees, so that thighs and seats show their length. */
const LOOKS_DOWN = { front: 14, frontHigh: 32 } as const;

export function cameraOf({ view }: Pose): Camera {
  return view.from ?? 'side';
}

/** From the middle of a picture to its edge: a standing person with some air, so that a ring can go round. */
export const WHOLE_BODY_REACH = 0.6;

export function reachOf({ view }: Pose): number {
  return view.reach ?? WHOLE_BODY_REACH;
}

/**
 * A direction or place in a camera's picture: x to its right, y up, z toward the viewer. From before, the person's left is
 * on the right; from above, on the upper side.
 */
export function seen({ x, y, z }: Place, camera: Camera): Place {
  switch (camera) {
    case 'side':
      return { x, y, z };
    case 'front':
    case 'frontHigh': {
      const [cos, sin] = [Math.cos(radians(LOOKS_DOWN[camera])), Math.sin(radians(LOOKS_DOWN[camera]))];
      return { x: -z, y: y * cos - x * sin, z: x * cos + y * sin };
    }
    case 'above':
      return { x, y: -z, z: y };
  }
}

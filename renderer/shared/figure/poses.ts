/// <reference types="vite/client" />
/** Every pose of `assets/poses`, bundled. A test checks the files' form, so they are trusted here. */
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';

const files = import.meta.glob<Pose>('../../../assets/poses/*.json', { eager: true, import: 'default' });

export const poses: Poses = new Map(Object.values(files).map((pose) => [pose.id, pose]));

/** Whether the hip flexor's band is drawn in that pose: only from the side its way is true. */
export function showsBand(pose: string): boolean {
  const view = poses.get(pose)?.view;
  return view !== undefined && view.from === undefined;
}

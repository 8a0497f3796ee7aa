/**
 * A pose as people call it, with its leg where a side is named: “split stance, left leg”, or the side of the trunk where that
 * works; without where it rests. Its id where nobody has named it yet.
 */
import type { Side } from '../../../src/core/routine/routine.ts';
import { isMessageKey, t } from '../../app.ts';
import { poses } from '../figure/poses.ts';

export function poseName(pose: string, side: Side | null = null): string {
  const key = `break.pose.${pose}`;
  const name = isMessageKey(key) ? t(key) : pose;
  const works = poses.get(pose)?.works ?? 'leg';
  if (works === 'nothing' || side === null || side === 'both') return name;
  return t(works === 'trunk' ? `break.${side}-side` : `break.${side}-leg`, { pose: name });
}

import type { Side } from '../../../src/core/routine/routine.ts';
import { isMessageKey, t } from '../../app.ts';

/** A pose as people call it, with its leg where a side is named: “split stance, left leg”. Its id where nobody has named it yet. */
export function poseName(pose: string, side: Side | null = null): string {
  const key = `break.pose.${pose}`;
  const name = isMessageKey(key) ? t(key) : pose;
  if (side === 'left') return t('break.left-leg', { pose: name });
  if (side === 'right') return t('break.right-leg', { pose: name });
  return name;
}

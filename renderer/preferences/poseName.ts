import { isMessageKey, t } from '../app.ts';

/** A pose as people call it; its id where nobody has named it yet. */
export function poseName(pose: string): string {
  const key = `break.pose.${pose}`;
  return isMessageKey(key) ? t(key) : pose;
}

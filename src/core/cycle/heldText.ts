/** Why nothing reminds for now, and until when where that is known; a few words. */
import type { HeldBy } from './holds.ts';
import type { Translate } from '../text/messages.ts';

export function heldText({ reason, untilWall, untilOtherDay }: HeldBy, t: Translate): string {
  if (untilWall === undefined) return t('held', { reason });
  return t(untilOtherDay ? 'heldUntilDay' : 'heldUntil', { reason, time: new Date(untilWall) });
}

/** How long a routine or a break lasts: “3 min” or, where minutes would mislead, “90 s”. */
import type { Translate } from '../text/messages.ts';
import { MINUTE, SECOND } from '../time/time.ts';

export function lengthText(seconds: number, t: Translate): string {
  const ms = seconds * SECOND;
  return ms % MINUTE === 0 && ms >= 2 * MINUTE
    ? t('duration.minutes', { minutes: ms / MINUTE })
    : t('duration.seconds', { seconds });
}

/** Lengths of time in whole minutes, as tray, windows and command line say them. */
import type { Translate } from '../text/messages.ts';
import { MINUTE, SECOND } from '../time/time.ts';

const QUIET_STEP_MS = 15 * SECOND;

/** Time still to go, "1 h 5 min", in whole minutes rounded up: a break is never announced too early. Never negative. */
export function remainingText(ms: number, t: Translate): string {
  return minutesText(Math.ceil(Math.max(0, ms) / MINUTE), t);
}

/** As `remainingText`; under a minute its seconds count, in steps that move quietly. */
export function soonText(ms: number, t: Translate): string {
  const nearMs = Math.max(QUIET_STEP_MS, Math.ceil(ms / QUIET_STEP_MS) * QUIET_STEP_MS);
  return nearMs < MINUTE ? t('duration.seconds', { seconds: nearMs / SECOND }) : remainingText(ms, t);
}

/** Time that has passed, "3 h 12 min", in whole minutes rounded down: it changes in the same moment as the time to go. */
export function passedText(ms: number, t: Translate): string {
  return minutesText(Math.floor(Math.max(0, ms) / MINUTE), t);
}

function minutesText(minutes: number, t: Translate): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t('duration.minutes', { minutes });
  return minutes % 60 === 0
    ? t('duration.hours', { hours })
    : t('duration.hoursMinutes', { hours, minutes: minutes % 60 });
}

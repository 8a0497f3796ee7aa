/** Milliseconds of a written duration such as `"1h2m3s"`, `"90s"`, `"500ms"`; null where it is none. */
import { HOUR, MINUTE, SECOND } from './time.ts';

export function durationMs(text: string): number | null {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
  if (!match || text === '') return null;
  const [, hours = 0, minutes = 0, seconds = 0, ms = 0] = match;
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND + Number(ms);
}

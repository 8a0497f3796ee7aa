/** How long there has been no input, where the desktop tells by itself when that changes: asking costs nothing. */
import type { Stop } from '../ports.ts';

export interface IdleSense {
  /** Milliseconds since the last input, 0 as long as pauses are shorter than a second; null where nobody tells. */
  readonly idleMs: () => number | null;
  readonly stop: Stop;
}

/** Unbrace's mark, as in the tray: a ring that fills, and a bent line in it that stands up when it is time. */
import type { JSX } from 'preact';

export interface MarkProps {
  /** How much of the ring is full, 0–1. */
  readonly progress: number;
  readonly upright: boolean;
  /** Reminders are held: the ring is dotted. */
  readonly held?: boolean;
}

const FOLDED = 'M6 4.5V8Q6 9 7 9H10Q11 9 11 10V11';
const STRAIGHT = 'M8 4.5V11.5';

/** Around the ring, as in the tray. */
const DOTS = 12;

export function Mark({ progress, upright, held = false }: MarkProps): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      {held ? (
        <circle class="mark-held" cx="8" cy="8" r="7" pathLength={DOTS} stroke-dasharray="0 1" />
      ) : (
        <circle class="mark-track" cx="8" cy="8" r="7" />
      )}
      {!held && progress > 0 && (
        <circle class="mark-passed" cx="8" cy="8" r="7" pathLength={1} stroke-dasharray={`${String(progress)} 1`} />
      )}
      <path class="mark-line" d={upright ? STRAIGHT : FOLDED} />
    </svg>
  );
}

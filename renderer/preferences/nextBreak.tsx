/** The line on top of the window: the mark with its ring, and when the next break comes. */
import type { JSX } from 'preact';
import type { NextBreakLine } from './nextBreakLine.ts';

export interface NextBreakProps {
  readonly line: NextBreakLine;
  /** How much of the time to the next break has passed, 0–1. */
  readonly progress: number;
  /** The mark stands up, as in the tray. */
  readonly due: boolean;
}

const FOLDED = 'M6 4.5V8Q6 9 7 9H10Q11 9 11 10V11';
const STRAIGHT = 'M8 4.5V11.5';

export function NextBreak({ line, progress, due }: NextBreakProps): JSX.Element {
  return (
    <div class="next-break">
      <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
        <circle class="mark-track" cx="8" cy="8" r="7" />
        {progress > 0 && (
          <circle class="mark-passed" cx="8" cy="8" r="7" pathLength={1} stroke-dasharray={`${String(progress)} 1`} />
        )}
        <path class="mark-line" d={due ? STRAIGHT : FOLDED} />
      </svg>
      <div>
        <p class="headline figures">{line.headline}</p>
        {line.detail !== null && <p class="quiet figures">{line.detail}</p>}
      </div>
    </div>
  );
}

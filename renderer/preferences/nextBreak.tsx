/** The line on top of the window: the mark with its ring, and when the next break comes. */
import type { JSX } from 'preact';
import { Mark } from '../shared/controls/mark.tsx';
import type { NextBreakLine } from './nextBreakLine.ts';

export interface NextBreakProps {
  readonly line: NextBreakLine;
  /** How much of the time to the next break has passed, 0–1. */
  readonly progress: number;
  /** The mark stands up, as in the tray. */
  readonly due: boolean;
  /** Its ring is dotted, as in the tray. */
  readonly held: boolean;
}

export function NextBreak({ line, progress, due, held }: NextBreakProps): JSX.Element {
  return (
    <div class="next-break">
      <Mark progress={progress} upright={due && !held} held={held} />
      <div>
        <p class="headline figures">{line.headline}</p>
        {line.detail !== null && <p class="quiet figures">{line.detail}</p>}
      </div>
    </div>
  );
}

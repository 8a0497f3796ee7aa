/** What the drawings of a day in every window share: a line as wide as the window, with the names of hours under it. */
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { MINUTE } from '../../../src/core/time/time.ts';

/** Two moments on the same clock, in milliseconds. */
export interface DrawnSpan {
  readonly from: number;
  readonly to: number;
}

/** An hour that is named under the drawing. */
export interface NamedHour {
  readonly key: number;
  /** Where it lies, as `percentAt` says. */
  readonly percent: number;
  readonly name: string;
}

export interface DayDrawingProps {
  /** What a screen reader says of the drawing. */
  readonly label: string;
  /** Pixels. */
  readonly height: number;
  readonly hours: readonly NamedHour[];
  /** Names at the edges stand inside of the drawing's ends instead of half beyond them. */
  readonly keepsNamesInside?: boolean;
  /** The row of hours, for a drawing that measures how many names have room. */
  readonly hoursRow?: RefObject<HTMLDivElement | null>;
  readonly children: ComponentChildren;
}

/** Places in the drawing are percentages, so that strokes stay crisp in a window of any width. */
export function DayDrawing(props: DayDrawingProps): JSX.Element {
  const { label, height, hours, keepsNamesInside = false, hoursRow, children } = props;
  return (
    <div class="day">
      <svg class="drawing day-drawing" role="img" aria-label={label} width="100%" height={height}>
        {children}
      </svg>
      <div {...(hoursRow && { ref: hoursRow })} class="day-hours small quiet figures" aria-hidden="true">
        {hours.map(({ key, percent, name }) => (
          <span key={key} class={keepsNamesInside ? edgeOf(percent) : ''} style={{ insetInlineStart: `${percent}%` }}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Names are about a tenth of a narrow window wide. */
const EDGE_PERCENT = 5;

function edgeOf(percent: number): string {
  if (percent < EDGE_PERCENT) return 'at-start';
  return percent > 100 - EDGE_PERCENT ? 'at-end' : '';
}

/** 0 at the span's beginning, 100 at its end; what lies outside is moved to the nearer edge. */
export function percentAt(moment: number, { from, to }: DrawnSpan): number {
  const share = (moment - from) / Math.max(1, to - from);
  return Math.round(Math.min(1, Math.max(0, share)) * 100_000) / 1000;
}

/** Where a bar over that part of the whole begins and how wide it is, at least `leastPercent`. */
export function acrossOf(
  part: DrawnSpan,
  whole: DrawnSpan,
  leastPercent = 0,
): { readonly x: string; readonly width: string } {
  const from = percentAt(part.from, whole);
  return { x: `${from}%`, width: `${Math.max(leastPercent, percentAt(part.to, whole) - from)}%` };
}

/** In pixels: a break of a minute has `minuteRadius`, and the area grows with the length, within what the line has room for. */
export function discRadius(
  lengthMs: number,
  { least, most, minuteRadius }: { readonly least: number; readonly most: number; readonly minuteRadius: number },
): number {
  return Math.min(most, Math.max(least, minuteRadius * Math.sqrt(lengthMs / MINUTE)));
}

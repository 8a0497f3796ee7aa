/**
 * A day as one line, drawn. Told by form, not by colour: desk time is a solid bar, working hours are the ground under it, a break taken
 * is a full disc and a planned one a ring (larger for a longer one), time away is dotted, quiet is hatched. Widths are percentages, so
 * that strokes stay crisp at any width; right-to-left mirrors the whole drawing, in which nothing is written.
 */
import type { JSX } from 'preact';
import type { DayPreview, DrawnBreak } from '../../src/core/day/dayPreview.ts';
import { MINUTE, type WallSpan } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { hourTicks, percentAt } from './dayScale.ts';

const HEIGHT = 56;
/** The line on which the day happens. */
const LINE = 24;

export function DayTimeline({ preview }: { readonly preview: DayPreview }): JSX.Element {
  const { workingHours, deskTime, naturalBreaks, holds, breaksTaken, breaksPlanned, windDownWall, nowWall } = preview;
  const label = t('today.drawing', {
    from: preview.fromWall,
    until: preview.untilWall,
    taken: breaksTaken.length,
    planned: breaksPlanned.length,
  });
  const bar = (span: WallSpan, kind: string, y: number, height: number): JSX.Element => (
    <rect key={`${kind} ${String(span.fromWall)}`} class={kind} y={y} height={height} {...acrossOf(span, preview)} />
  );
  const disc = (drawn: DrawnBreak, kind: string): JSX.Element => (
    <circle
      key={`${kind} ${String(drawn.fromWall)}`}
      class={kind}
      cx={at((drawn.fromWall + drawn.untilWall) / 2, preview)}
      cy={LINE}
      r={radiusOf(drawn)}
    />
  );

  return (
    <div class="day">
      <svg class="day-drawing" role="img" aria-label={label} width="100%" height={HEIGHT}>
        <defs>
          <pattern id="hatching" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="hatch" d="M0 0V5" />
          </pattern>
        </defs>
        {workingHours.map((span) => bar(span, 'working', 6, 36))}
        {hourTicks(preview).map((wall) => (
          <line key={wall} class="tick" x1={at(wall, preview)} x2={at(wall, preview)} y1={50} y2={HEIGHT} />
        ))}
        <line class="ground" x1="0" x2="100%" y1={LINE} y2={LINE} />
        {deskTime.map((span) => bar(span, 'desk', LINE - 4, 8))}
        {naturalBreaks.map((span) => (
          <line
            key={span.fromWall}
            class="natural"
            x1={at(span.fromWall, preview)}
            x2={at(span.untilWall, preview)}
            y1={LINE}
            y2={LINE}
          />
        ))}
        {holds.map((span) => bar(span, 'held', 36, 6))}
        {breaksPlanned.map((drawn) => disc(drawn, 'planned'))}
        {breaksTaken.map((drawn) => disc(drawn, 'taken'))}
        {windDownWall !== null && (
          <svg x={at(windDownWall, preview)} y={LINE} overflow="visible">
            <path class="wind-down" d="M-2 -6A6 6 0 1 0 -2 6A7 7 0 0 1 -2 -6Z" />
          </svg>
        )}
        <svg x={at(nowWall, preview)} overflow="visible">
          <path class="now-line" d="M0 4V46" />
          <path class="now-head" d="M-5 0H5L0 6Z" />
        </svg>
      </svg>
      <div class="day-hours small quiet figures" aria-hidden="true">
        {hourTicks(preview).map((wall) => (
          <span key={wall} class={edgeOf(wall, preview)} style={{ insetInlineStart: at(wall, preview) }}>
            {t('today.hour', { time: wall })}
          </span>
        ))}
      </div>
    </div>
  );
}

function at(wall: number, whole: WallSpan): string {
  return `${String(percentAt(wall, whole))}%`;
}

/** Labels are about a tenth of a narrow window wide. */
const EDGE_PERCENT = 5;

function edgeOf(wall: number, whole: WallSpan): string {
  const percent = percentAt(wall, whole);
  if (percent < EDGE_PERCENT) return 'at-start';
  return percent > 100 - EDGE_PERCENT ? 'at-end' : '';
}

function acrossOf({ fromWall, untilWall }: WallSpan, whole: WallSpan): { readonly x: string; readonly width: string } {
  const from = percentAt(fromWall, whole);
  return { x: `${String(from)}%`, width: `${String(percentAt(untilWall, whole) - from)}%` };
}

/** In pixels: the area grows with the break's length, within what the line has room for. */
function radiusOf({ fromWall, untilWall }: WallSpan): number {
  return Math.min(7, Math.max(3.5, 3 * Math.sqrt((untilWall - fromWall) / MINUTE)));
}

/**
 * A day as one line, drawn. Told by form, not by colour: desk time is a solid bar, working hours are the ground under it, a break taken
 * is a full disc and a planned one a ring (larger for a longer one), time away is dotted, quiet is hatched. Widths are percentages, so
 * that strokes stay crisp at any width; right-to-left mirrors the whole drawing, in which nothing is written.
 */
import type { JSX } from 'preact';
import type { DayPreview } from '../../src/core/day/dayPreview.ts';
import type { WallSpan } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { acrossOf, DayDrawing, discRadius, type DrawnSpan, percentAt } from '../shared/day/dayDrawing.tsx';
import { hourTicks } from './hourTicks.ts';

const HEIGHT = 56;
/** The line on which the day happens. */
const LINE = 24;
const DISC = { least: 3.5, most: 7, minuteRadius: 3 };

export function TodayTimeline({ preview }: { readonly preview: DayPreview }): JSX.Element {
  const { workingHours, deskTime, naturalBreaks, holds, breaksTaken, breaksPlanned, windDownWall, nowWall } = preview;
  const label = t('today.drawing', {
    from: preview.fromWall,
    until: preview.untilWall,
    taken: breaksTaken.length,
    planned: breaksPlanned.length,
  });
  const whole = drawn(preview);
  const at = (wall: number): string => `${percentAt(wall, whole)}%`;
  const ticks = hourTicks(preview);
  const bar = (span: WallSpan, kind: string, y: number, height: number): JSX.Element => (
    <rect
      key={`${kind} ${String(span.fromWall)}`}
      class={kind}
      y={y}
      height={height}
      {...acrossOf(drawn(span), whole)}
    />
  );
  // By their number: what is planned moves with every second that is not spent at the desk, and then need not be made anew.
  const disc = ({ fromWall, untilWall }: WallSpan, kind: string, index: number): JSX.Element => (
    <circle
      key={`${kind} ${String(index)}`}
      class={kind}
      cx={at((fromWall + untilWall) / 2)}
      cy={LINE}
      r={discRadius(untilWall - fromWall, DISC)}
    />
  );

  return (
    <DayDrawing
      label={label}
      height={HEIGHT}
      hours={ticks.map((wall) => ({
        key: wall,
        percent: percentAt(wall, whole),
        name: t('today.hour', { time: wall }),
      }))}
      keepsNamesInside
    >
      <defs>
        <pattern id="hatching" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0V5" />
        </pattern>
      </defs>
      {workingHours.map((span) => bar(span, 'working', 6, 36))}
      {ticks.map((wall) => (
        <line key={wall} class="tick" x1={at(wall)} x2={at(wall)} y1={50} y2={HEIGHT} />
      ))}
      <line class="ground" x1="0" x2="100%" y1={LINE} y2={LINE} />
      {deskTime.map((span) => bar(span, 'desk', LINE - 4, 8))}
      {naturalBreaks.map((span) => (
        <line key={span.fromWall} class="natural" x1={at(span.fromWall)} x2={at(span.untilWall)} y1={LINE} y2={LINE} />
      ))}
      {holds.map((span) => bar(span, 'held', 36, 6))}
      {breaksPlanned.map((span, index) => disc(span, 'planned', index))}
      {breaksTaken.map((span, index) => disc(span, 'taken', index))}
      {windDownWall !== null && (
        <svg x={at(windDownWall)} y={LINE} overflow="visible">
          <path class="wind-down" d="M-2 -6A6 6 0 1 0 -2 6A7 7 0 0 1 -2 -6Z" />
        </svg>
      )}
      <svg x={at(nowWall)} overflow="visible">
        <path class="now-line" d="M0 4V46" />
        <path class="now-head" d="M-5 0H5L0 6Z" />
      </svg>
    </DayDrawing>
  );
}

function drawn({ fromWall, untilWall }: WallSpan): DrawnSpan {
  return { from: fromWall, to: untilWall };
}

/**
 * A day as it was lived, drawn. Told by form: sitting is a low bar, standing a tall one; a break taken is a disc above them,
 * a skipped one a ring; a natural break is a dotted line on the ground; a hold is hatched below it. Right-to-left mirrors the drawing,
 * in which nothing is written.
 */
import type { JSX } from 'preact';
import { localMsAt } from '../../src/core/history/historyCalendar.ts';
import type { BreakRecord, HistoryRecords, Span } from '../../src/core/history/records.ts';
import { isNaturalBreak, resultOf } from '../../src/core/history/rest.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { HOUR, MINUTE } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { hourName, timeOfDay } from './dates.ts';
import { hoursOf, type Hours } from './dayHours.ts';
import { stepFor, useWidthRem } from './labels.tsx';

const HEIGHT = 96;
/** The line on which the day happens. */
const GROUND = 76;
const SITTING = 18;
const STANDING = 36;
const BREAKS = 20;

export interface DayTimelineProps {
  readonly day: DayNumber;
  readonly records: HistoryRecords;
  readonly deskDayStarts: string;
}

export function DayTimeline({ day, records, deskDayStarts }: DayTimelineProps): JSX.Element {
  const { breaks, deskBlocks, holds } = records;
  const natural = records.absences.filter((absence) => isNaturalBreak(absence, deskDayStarts));
  const hours = hoursOf([...breaks, ...deskBlocks], day, deskDayStarts);
  const at = (wall: number, span: Span): number => percentAt(localMsAt(wall, span), hours);
  const across = (span: Span): { readonly x: string; readonly width: string } => {
    const from = at(span.beganWall, span);
    return { x: `${from}%`, width: `${Math.max(0.15, at(span.endedWall, span) - from)}%` };
  };
  const [row, widthRem] = useWidthRem<HTMLDivElement>();
  const marks = marksOf(hours, widthRem);

  return (
    <div class="day">
      <svg
        class="drawing"
        role="img"
        aria-label={t('history.day.drawing', { from: timeOfDay(hours.from), to: timeOfDay(hours.to) })}
        width="100%"
        height={HEIGHT}
      >
        {marks.map((mark) => (
          <line
            key={mark}
            class="mark-line"
            x1={`${percentAt(mark, hours)}%`}
            x2={`${percentAt(mark, hours)}%`}
            y2={HEIGHT}
          />
        ))}
        {natural.map((span) => (
          <line
            key={span.beganWall}
            class="natural-line"
            x1={`${at(span.beganWall, span)}%`}
            x2={`${at(span.endedWall, span)}%`}
            y1={GROUND - 5}
            y2={GROUND - 5}
          />
        ))}
        {deskBlocks.map((block) => {
          const height = block.posture === 'sitting' ? SITTING : STANDING;
          return (
            <rect key={block.beganWall} class={block.posture} y={GROUND - height} height={height} {...across(block)} />
          );
        })}
        {holds.map((hold) => (
          <rect key={hold.beganWall} class="held" y={GROUND + 6} height="8" {...across(hold)} />
        ))}
        <line class="ground" x2="100%" y1={GROUND + 0.5} y2={GROUND + 0.5} />
        {breaks.map((record) => (
          <circle
            key={record.beganWall}
            class={resultOf(record)}
            cx={`${at((record.beganWall + record.endedWall) / 2, record)}%`}
            cy={BREAKS}
            r={radiusOf(record)}
          />
        ))}
      </svg>
      <div ref={row} class="hours small quiet figures" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} style={{ insetInlineStart: `${percentAt(mark, hours)}%` }}>
            {hourName((mark / HOUR) % 24)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What the name of an hour takes with some air, in rem. */
const NAME_REM = 3.75;

/** The full hours to name: those of the day that a step of 1, 2, 3, … hours meets, as room allows. */
function marksOf({ from, to }: Hours, widthRem: number): readonly number[] {
  const count = (to - from) / HOUR + 1;
  const every = stepFor(count, widthRem, NAME_REM);
  return Array.from({ length: count }, (_, index) => from + index * HOUR).filter((mark) => (mark / HOUR) % every === 0);
}

function percentAt(local: number, { from, to }: Hours): number {
  return Math.min(100, Math.max(0, Math.round(((local - from) / (to - from)) * 100_000) / 1000));
}

/** In pixels: the area grows with the length, within what the line has room for. */
function radiusOf({ beganWall, endedWall }: BreakRecord): number {
  return Math.min(10, Math.max(4, 4 * Math.sqrt((endedWall - beganWall) / MINUTE)));
}

/**
 * A day as it was lived, drawn. Told by form: sitting is a low bar, standing a tall one; a break taken is a disc above them,
 * a skipped one a ring; a natural break is a dotted line on the ground; a hold is hatched below it. Right-to-left mirrors the drawing,
 * in which nothing is written.
 */
import type { JSX } from 'preact';
import { localMsAt } from '../../src/core/history/historyCalendar.ts';
import type { BreakRecord, HistoryRecords, Span } from '../../src/core/history/records.ts';
import { isNaturalBreak, lengthOf, resultOf } from '../../src/core/history/rest.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { HOUR } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { acrossOf, DayDrawing, discRadius, percentAt } from '../shared/day/dayDrawing.tsx';
import type { BreakNames } from './breakNames.ts';
import { breakLength, breakName } from './breakWords.ts';
import { hourName, timeOfDay } from './dates.ts';
import { hoursOf, type Hours } from './dayHours.ts';
import { stepFor, useWidthRem } from './labels.tsx';

const HEIGHT = 96;
/** The line on which the day happens. */
const GROUND = 76;
const SITTING = 18;
const STANDING = 36;
const BREAKS = 20;
const DISC = { least: 4, most: 10, minuteRadius: 4 };
/** What lasted only a moment is drawn this wide, so that it can be seen. */
const LEAST_WIDTH_PERCENT = 0.15;

export interface LivedDayProps {
  readonly day: DayNumber;
  readonly records: HistoryRecords;
  readonly deskDayStarts: string;
  readonly names: BreakNames;
}

export function LivedDay({ day, records, deskDayStarts, names }: LivedDayProps): JSX.Element {
  const { breaks, deskBlocks, holds } = records;
  const natural = records.absences.filter((absence) => isNaturalBreak(absence, deskDayStarts));
  const hours = hoursOf([...breaks, ...deskBlocks], day, deskDayStarts);
  const at = (wall: number, span: Span): string => `${percentAt(localMsAt(wall, span), hours)}%`;
  const across = (span: Span): { readonly x: string; readonly width: string } => {
    const local = { from: localMsAt(span.beganWall, span), to: localMsAt(span.endedWall, span) };
    return acrossOf(local, hours, LEAST_WIDTH_PERCENT);
  };
  const [row, widthRem] = useWidthRem<HTMLDivElement>();
  const marks = marksOf(hours, widthRem).map((mark) => ({
    key: mark,
    percent: percentAt(mark, hours),
    name: hourName((mark / HOUR) % 24),
  }));

  return (
    <DayDrawing
      label={t('history.day.drawing', { from: timeOfDay(hours.from), to: timeOfDay(hours.to) })}
      height={HEIGHT}
      hours={marks}
      hoursRow={row}
    >
      {marks.map(({ key, percent }) => (
        <line key={key} class="mark-line" x1={`${percent}%`} x2={`${percent}%`} y2={HEIGHT} />
      ))}
      {natural.map((span) => (
        <line
          key={span.beganWall}
          class="natural-line"
          x1={at(span.beganWall, span)}
          x2={at(span.endedWall, span)}
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
          cx={at((record.beganWall + record.endedWall) / 2, record)}
          cy={BREAKS}
          r={discRadius(lengthOf(record), DISC)}
        >
          <title>{nameAndLength(record, names)}</title>
        </circle>
      ))}
    </DayDrawing>
  );
}

/** What a disc says to whoever points at it. */
function nameAndLength(record: BreakRecord, names: BreakNames): string {
  const [what, length] = [breakName(record, names), breakLength(record)];
  return length === '' ? what : t('history.break.withLength', { what, length });
}

/** What the name of an hour takes with some air, in rem. */
const NAME_REM = 3.75;

/** The full hours to name: those of the day that a step of 1, 2, 3, … hours meets, as room allows. */
function marksOf({ from, to }: Hours, widthRem: number): readonly number[] {
  const count = (to - from) / HOUR + 1;
  const every = stepFor(count, widthRem, NAME_REM);
  return Array.from({ length: count }, (_, index) => from + index * HOUR).filter((mark) => (mark / HOUR) % every === 0);
}

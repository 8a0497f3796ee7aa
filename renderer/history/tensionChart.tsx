/**
 * Tension before and after, drawn: for each week or month a ring (before) and a disc (after) with their bands, 0 … 10 up.
 * Where there are too few check-ins the place stays empty. Right-to-left mirrors the drawing, in which nothing is written.
 */
import type { JSX } from 'preact';
import type { Estimate } from '../../src/core/history/estimates.ts';
import { LEAST, MOST } from '../../src/core/checkIn/checkIn.ts';
import type { TrendPoint } from '../../src/core/history/trends.ts';
import { Labels } from './labels.tsx';

export interface TensionChartProps {
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly nameOf: (point: TrendPoint) => string;
  /** What the longest of those names takes, in rem. */
  readonly nameRem: number;
}

const HEIGHT = 180;
const MARGIN = 8;
const MARKS = [0, 5, 10];
/** Where in a point's place its two means stand, as shares of it. */
const BEFORE = 0.32;
const AFTER = 0.68;

export function TensionChart({ label, points, nameOf, nameRem }: TensionChartProps): JSX.Element {
  const place = 100 / points.length;
  return (
    <div class="chart">
      <div class="marks small quiet figures" aria-hidden="true" style={{ blockSize: `${HEIGHT}px` }}>
        {MARKS.map((mark) => (
          <span key={mark} style={{ insetBlockEnd: `${HEIGHT - yOf(mark)}px` }}>
            {mark}
          </span>
        ))}
      </div>
      <div class="plot">
        <svg class="drawing" role="img" aria-label={label} width="100%" height={HEIGHT}>
          {MARKS.map((mark) => (
            <line key={mark} class={mark === LEAST ? 'ground' : 'mark-line'} x2="100%" y1={yOf(mark)} y2={yOf(mark)} />
          ))}
          {points.map(
            ({ days, shown }, index) =>
              shown && (
                <g key={days.from}>
                  <line
                    class="change-line"
                    x1={`${(index + BEFORE) * place}%`}
                    y1={yOf(shown.before.mean)}
                    x2={`${(index + AFTER) * place}%`}
                    y2={yOf(shown.after.mean)}
                  />
                  <Mean form="before" x={`${(index + BEFORE) * place}%`} estimate={shown.before} />
                  <Mean form="after" x={`${(index + AFTER) * place}%`} estimate={shown.after} />
                </g>
              ),
          )}
        </svg>
        <Labels names={points.map(nameOf)} roomRem={nameRem} />
      </div>
    </div>
  );
}

interface MeanProps {
  readonly form: 'before' | 'after';
  readonly x: string;
  readonly estimate: Estimate;
}

function Mean({ form, x, estimate: { mean, low, high } }: MeanProps): JSX.Element {
  return (
    <>
      <line class={`${form}-band`} x1={x} x2={x} y1={yOf(low)} y2={yOf(high)} />
      <circle class={form} cx={x} cy={yOf(mean)} r="4.5" />
    </>
  );
}

function yOf(tension: number): number {
  const share = (Math.min(MOST, Math.max(LEAST, tension)) - LEAST) / (MOST - LEAST);
  return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
}

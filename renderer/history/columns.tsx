/**
 * Columns of stacked parts, drawn. Widths are percentages, so that edges stay crisp in a window of any width; right-to-left
 * mirrors the drawing, in which nothing is written: all words stand beside it as text.
 */
import type { JSX } from 'preact';
import { Labels } from './labels.tsx';
import type { Form } from './legend.tsx';

export interface Column {
  readonly key: number;
  /** Under it, where there is room. */
  readonly name: string;
  /** From the ground up. */
  readonly parts: readonly { readonly form: Form; readonly value: number }[];
}

export interface Scale {
  readonly most: number;
  /** Where lines are drawn across, and what stands beside them. */
  readonly marks: readonly { readonly value: number; readonly name: string }[];
}

export interface ColumnsProps {
  /** What it shows, for a screen reader; the table behind it says the rest. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** What the longest name under a column takes, in rem. */
  readonly nameRem: number;
  readonly scale: Scale;
  /** In pixels. */
  readonly height: number;
}

/** The share of its place that a column fills. */
const FILLS = 0.72;

export function Columns({ label, columns, nameRem, scale, height }: ColumnsProps): JSX.Element {
  const place = 100 / Math.max(1, columns.length);
  const heightOf = (value: number): number => (value / scale.most) * height;
  return (
    <div class="chart">
      <div class="marks small quiet figures" aria-hidden="true" style={{ blockSize: `${height}px` }}>
        {scale.marks.map(({ value, name }) => (
          <span key={value} style={{ insetBlockEnd: `${heightOf(value)}px` }}>
            {name}
          </span>
        ))}
      </div>
      <div class="plot">
        <svg class="drawing" role="img" aria-label={label} width="100%" height={height}>
          {scale.marks.map(({ value }) => (
            <line
              key={value}
              class={value === 0 ? 'ground' : 'mark-line'}
              x2="100%"
              y1={lineAt(height - heightOf(value))}
              y2={lineAt(height - heightOf(value))}
            />
          ))}
          {columns.map(({ key, parts }, index) => {
            let under = 0;
            return parts.map(({ form, value }) => {
              // A gap of one pixel parts it from what it stands on; it is at least one pixel high.
              const drawn = Math.max(1, heightOf(value) - 1);
              const y = height - heightOf(under) - 1 - drawn;
              under += value;
              return value === 0 ? null : (
                <rect
                  key={`${key} ${form}`}
                  class={form}
                  x={`${(index + (1 - FILLS) / 2) * place}%`}
                  width={`${place * FILLS}%`}
                  y={y}
                  height={drawn}
                  rx="2"
                />
              );
            });
          })}
        </svg>
        <Labels names={columns.map(({ name }) => name)} roomRem={nameRem} />
      </div>
    </div>
  );
}

/** A line of one pixel is crisp only where it lies in the middle of a row of pixels. */
function lineAt(y: number): number {
  return Math.max(0.5, Math.round(y) - 0.5);
}

/** A scale of about four marks that ends just above the largest value. @param steps to choose from, smallest first */
export function scaleFor(largest: number, steps: readonly number[], name: (value: number) => string): Scale {
  const step = steps.find((candidate) => largest / candidate <= 4) ?? Math.ceil(largest / 4);
  const count = Math.max(1, Math.ceil(largest / step));
  const marks = Array.from({ length: count + 1 }, (_, index) => index * step);
  return { most: count * step, marks: marks.map((value) => ({ value, name: name(value) })) };
}

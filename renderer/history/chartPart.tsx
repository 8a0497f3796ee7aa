import type { JSX } from 'preact';
import { Columns, type ColumnsProps } from './columns.tsx';
import { Legend, type Form } from './legend.tsx';
import { TableBehind, type TableProps } from './tableBehind.tsx';

export interface ChartPartProps extends Omit<ColumnsProps, 'label'>, Omit<TableProps, 'caption'> {
  readonly id: string;
  readonly title: string;
  /** What the columns are made of; left out where the chart above has just said so. */
  readonly legend?: readonly Form[];
}

/** A part of the window that is one chart: its title, its columns, what they mean, and the table behind it. */
export function ChartPart({ id, title, legend, headings, rows, ...columns }: ChartPartProps): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Columns label={title} {...columns} />
      {legend !== undefined && <Legend of={legend} />}
      <TableBehind caption={title} headings={headings} rows={rows} />
    </section>
  );
}

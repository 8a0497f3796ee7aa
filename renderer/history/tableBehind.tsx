/** The table behind a chart: the same, in words and numbers, for screen readers and for whoever likes numbers. */
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../app.ts';

export interface TableProps {
  /** What it is about. */
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

export function TableBehind(props: TableProps): JSX.Element {
  return (
    <details class="behind">
      <summary class="small quiet">{t('history.asTable')}</summary>
      <Table {...props} />
    </details>
  );
}

export function Table({ caption, headings, rows }: TableProps): JSX.Element {
  return (
    <div class="wide" role="group" aria-label={caption} tabIndex={0}>
      <table class="small figures">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

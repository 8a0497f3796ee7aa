/** A few numbers with their names that sum up a period; they are neither scored nor compared. */
import type { JSX } from 'preact';

export interface KeyNumber {
  readonly name: string;
  readonly value: string;
  readonly detail?: string;
}

export function Numbers({ figures }: { readonly figures: readonly KeyNumber[] }): JSX.Element {
  return (
    <dl class="numbers">
      {figures.map(({ name, value, detail }) => (
        <div key={name}>
          <dt class="small quiet">{name}</dt>
          <dd class="value figures">{value}</dd>
          {detail !== undefined && <dd class="small quiet figures">{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}

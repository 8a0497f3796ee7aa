/** What the forms of a chart mean. The table behind it says the same in words, so a screen reader skips this. */
import type { JSX } from 'preact';
import { t } from '../app.ts';

/** All forms that charts are made of; each differs in shape from the others, not only in colour. */
export const forms = [
  'sitting',
  'standing',
  'taken',
  'natural',
  'skipped',
  'endedEarly',
  'held',
  'before',
  'after',
] as const;
export type Form = (typeof forms)[number];

/** What the charts draw as discs: means everywhere, and breaks in a day. */
const discs: readonly Form[] = ['before', 'after'];
export const discsInDay: readonly Form[] = ['taken', 'skipped', 'endedEarly'];

export interface LegendProps {
  readonly of: readonly Form[];
  readonly asDiscs?: readonly Form[];
}

export function Legend({ of, asDiscs = discs }: LegendProps): JSX.Element {
  return (
    <ul class="legend small quiet" aria-hidden="true">
      {of.map((form) => (
        <li key={form}>
          <svg width="16" height="16">
            {asDiscs.includes(form) ? (
              <circle class={form} cx="8" cy="8" r="5" />
            ) : (
              <rect class={form} x="2" y="2" width="12" height="12" rx="2" />
            )}
          </svg>
          {t(`history.form.${form}`)}
        </li>
      ))}
    </ul>
  );
}

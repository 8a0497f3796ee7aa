/** What the forms in the drawing of the day mean: those that are in it. The list says it in words, so a screen reader skips this. */
import type { JSX } from 'preact';
import type { DayPreview } from '../../src/core/day/dayPreview.ts';
import { t } from '../app.ts';

export function DayLegend({ preview }: { readonly preview: DayPreview }): JSX.Element {
  const entries: readonly (readonly [isDrawn: boolean, sign: JSX.Element, meaning: string])[] = [
    [preview.workingHours.length > 0, <rect class="working" width="16" height="16" />, t('today.workingHours')],
    [preview.deskTime.length > 0, <rect class="desk" y="4" width="16" height="8" />, t('today.deskTime')],
    [preview.naturalBreaks.length > 0, <line class="natural" x2="16" y1="8" y2="8" />, t('today.natural')],
    [preview.breaksTaken.length > 0, <circle class="taken" cx="8" cy="8" r="5" />, t('today.taken')],
    [preview.breaksPlanned.length > 0, <circle class="planned" cx="8" cy="8" r="5" />, t('today.planned')],
    [preview.holds.length > 0, <rect class="held" y="5" width="16" height="6" />, t('today.held')],
    [
      preview.windDownWall !== null,
      <path class="wind-down" transform="translate(10 8)" d="M-2 -6A6 6 0 1 0 -2 6A7 7 0 0 1 -2 -6Z" />,
      t('today.windDown'),
    ],
  ];
  return (
    <ul class="day-legend small quiet" aria-hidden="true">
      {entries
        .filter(([isDrawn]) => isDrawn)
        .map(([, sign, meaning]) => (
          <li key={meaning}>
            <svg width="16" height="16">
              {sign}
            </svg>
            {meaning}
          </li>
        ))}
    </ul>
  );
}

/** The day in words, for who cannot see its drawing or wants the times. */
import type { JSX } from 'preact';
import type { DayPreview } from '../../src/core/day/dayPreview.ts';
import type { WallSpan } from '../../src/core/time/time.ts';
import { t } from '../app.ts';

interface Row {
  readonly atWall: number;
  readonly when: string;
  readonly what: string;
}

export function DayList({ preview }: { readonly preview: DayPreview }): JSX.Element {
  return (
    <details class="day-list">
      <summary>{t('today.list')}</summary>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t('today.list.when')}</th>
            <th scope="col">{t('today.list.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(preview).map(({ when, what }, index) => (
            <tr key={index}>
              <td>{when}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function rowsOf(preview: DayPreview): readonly Row[] {
  const span = ({ fromWall, untilWall }: WallSpan, what: string): Row => {
    return { atWall: fromWall, when: t('today.span', { from: fromWall, until: untilWall }), what };
  };
  const moment = (atWall: number, what: string): Row => ({ atWall, when: t('today.hour', { time: atWall }), what });
  const about = (atWall: number, what: string): Row => ({ atWall, when: t('today.about', { time: atWall }), what });
  return [
    ...preview.workingHours.map((hours) => span(hours, t('today.workingHours'))),
    ...preview.deskTime.map((desk) => span(desk, t('today.deskTime'))),
    ...preview.naturalBreaks.map((away) => span(away, t('today.natural'))),
    ...preview.holds.map((hold) => span(hold, t('today.heldBecause', { reason: hold.reason }))),
    ...preview.breaksTaken.map(({ fromWall, name }) => moment(fromWall, t('today.takenKind', { name }))),
    moment(preview.nowWall, t('today.now')),
    ...preview.breaksPlanned.map(({ fromWall, name }) => about(fromWall, t('today.plannedKind', { name }))),
    ...(preview.windDownWall === null ? [] : [about(preview.windDownWall, t('today.windDown'))]),
  ].toSorted((a, b) => a.atWall - b.atWall);
}

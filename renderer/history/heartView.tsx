/** How far a person's heart moved with their breath, week by week and pace by pace, and how many breaks that rests on. */
import type { JSX } from 'preact';
import { breathRate, paceHistories, type PaceHistory, type SwingRange } from '../../src/core/history/heartTrends.ts';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import { app, t } from '../app.ts';
import { dayInShort, decimal } from './dates.ts';
import { Table } from './tableBehind.tsx';
import type { Deletion } from './useDeletion.ts';

export interface HeartViewProps {
  readonly records: HistoryRecords;
  readonly deskDayStarts: string;
  /** 0 = Monday … 6 = Sunday */
  readonly weekStarts: number;
  readonly deletion: Deletion;
}

export function HeartView({ records, deskDayStarts, weekStarts, deletion }: HeartViewProps): JSX.Element {
  const paces = paceHistories(records.hearts, deskDayStarts, weekStarts);
  const most = Math.max(1, ...paces.map(({ high }) => high));
  return (
    <>
      <p class="lead">{t(paces.length === 0 ? 'history.heart.none' : 'history.heart.what')}</p>
      {paces.map((pace) => (
        <PacePart key={pace.breathMs} pace={pace} most={most} />
      ))}
      <p class="hint">{t('preferences.heart.limits')}</p>
      <section aria-labelledby="delete-hearts">
        <h2 id="delete-hearts">{t('history.heart.delete')}</h2>
        <p class="hint">{t('history.heart.delete.how')}</p>
        <div class="delete-everything">
          <button type="button" class="alert" onClick={() => void deletion.remove(() => app.deleteHearts())}>
            {t('history.heart.delete.all')}
          </button>
        </div>
      </section>
    </>
  );
}

interface PacePartProps {
  readonly pace: PaceHistory;
  /** Beats a minute at the end of the drawing. */
  readonly most: number;
}

function PacePart({ pace, most }: PacePartProps): JSX.Element {
  const id = `pace-${String(pace.breathMs)}`;
  const title = t('history.heart.pace', { rate: breathRate(pace.breathMs) });
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="figures">{t('history.heart.range', inWords(pace))}</p>
      <Table
        caption={title}
        headings={[t('history.weekFrom'), t('history.heart.breaks'), t('history.heart.swing'), t('history.heart.band')]}
        rows={pace.weeks.map((week) => [
          dayInShort(week.days.from),
          t('history.count', { count: week.breaks }),
          t('history.meanAndBand', { mean: decimal(week.swing), low: decimal(week.low), high: decimal(week.high) }),
          <Band key="band" of={week} most={most} />,
        ])}
      />
    </section>
  );
}

function inWords({ breaks, swing, low, high }: SwingRange): Record<string, string | number> {
  return { breaks, swing: decimal(swing), low: decimal(low), high: decimal(high) };
}

const WIDTH = 136;
const MARGIN = 4;

/** From the smallest to the largest swing, with the middle one. The cells before it say it in numbers. */
function Band({ of: { swing, low, high }, most }: { readonly of: SwingRange; readonly most: number }): JSX.Element {
  const xOf = (value: number): number => MARGIN + (value / most) * (WIDTH - 2 * MARGIN);
  return (
    <svg class="drawing band" width={WIDTH} height="20" aria-hidden="true">
      <line class="after-band" x1={xOf(low)} x2={xOf(high)} y1="10" y2="10" />
      <circle class="after" cx={xOf(swing)} cy="10" r="4" />
    </svg>
  );
}

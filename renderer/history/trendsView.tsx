import type { JSX } from 'preact';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import { FEWEST_TO_SHOW, type ChangeVerdict, type Estimate } from '../../src/core/history/estimates.ts';
import {
  tensionPairs,
  trendOf,
  type TensionPair,
  type TensionTrend,
  type TrendPoint,
} from '../../src/core/history/trends.ts';
import type { ShownTrial } from '../../src/core/trial/shownTrial.ts';
import { armNames } from '../../src/core/trial/trial.ts';
import { t } from '../app.ts';
import type { BreakNames } from './breakNames.ts';
import { signedChange, dayInShort, decimal, monthAndYear, monthInShort } from './dates.ts';
import { Legend } from './legend.tsx';
import { RoutinesPart } from './routinesPart.tsx';
import { SelfChecksPart } from './selfChecksPart.tsx';
import { TableBehind } from './tableBehind.tsx';
import { TensionChart } from './tensionChart.tsx';
import type { Deletion } from './useDeletion.ts';

export interface TrendsViewProps {
  readonly records: HistoryRecords;
  readonly deskDayStarts: string;
  /** 0 = Monday … 6 = Sunday */
  readonly weekStarts: number;
  readonly names: BreakNames;
  /** Null while nobody knows of it. */
  readonly trial: ShownTrial | null;
  /** The months shown end with this one. */
  readonly isNow: boolean;
  readonly deletion: Deletion;
}

/** What a person felt before and after breaks, over many of them. */
export function TrendsView(props: TrendsViewProps): JSX.Element {
  const { records, deskDayStarts, weekStarts, names, trial, isNow, deletion } = props;
  const pairs = tensionPairs(records.breaks, deskDayStarts);
  const trend = trendOf(pairs, weekStarts);
  const open = pairs.filter((pair) => !isHeldBack(pair, trial));
  return (
    <>
      <section aria-labelledby="tension">
        <h2 id="tension">{t('history.tension')}</h2>
        <p class="lead figures">{verdictLine(trend)}</p>
        {trend.points.some(({ shown }) => shown !== null) && <TensionPart trend={trend} />}
        <p class="hint">{t('history.tension.how')}</p>
      </section>
      {open.length > 0 && <RoutinesPart pairs={open} names={names} />}
      {open.length < pairs.length && <p class="hint">{t('history.trial.heldBack')}</p>}
      <SelfChecksPart records={records.selfChecks} {...{ deskDayStarts, isNow, deletion }} />
    </>
  );
}

/** Which routine settles more is what a trial is to tell, and not before its end. */
function isHeldBack({ day, routine }: TensionPair, trial: ShownTrial | null): boolean {
  if (trial?.phase !== 'running' && trial?.phase !== 'over') return false;
  return day >= trial.firstDay && armNames.some((arm) => trial.arms[arm].routine === routine);
}

function TensionPart({ trend }: { readonly trend: TensionTrend }): JSX.Element {
  const nameOf = ({ days }: TrendPoint): string =>
    trend.grain === 'week' ? dayInShort(days.from) : monthAndYear(days.from);
  const count = (value: number): string => t('history.count', { count: value });
  return (
    <>
      <TensionChart
        label={t('history.tension.drawing')}
        points={trend.points}
        nameOf={({ days }) => (trend.grain === 'week' ? dayInShort(days.from) : monthInShort(days.from))}
        nameRem={trend.grain === 'week' ? 6 : 3}
      />
      <Legend of={['before', 'after']} />
      <TableBehind
        caption={t('history.tension')}
        headings={[
          trend.grain === 'week' ? t('history.weekFrom') : t('history.month'),
          t('history.checkIns'),
          t('history.form.before'),
          t('history.form.after'),
        ]}
        rows={trend.points.map((point) => [
          nameOf(point),
          count(point.count),
          ...(point.shown === null
            ? [t('history.tooFew'), t('history.tooFew')]
            : [point.shown.before, point.shown.after].map(({ mean, low, high }) =>
                t('history.meanAndBand', { mean: decimal(mean), low: decimal(low), high: decimal(high) }),
              )),
        ])}
      />
    </>
  );
}

function verdictLine({ count, change: changed, verdict }: TensionTrend): string {
  if (changed === null) return t('history.tension.tooFew', { count, fewest: FEWEST_TO_SHOW });
  const size = decimal(Math.abs(changed.mean));
  return t('history.tension.verdict', { verdict, count, size, ...endsInWords(changed, verdict) });
}

/**
 * The ends of the band as the sentence names them: where it says lower or higher they have no sign, and the smaller
 * comes first.
 */
function endsInWords({ low, high }: Estimate, verdict: ChangeVerdict): { readonly low: string; readonly high: string } {
  if (verdict === 'lower') return { low: decimal(-high), high: decimal(-low) };
  if (verdict === 'higher') return { low: decimal(low), high: decimal(high) };
  return { low: signedChange(low), high: signedChange(high) };
}

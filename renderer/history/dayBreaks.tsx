import type { JSX } from 'preact';
import { localMsAt } from '../../src/core/history/historyCalendar.ts';
import type { BreakRecord } from '../../src/core/history/records.ts';
import { t } from '../app.ts';
import type { BreakNames } from './breakNames.ts';
import { breakName, inBetween, spentLength } from './breakWords.ts';
import { timeOfDay } from './dates.ts';
import { Table } from './tableBehind.tsx';

export interface DayBreaksProps {
  readonly breaks: readonly BreakRecord[];
  readonly names: BreakNames;
}

/** The breaks of a day that took place, with how long each really was; nothing where there were none. */
export function DayBreaks({ breaks, names }: DayBreaksProps): JSX.Element | null {
  const begun = breaks.filter(({ outcome }) => outcome !== 'skipped');
  if (begun.length === 0) return null;
  const between = begun.map(inBetween);
  const hasBetween = between.some((text) => text !== '');
  return (
    <section aria-labelledby="day-breaks">
      <h2 id="day-breaks">{t('history.breaks')}</h2>
      <Table
        caption={t('history.breaks')}
        headings={[
          t('history.from'),
          t('history.what'),
          t('history.spent'),
          ...(hasBetween ? [t('history.inBetween')] : []),
        ]}
        rows={begun.map((record, index) => [
          timeOfDay(localMsAt(record.beganWall, record)),
          breakName(record, names),
          spentLength(record) ?? t('history.notKnown'),
          ...(hasBetween ? [between[index]] : []),
        ])}
      />
    </section>
  );
}

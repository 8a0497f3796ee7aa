import type { JSX } from 'preact';
import type { Days } from '../../src/core/historyCalendar.ts';
import { deskMsOf, summarizeDays, type DaySummary } from '../../src/core/historyDay.ts';
import { breaksByHour, daysOf, summarizePeriod } from '../../src/core/historyPeriods.ts';
import type { HistoryRecords } from '../../src/core/historyRecords.ts';
import type { DayNumber } from '../../src/core/localTime.ts';
import { HOUR } from '../../src/core/time.ts';
import { t } from '../app.ts';
import { breakFigures, breakParts, breakResults } from './breakFigures.ts';
import { Columns, scaleFor } from './columns.tsx';
import { dayInShort, dayNumber, hourName, weekdayAndNumber } from './dates.ts';
import { Legend } from './legend.tsx';
import { lengthInWords } from './lengths.ts';
import { Numbers } from './numbers.tsx';
import { RhythmPart } from './rhythmPart.tsx';
import { TableBehind } from './tableBehind.tsx';

export interface SpanViewProps {
  readonly days: Days;
  readonly records: HistoryRecords;
  readonly deskDayStarts: string;
  /** The shortest interval of the break kinds; null where there is none. */
  readonly everyMs: number | null;
  readonly onOpenDay: (day: DayNumber) => void;
}

/** A week or a month: its days beside each other, and its hours on top of each other. */
export function SpanView({ days, records, deskDayStarts, everyMs, onOpenDay }: SpanViewProps): JSX.Element {
  const lived = daysOf(days, summarizeDays(records, deskDayStarts));
  const sum = summarizePeriod(lived);
  const hours = hoursLived(breaksByHour(records, deskDayStarts));
  const isWeek = lived.length <= 7;
  const nameOf = ({ day }: DaySummary): string => (isWeek ? weekdayAndNumber(day) : dayNumber(day));
  const nameRem = isWeek ? 3.5 : 2;
  const count = (value: number): string => t('history.count', { count: value });
  const open = ({ day }: DaySummary): JSX.Element => (
    <button type="button" class="link" onClick={() => onOpenDay(day)}>
      {dayInShort(day)}
    </button>
  );

  return (
    <>
      <Numbers
        figures={[
          {
            name: t('history.deskTime'),
            value: lengthInWords(deskMsOf(sum)),
            detail: t('history.postures', {
              sitting: lengthInWords(sum.sittingMs),
              standing: lengthInWords(sum.standingMs),
            }),
          },
          { name: t('history.longest'), value: lengthInWords(sum.longestMs), detail: t('history.longest.means') },
          ...breakFigures(sum.breaks),
        ]}
      />
      <section aria-labelledby="desk-time">
        <h2 id="desk-time">{t('history.deskTimePerDay')}</h2>
        <Columns
          label={t('history.deskTimePerDay')}
          nameRem={nameRem}
          height={160}
          scale={scaleFor(Math.max(HOUR, ...lived.map(deskMsOf)), [HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR], lengthInWords)}
          columns={lived.map((day) => ({
            key: day.day,
            name: nameOf(day),
            parts: [
              { form: 'sitting', value: day.sittingMs },
              { form: 'standing', value: day.standingMs },
            ],
          }))}
        />
        <Legend of={['sitting', 'standing']} />
        <TableBehind
          caption={t('history.deskTimePerDay')}
          headings={[t('history.day'), t('history.form.sitting'), t('history.form.standing'), t('history.longest')]}
          rows={lived.map((day) => [open(day), ...[day.sittingMs, day.standingMs, day.longestMs].map(lengthInWords)])}
        />
      </section>
      <section aria-labelledby="breaks">
        <h2 id="breaks">{t('history.breaksPerDay')}</h2>
        <Columns
          label={t('history.breaksPerDay')}
          nameRem={nameRem}
          height={120}
          scale={scaleFor(Math.max(4, ...lived.map(({ breaks }) => totalOf(breaks))), STEPS, count)}
          columns={lived.map((day) => ({
            key: day.day,
            name: nameOf(day),
            parts: breakParts(day.breaks),
          }))}
        />
        <Legend of={breakResults} />
        <TableBehind
          caption={t('history.breaksPerDay')}
          headings={[t('history.day'), ...breakResults.map((result) => t(`history.form.${result}`))]}
          rows={lived.map((day) => [open(day), ...breakResults.map((result) => count(day.breaks[result]))])}
        />
      </section>
      <section aria-labelledby="hours">
        <h2 id="hours">{t('history.breaksByHour')}</h2>
        <Columns
          label={t('history.breaksByHour')}
          nameRem={3.5}
          height={120}
          scale={scaleFor(Math.max(4, ...hours.map(({ counts }) => totalOf(counts))), STEPS, count)}
          columns={hours.map(({ hour, counts }) => ({
            key: hour,
            name: hourName(hour),
            parts: breakParts(counts),
          }))}
        />
        <TableBehind
          caption={t('history.breaksByHour')}
          headings={[t('history.hour'), ...breakResults.map((result) => t(`history.form.${result}`))]}
          rows={hours.map(({ hour, counts }) => [
            t('history.hourSpan', { from: hourName(hour), to: hourName((hour + 1) % 24) }),
            ...breakResults.map((result) => count(counts[result])),
          ])}
        />
      </section>
      {everyMs !== null && <RhythmPart records={records} everyMs={everyMs} deskDayStarts={deskDayStarts} />}
    </>
  );
}

/** Between two marks of a chart of breaks. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];

interface Hour {
  readonly hour: number;
  readonly counts: DaySummary['breaks'];
}

/** From the first hour in which anything was to the last; the working day where nothing was. */
function hoursLived(byHour: readonly DaySummary['breaks'][]): readonly Hour[] {
  const hours = byHour.map((counts, hour) => ({ hour, counts }));
  const lived = hours.filter(({ counts }) => totalOf(counts) > 0).map(({ hour }) => hour);
  const first = Math.min(9, ...lived);
  const last = Math.max(16, ...lived);
  return hours.slice(first, last + 1);
}

function totalOf({ taken, natural, skipped, endedEarly }: DaySummary['breaks']): number {
  return taken + natural + skipped + endedEarly;
}

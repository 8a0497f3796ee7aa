import type { JSX } from 'preact';
import type { Days } from '../../src/core/history/historyCalendar.ts';
import { deskMsOf, summarizeDays, type DaySummary } from '../../src/core/history/days.ts';
import { breaksByHour, daysOf, summarizePeriod } from '../../src/core/history/periods.ts';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import type { BreakCounts } from '../../src/core/history/rest.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { HOUR } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { breakParts, breakResults, periodFigures } from './breakFigures.ts';
import { ChartPart } from './chartPart.tsx';
import { scaleFor, type Scale } from './columns.tsx';
import { dayInShort, dayNumber, hourName, weekdayAndNumber } from './dates.ts';
import { hoursAndMinutes } from '../shared/words/lengths.ts';
import { Numbers } from './numbers.tsx';
import { RhythmPart } from './rhythmPart.tsx';

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
  const open = ({ day }: DaySummary): JSX.Element => (
    <button type="button" class="link" onClick={() => onOpenDay(day)}>
      {dayInShort(day)}
    </button>
  );

  return (
    <>
      <Numbers
        figures={periodFigures(
          sum,
          t('history.postures', { sitting: hoursAndMinutes(sum.sittingMs), standing: hoursAndMinutes(sum.standingMs) }),
        )}
      />
      <ChartPart
        id="desk-time"
        title={t('history.deskTimePerDay')}
        nameRem={nameRem}
        height={160}
        scale={scaleFor(Math.max(HOUR, ...lived.map(deskMsOf)), [HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR], hoursAndMinutes)}
        columns={lived.map((day) => ({
          key: day.day,
          name: nameOf(day),
          parts: [
            { form: 'sitting', value: day.sittingMs },
            { form: 'standing', value: day.standingMs },
          ],
        }))}
        legend={['sitting', 'standing']}
        headings={[t('history.day'), t('history.form.sitting'), t('history.form.standing'), t('history.longest')]}
        rows={lived.map((day) => [open(day), ...[day.sittingMs, day.standingMs, day.longestMs].map(hoursAndMinutes)])}
      />
      <ChartPart
        id="breaks"
        title={t('history.breaksPerDay')}
        nameRem={nameRem}
        height={120}
        scale={scaleOf(lived.map(({ breaks }) => breaks))}
        columns={lived.map((day) => ({ key: day.day, name: nameOf(day), parts: breakParts(day.breaks) }))}
        legend={breakResults}
        headings={[t('history.day'), ...resultNames()]}
        rows={lived.map((day) => [open(day), ...resultCounts(day.breaks)])}
      />
      <ChartPart
        id="hours"
        title={t('history.breaksByHour')}
        nameRem={3.5}
        height={120}
        scale={scaleOf(hours.map(({ counts }) => counts))}
        columns={hours.map(({ hour, counts }) => ({ key: hour, name: hourName(hour), parts: breakParts(counts) }))}
        headings={[t('history.hour'), ...resultNames()]}
        rows={hours.map(({ hour, counts }) => [
          t('history.hourSpan', { from: hourName(hour), to: hourName((hour + 1) % 24) }),
          ...resultCounts(counts),
        ])}
      />
      {everyMs !== null && <RhythmPart records={records} everyMs={everyMs} deskDayStarts={deskDayStarts} />}
    </>
  );
}

/** Between two marks of a chart of breaks. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];

function scaleOf(counts: readonly BreakCounts[]): Scale {
  return scaleFor(Math.max(4, ...counts.map(totalOf)), STEPS, (count) => t('history.count', { count }));
}

function resultNames(): readonly string[] {
  return breakResults.map((result) => t(`history.form.${result}`));
}

function resultCounts(counts: BreakCounts): readonly string[] {
  return breakResults.map((result) => t('history.count', { count: counts[result] }));
}

interface Hour {
  readonly hour: number;
  readonly counts: BreakCounts;
}

/** From the first hour in which anything was to the last; the working day where nothing was. */
function hoursLived(byHour: readonly BreakCounts[]): readonly Hour[] {
  const hours = byHour.map((counts, hour) => ({ hour, counts }));
  const lived = hours.filter(({ counts }) => totalOf(counts) > 0).map(({ hour }) => hour);
  const first = Math.min(9, ...lived);
  const last = Math.max(16, ...lived);
  return hours.slice(first, last + 1);
}

function totalOf({ taken, natural, skipped, endedEarly }: BreakCounts): number {
  return taken + natural + skipped + endedEarly;
}

/** A year as a calendar of discs. */
import type { JSX } from 'preact';
import { monthOf, weekOf, type Days } from '../../src/core/history/historyCalendar.ts';
import { deskMsOf, summarizeDays, type DaySummary } from '../../src/core/history/days.ts';
import { daysOf, summarizePeriod } from '../../src/core/history/periods.ts';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { HOUR } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { periodFigures } from './breakFigures.ts';
import { monthName, weekdayLetter } from './dates.ts';
import { hoursAndMinutes } from '../shared/words/lengths.ts';
import { Numbers } from './numbers.tsx';
import { TableBehind } from './tableBehind.tsx';

export interface YearViewProps {
  readonly days: Days;
  readonly records: HistoryRecords;
  readonly deskDayStarts: string;
  /** 0 = Monday … 6 = Sunday */
  readonly weekStarts: number;
  readonly onOpenMonth: (day: DayNumber) => void;
}

/** A year as a calendar: each day a disc whose area is its desk time. */
export function YearView({ days, records, deskDayStarts, weekStarts, onOpenMonth }: YearViewProps): JSX.Element {
  const lived = summarizeDays(records, deskDayStarts);
  const sum = summarizePeriod(daysOf(days, lived));
  const months = monthsOf(days).map((month) => ({ ...month, days: daysOf(month, lived) }));
  const open = (day: DayNumber): JSX.Element => (
    <button type="button" class="link" onClick={() => onOpenMonth(day)}>
      {monthName(day)}
    </button>
  );
  return (
    <>
      <Numbers figures={periodFigures(sum, t('history.daysAtDesk', { count: sum.daysAtDesk }))} />
      <section aria-labelledby="calendar">
        <h2 id="calendar">{t('history.year.calendar')}</h2>
        <p class="hint">{t('history.year.how')}</p>
        <div class="months">
          {months.map((month) => (
            <div key={month.from}>
              <h3>{open(month.from)}</h3>
              <Month days={month.days} weekStarts={weekStarts} />
            </div>
          ))}
        </div>
        <TableBehind
          caption={t('history.year.calendar')}
          headings={[
            t('history.month'),
            t('history.deskTime'),
            t('history.form.standing'),
            t('history.longest'),
            t('history.form.taken'),
            t('history.form.natural'),
          ]}
          rows={months.map((month) => {
            const { sittingMs, standingMs, longestMs, breaks } = summarizePeriod(month.days);
            const counts = [breaks.taken, breaks.natural].map((count) => t('history.count', { count }));
            return [
              open(month.from),
              ...[sittingMs + standingMs, standingMs, longestMs].map(hoursAndMinutes),
              ...counts,
            ];
          })}
        />
      </section>
    </>
  );
}

/** Pixels a day takes. */
const CELL = 18;
/** From this much desk time on, a day's disc has its full size. */
const FULL_MS = 10 * HOUR;

/** Mirrored in right-to-left, as weeks are. */
function Month({
  days,
  weekStarts,
}: {
  readonly days: readonly DaySummary[];
  readonly weekStarts: number;
}): JSX.Element {
  const first = weekOf(days[0]?.day ?? 0, weekStarts).from;
  const weekdays = Array.from({ length: 7 }, (_, index) => first + index);
  return (
    <div class="month" aria-hidden="true">
      <div class="weekdays small quiet">
        {weekdays.map((day) => (
          <span key={day}>{weekdayLetter(day)}</span>
        ))}
      </div>
      <svg class="drawing" width={7 * CELL} height={6 * CELL}>
        {days.map((summary) => {
          const place = summary.day - first;
          const cx = ((place % 7) + 0.5) * CELL;
          const cy = (Math.floor(place / 7) + 0.5) * CELL;
          const share = Math.min(1, deskMsOf(summary) / FULL_MS);
          return share === 0 ? (
            <circle key={summary.day} class="free" cx={cx} cy={cy} r="1" />
          ) : (
            <circle key={summary.day} class="lived" cx={cx} cy={cy} r={Math.max(2, 8 * Math.sqrt(share))} />
          );
        })}
      </svg>
    </div>
  );
}

function monthsOf({ from, to }: Days): readonly Days[] {
  const months: Days[] = [];
  for (let month = monthOf(from); month.from < to; month = monthOf(month.to)) months.push(month);
  return months;
}

import type { JSX } from 'preact';
import { deskMsOf, emptyDay, summarizeDays } from '../../src/core/history/days.ts';
import { localMsAt } from '../../src/core/history/historyCalendar.ts';
import type { HistoryRecords, Span } from '../../src/core/history/records.ts';
import { isNaturalBreak, resultOf } from '../../src/core/history/rest.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { t } from '../app.ts';
import { breakFigures } from './breakFigures.ts';
import type { BreakNames } from './breakNames.ts';
import { breakLength, breakName } from './breakWords.ts';
import { timeOfDay } from './dates.ts';
import { DayBreaks } from './dayBreaks.tsx';
import { LivedDay } from './livedDay.tsx';
import { discsInDay, forms, Legend, type Form } from './legend.tsx';
import { hoursAndMinutes } from '../shared/words/lengths.ts';
import { Numbers } from './numbers.tsx';
import { TableBehind } from './tableBehind.tsx';

export interface DayViewProps {
  readonly day: DayNumber;
  readonly records: HistoryRecords;
  readonly deskDayStarts: string;
  readonly names: BreakNames;
}

/** One desk day, as it was lived. */
export function DayView({ day, records, deskDayStarts, names }: DayViewProps): JSX.Element {
  const summary = summarizeDays(records, deskDayStarts).get(day) ?? emptyDay(day);
  const { sittingMs, standingMs, longestMs, breaks, takenMs } = summary;
  const lived = livedOf(records, deskDayStarts, names);
  const drawn = new Set(lived.map(({ form }) => form));
  return (
    <>
      <Numbers
        figures={[
          {
            name: t('history.deskTime'),
            value: hoursAndMinutes(deskMsOf(summary)),
            detail: t('history.postures', {
              sitting: hoursAndMinutes(sittingMs),
              standing: hoursAndMinutes(standingMs),
            }),
          },
          { name: t('history.longest'), value: hoursAndMinutes(longestMs), detail: t('history.longest.means') },
          ...breakFigures(breaks, takenMs),
        ]}
      />
      <section aria-labelledby="lived">
        <h2 id="lived">{t('history.day.lived')}</h2>
        <LivedDay day={day} records={records} deskDayStarts={deskDayStarts} names={names} />
        <Legend of={forms.filter((form) => drawn.has(form))} asDiscs={discsInDay} />
        <TableBehind
          caption={t('history.day.lived')}
          headings={[t('history.from'), t('history.to'), t('history.what'), t('history.howLong')]}
          rows={lived.map(({ span, what, length }) => [
            timeOfDay(localMsAt(span.beganWall, span)),
            timeOfDay(localMsAt(span.endedWall, span)),
            what,
            length,
          ])}
        />
      </section>
      <DayBreaks breaks={records.breaks} names={names} />
    </>
  );
}

interface Lived {
  readonly span: Span;
  readonly form: Form;
  readonly what: string;
  readonly length: string;
}

/** Everything in the order it was lived. */
function livedOf(records: HistoryRecords, deskDayStarts: string, names: BreakNames): readonly Lived[] {
  const natural = records.absences.filter((absence) => isNaturalBreak(absence, deskDayStarts));
  const whole = (span: Span, form: Form, what: string): Lived => ({
    ...{ span, form, what },
    length: hoursAndMinutes(span.endedWall - span.beganWall),
  });
  const lived: readonly Lived[] = [
    ...records.deskBlocks.map((span) => whole(span, span.posture, t(`history.form.${span.posture}`))),
    ...natural.map((span) => whole(span, 'natural', t('history.form.natural'))),
    ...records.holds.map((span) => whole(span, 'held', t('history.heldBy', { reason: span.reason }))),
    ...records.breaks.map((span) => ({
      ...{ span, form: resultOf(span) },
      what: breakName(span, names),
      length: breakLength(span),
    })),
  ];
  return [...lived].sort((a, b) => a.span.beganWall - b.span.beganWall);
}

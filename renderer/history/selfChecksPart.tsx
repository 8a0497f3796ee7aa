/** What self-checks were answered with, month by month; what may be said of it, and how much it errs; and the way to delete it alone. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isAnswerTo, selfChecks, type SelfCheck } from '../../src/core/checkIn/selfCheck.ts';
import { saidOf } from '../../src/core/checkIn/selfCheckText.ts';
import { deskDayOf } from '../../src/core/history/historyCalendar.ts';
import type { SelfCheckRecord } from '../../src/core/history/records.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { app, t } from '../app.ts';
import { daysInFull } from './dates.ts';
import { Table } from './tableBehind.tsx';
import { chosenTab } from './tabs.tsx';
import type { Deletion } from './useDeletion.ts';

export interface SelfChecksPartProps {
  /** Oldest first. */
  readonly records: readonly SelfCheckRecord[];
  readonly deskDayStarts: string;
  /** They go up to today: a change is named of the last months, and of no earlier ones. */
  readonly isNow: boolean;
  readonly deletion: Deletion;
}

/** Nothing where none was answered. */
export function SelfChecksPart(props: SelfChecksPartProps): JSX.Element | null {
  return props.records.length === 0 ? null : <Answered {...props} />;
}

function Answered({ records, deskDayStarts, isNow, deletion }: SelfChecksPartProps): JSX.Element {
  const section = useRef<HTMLElement>(null);
  // It goes with the answers, and the button that deleted them with it. The cleanup of a layout effect runs before that.
  useLayoutEffect(
    () => () => {
      if (section.current?.contains(document.activeElement) === true) chosenTab()?.focus();
    },
    [],
  );
  return (
    <section ref={section} aria-labelledby="self-checks">
      <h2 id="self-checks">{t('history.selfChecks')}</h2>
      {selfChecks.map((check) => {
        const answered = records.filter((record) => isAnswerTo(check, record));
        return answered.length === 0 ? null : (
          <CheckPart key={check} check={check} answered={answered} deskDayStarts={deskDayStarts} isNow={isNow} />
        );
      })}
      <h3>{t('history.selfChecks.delete')}</h3>
      <p class="hint">{t('history.selfChecks.delete.how')}</p>
      <div class="delete-everything">
        <button type="button" class="alert" onClick={() => void deletion.remove(() => app.deleteSelfChecks())}>
          {t('history.selfChecks.delete.all')}
        </button>
      </div>
    </section>
  );
}

interface CheckPartProps {
  readonly check: SelfCheck;
  readonly answered: readonly SelfCheckRecord[];
  readonly deskDayStarts: string;
  readonly isNow: boolean;
}

function CheckPart({ check, answered, deskDayStarts, isNow }: CheckPartProps): JSX.Element {
  const title = t(`history.selfChecks.${check}`);
  return (
    <>
      <h3>{title}</h3>
      {isNow && saidOf(answered, check, t).map((sentence) => <p key={sentence}>{sentence}</p>)}
      <Table
        caption={title}
        headings={[t('history.view.day'), ...columnsOf(check)]}
        rows={answered.map((record) => [dayNamed(deskDayOf(record, deskDayStarts)), ...wordsOf(record)])}
      />
      <p class="hint">{t(`selfCheck.${check}.limits`)}</p>
      <p class="hint">{t(`selfCheck.${check}.error`)}</p>
    </>
  );
}

/** A month may have two answers, at its beginning and at its end. */
function dayNamed(day: DayNumber): string {
  return daysInFull({ from: day, to: day + 1 });
}

function columnsOf(check: SelfCheck): readonly string[] {
  if (check === 'tilt') return [t('history.selfChecks.felt')];
  return [t('history.selfChecks.left'), t('history.selfChecks.right')];
}

/** In the order of the columns. */
function wordsOf({ felt, leftHip, rightHip }: SelfCheckRecord): readonly string[] {
  if (felt !== null) return [t(`selfCheck.felt.${felt}`)];
  return [leftHip, rightHip].flatMap((answer) => (answer === null ? [] : [t(`selfCheck.hip.${answer}`)]));
}

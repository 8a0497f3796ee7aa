import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { rangeAround, rangeOfRecords, recordsOf, type Days } from '../../src/core/historyCalendar.ts';
import type { DayNumber } from '../../src/core/localTime.ts';
import { SECOND } from '../../src/core/time.ts';
import { app, t } from '../app.ts';
import { dayOfField, fieldOf } from './dates.ts';

export interface DeletePartProps {
  /** What the fields begin with. */
  readonly day: DayNumber;
  readonly deskDayStarts: string;
  /** Something has gone, or come back. */
  readonly onChanged: () => void;
}

/** As the main process grants it. */
const UNDO_WITHIN_MS = 10 * SECOND;
const UNDO_ID = 'undo-delete';

type Outcome =
  { readonly type: 'deleted'; readonly count: number } | { readonly type: 'failed' | 'restored' | 'tooLate' };

/** Deletes days or everything, and takes it back for ten seconds. */
export function DeletePart({ day, deskDayStarts, onChanged }: DeletePartProps): JSX.Element {
  const [from, setFrom] = useState<DayNumber | null>(day);
  const [last, setLast] = useState<DayNumber | null>(day);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const days = from === null || last === null || last < from ? null : { from, to: last + 1 };

  useEffect(() => {
    if (outcome?.type !== 'deleted') return undefined;
    const wait = setTimeout(() => {
      if (document.activeElement?.id === UNDO_ID) focusHeading();
      setOutcome(null);
    }, UNDO_WITHIN_MS);
    return () => {
      clearTimeout(wait);
    };
  }, [outcome]);

  const remove = async (deleteThem: () => Promise<number | null>): Promise<void> => {
    const count = await deleteThem();
    setOutcome(count === null ? { type: 'failed' } : { type: 'deleted', count });
    onChanged();
  };
  const undo = async (): Promise<void> => {
    focusHeading();
    setOutcome({ type: (await app.undoDeleteHistory()) ? 'restored' : 'tooLate' });
    onChanged();
  };

  return (
    <section aria-labelledby="delete">
      <h2 id="delete" tabIndex={-1}>
        {t('history.delete')}
      </h2>
      <p class="hint">{t('history.delete.how')}</p>
      <div class="days-to-delete">
        <DayField id="delete-from" name={t('history.delete.from')} day={from} onChange={setFrom} />
        <DayField id="delete-to" name={t('history.delete.to')} day={last} onChange={setLast} />
        <button
          type="button"
          aria-disabled={days === null}
          onClick={() => {
            if (days !== null) void remove(() => deleteDays(days, deskDayStarts));
          }}
        >
          {t('history.delete.days')}
        </button>
        <button type="button" onClick={() => void remove(() => app.deleteHistory(null))}>
          {t('history.delete.everything')}
        </button>
      </div>
      {days === null && <p class="problem">{t('history.delete.noDays')}</p>}
      <div class="outcome" role="status">
        {outcome !== null && <p>{wordsOf(outcome)}</p>}
        {outcome?.type === 'deleted' && outcome.count > 0 && (
          <button id={UNDO_ID} type="button" onClick={() => void undo()}>
            {t('history.delete.undo')}
          </button>
        )}
      </div>
    </section>
  );
}

/** The way back goes, and the keyboard must not go with it; nor to a button that deletes. */
function focusHeading(): void {
  document.getElementById('delete')?.focus();
}

/** Exactly the records of these desk days, wherever they were lived: how many; null where it failed. */
async function deleteDays(days: Days, deskDayStarts: string): Promise<number | null> {
  const answer = await app.getHistory(rangeAround(days, deskDayStarts));
  if (!answer.kept) return null;
  const range = rangeOfRecords(recordsOf(answer.records, days, deskDayStarts));
  return range === null ? 0 : app.deleteHistory(range);
}

function wordsOf(outcome: Outcome): string {
  return outcome.type === 'deleted'
    ? t('history.delete.deleted', { count: outcome.count })
    : t(`history.delete.${outcome.type}`);
}

interface DayFieldProps {
  readonly id: string;
  readonly name: string;
  readonly day: DayNumber | null;
  readonly onChange: (day: DayNumber | null) => void;
}

function DayField({ id, name, day, onChange }: DayFieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="date"
        value={day === null ? '' : fieldOf(day)}
        onChange={(event) => {
          onChange(dayOfField(event.currentTarget.value));
        }}
      />
    </div>
  );
}

import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rangeAround, rangeOfRecords, recordsOf, type Days } from '../../src/core/historyCalendar.ts';
import type { DayNumber } from '../../src/core/localTime.ts';
import { app, t } from '../app.ts';
import { dayOfField, fieldOf } from './dates.ts';
import type { Undoable } from './useUndoable.ts';

export interface DeletePartProps {
  /** What the fields begin with. */
  readonly day: DayNumber;
  readonly deskDayStarts: string;
  readonly undoable: Undoable;
  /** Something has gone, or come back. */
  readonly onChanged: () => void;
}

const UNDO_ID = 'undo-delete';

/** What is to be said beside how much can be brought back. */
type Outcome = 'nothing' | 'failed' | 'restored' | 'tooLate';

/** Deletes days or everything, and takes it back for ten seconds. */
export function DeletePart({ day, deskDayStarts, undoable, onChanged }: DeletePartProps): JSX.Element {
  const [from, setFrom] = useState<DayNumber | null>(day);
  const [last, setLast] = useState<DayNumber | null>(day);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isBusy = useRef(false);
  const days = from === null || last === null || last < from ? null : { from, to: last + 1 };

  /** A click while one is still being done is the second one of a double click. */
  const alone = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await act();
    } finally {
      isBusy.current = false;
      onChanged();
    }
  };
  const remove = (deleteThem: () => Promise<number | null>): Promise<void> =>
    alone(async () => {
      const count = await deleteThem();
      if (count !== null && count > 0) undoable.add(count);
      setOutcome(count === null ? 'failed' : count + undoable.count === 0 ? 'nothing' : null);
    });
  const undo = (): Promise<void> =>
    alone(async () => {
      setOutcome((await app.undoDeleteHistory()) ? 'restored' : 'tooLate');
      undoable.clear();
    });
  const words = wordsOf(outcome, undoable.count);

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
        {words !== null && <p>{words}</p>}
        {undoable.count > 0 && <UndoButton onUndo={() => void undo()} />}
      </div>
    </section>
  );
}

function UndoButton({ onUndo }: { readonly onUndo: () => void }): JSX.Element {
  // The way back goes, and the keyboard must not go with it; nor to a button that deletes. A layout effect ends
  // before the button is taken away.
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id === UNDO_ID) document.getElementById('delete')?.focus();
    },
    [],
  );
  return (
    <button id={UNDO_ID} type="button" onClick={onUndo}>
      {t('history.delete.undo')}
    </button>
  );
}

/** Exactly the records of these desk days, wherever they were lived: how many; null where it failed. */
async function deleteDays(days: Days, deskDayStarts: string): Promise<number | null> {
  const answer = await app.getHistory(rangeAround(days, deskDayStarts));
  if (!answer.kept) return null;
  const range = rangeOfRecords(recordsOf(answer.records, days, deskDayStarts));
  return range === null ? 0 : app.deleteHistory(range);
}

function wordsOf(outcome: Outcome | null, undoable: number): string | null {
  if (outcome === null) return undoable === 0 ? null : t('history.delete.deleted', { count: undoable });
  return outcome === 'nothing' ? t('history.delete.deleted', { count: 0 }) : t(`history.delete.${outcome}`);
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

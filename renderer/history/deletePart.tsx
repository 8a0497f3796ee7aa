import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { rangeAround, rangeOfRecords, recordsOf, type Days } from '../../src/core/history/historyCalendar.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { app, t } from '../app.ts';
import { dayOfField, fieldOf } from './dates.ts';
import type { Deletion } from './useDeletion.ts';

export interface DeletePartProps {
  /** What the fields begin with. */
  readonly day: DayNumber;
  readonly deskDayStarts: string;
  readonly deletion: Deletion;
}

/** Deletes days or everything; the bar at the window's end says what came of it. */
export function DeletePart({ day, deskDayStarts, deletion }: DeletePartProps): JSX.Element {
  const [from, setFrom] = useState<DayNumber | null>(day);
  const [last, setLast] = useState<DayNumber | null>(day);
  const days = from === null || last === null || last < from ? null : { from, to: last + 1 };

  return (
    <section aria-labelledby="delete">
      <h2 id="delete" tabIndex={-1}>
        {t('history.delete')}
      </h2>
      <p class="hint">{t('history.delete.how')}</p>
      <div class="days-to-delete">
        <DayField id="delete-from" name={t('history.delete.from')} first={day} onChange={setFrom} />
        <DayField id="delete-to" name={t('history.delete.to')} first={day} onChange={setLast} />
        <button
          type="button"
          aria-disabled={days === null}
          onClick={() => {
            if (days !== null) void deletion.remove(() => deleteDays(days, deskDayStarts));
          }}
        >
          {t('history.delete.days')}
        </button>
      </div>
      {days === null && <p class="problem">{t('history.delete.noDays')}</p>}
      <div class="delete-everything">
        <button type="button" class="alert" onClick={() => void deletion.remove(() => app.deleteHistory(null))}>
          {t('history.delete.everything')}
        </button>
      </div>
    </section>
  );
}

/** Exactly the records of these desk days, wherever they were lived: how many; null where it failed. */
async function deleteDays(days: Days, deskDayStarts: string): Promise<number | null> {
  const answer = await app.getHistory(rangeAround(days, deskDayStarts));
  if (!answer.kept) return null;
  const range = rangeOfRecords(recordsOf(answer.records, days, deskDayStarts));
  return range === null ? 0 : app.deleteHistory(range);
}

interface DayFieldProps {
  readonly id: string;
  readonly name: string;
  /** What it begins with. */
  readonly first: DayNumber;
  readonly onChange: (day: DayNumber | null) => void;
}

function DayField({ id, name, first, onChange }: DayFieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="text"
        class="date"
        autocomplete="off"
        defaultValue={fieldOf(first)}
        onInput={(event) => {
          onChange(dayOfField(event.currentTarget.value, first));
        }}
      />
    </div>
  );
}

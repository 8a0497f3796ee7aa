import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { app, t } from '../app.ts';

export interface KeepPartProps {
  /** Null: all of it. */
  readonly keepHistoryDays: number | null;
  readonly eveningNote: boolean;
}

const YEAR_DAYS = 365;
const CHOICES: readonly (number | null)[] = [null, 5 * YEAR_DAYS, 2 * YEAR_DAYS, YEAR_DAYS];

/** How long the history is kept, and whether the evening tells of the day. */
export function KeepPart({ keepHistoryDays, eveningNote }: KeepPartProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const set = async (change: Partial<KeepPartProps>): Promise<void> => {
    const answer = await app.setPreferences(change);
    setProblem(answer.accepted ? '' : answer.message);
  };
  // A number of days that was set by hand in the file is offered as well.
  const choices = CHOICES.includes(keepHistoryDays) ? CHOICES : [...CHOICES, keepHistoryDays];
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{t('history.keep')}</h2>
      <div class="field">
        <label for="keep-days">{t('history.keep.days')}</label>
        <select
          id="keep-days"
          aria-describedby="keep-days-means keep-problem"
          value={String(keepHistoryDays)}
          onChange={({ currentTarget: { value } }) => {
            void set({ keepHistoryDays: value === 'null' ? null : Number(value) });
          }}
        >
          {choices.map((days) => (
            <option key={String(days)} value={String(days)}>
              {days === null ? t('history.keep.all') : t('history.keep.for', forDays(days))}
            </option>
          ))}
        </select>
        <p id="keep-days-means" class="hint">
          {t('history.keep.means')}
        </p>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={eveningNote}
          onChange={({ currentTarget: { checked } }) => {
            void set({ eveningNote: checked });
          }}
        />
        {t('history.eveningNote')}
      </label>
      <p id="keep-problem" class="problem" role="status">
        {problem}
      </p>
    </section>
  );
}

/** Whole years as years. */
function forDays(days: number): { readonly unit: 'years' | 'days'; readonly count: number } {
  return days % YEAR_DAYS === 0 ? { unit: 'years', count: days / YEAR_DAYS } : { unit: 'days', count: days };
}

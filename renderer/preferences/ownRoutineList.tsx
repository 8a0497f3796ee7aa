/** A person's own routines: written here or brought as a file, changed and deleted. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RoutineSummary } from '../../src/contract.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { app, t } from '../app.ts';
import { useProblem } from '../shared/preferences/field.ts';
import { FieldProblem } from '../shared/controls/fieldProblem.tsx';
import { routineWithLength } from '../shared/words/lengths.ts';
import { freeId, newRoutine } from './routineDraft.ts';
import { RoutineEditor } from './routineEditor.tsx';
import { removeBeside } from '../shared/controls/setting.tsx';

export interface OwnRoutineListProps {
  /** All that there are: their ids are taken, and the own ones among them are listed. */
  readonly known: readonly RoutineSummary[];
  /** What is offered now, to start from. */
  readonly routines: readonly RoutineSummary[];
}

export function OwnRoutineList({ known, routines }: OwnRoutineListProps): JSX.Element {
  const [edited, setEdited] = useState<Routine | null>(null);
  const [deleting, setDeleting] = useState<string | null>(null);
  const { problem, setProblem, settle } = useProblem();
  const own = known.filter((routine) => routine.own);
  const taken = known.map(({ id }) => id);

  const edit = (id: string, asCopy: boolean): void => {
    void app.getRoutine(id).then((routine) => {
      if (routine === null) return;
      const name = t('preferences.routineCopy', { name: routine.name });
      setEdited(asCopy ? { ...routine, id: freeId(name, taken), name } : routine);
    });
  };

  return (
    <>
      {own.length === 0 && <p class="hint">{t('preferences.ownRoutines.none')}</p>}
      <ul class="own-routines">
        {own.map(({ id, name, seconds }) => (
          <li key={id}>
            <span>{routineWithLength({ name, seconds })}</span>
            <button
              type="button"
              onClick={() => edit(id, false)}
              aria-label={t('preferences.editRoutine.of', { name })}
            >
              {t('preferences.editRoutine')}
            </button>
            {deleting === id ? (
              <button
                type="button"
                class="primary"
                onClick={() => {
                  removeBeside('new-routine', () => {
                    setDeleting(null);
                    void app.deleteRoutine(id);
                  });
                }}
              >
                {t('preferences.deleteRoutine.really', { name })}
              </button>
            ) : (
              <button
                type="button"
                onClick={() => setDeleting(id)}
                aria-label={t('preferences.deleteRoutine.of', { name })}
              >
                {t('preferences.deleteRoutine')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div class="routine-tools">
        <button
          id="new-routine"
          type="button"
          onClick={() => {
            setProblem(null);
            const name = t('preferences.newRoutine.name');
            const settle = t('preferences.newRoutine.settle');
            const breathe = t('preferences.newRoutine.breathe');
            setEdited(newRoutine(freeId(name, taken), { name, settle, breathe }));
          }}
        >
          {t('preferences.newRoutine')}
        </button>
        <button
          type="button"
          onClick={() => {
            // No file chosen is nothing to complain about.
            void settle(app.importRoutine().then((answer) => answer ?? { accepted: true }));
          }}
        >
          {t('preferences.importRoutine')}
        </button>
        <select
          aria-label={t('preferences.copyRoutine')}
          value=""
          onChange={(event) => {
            edit(event.currentTarget.value, true);
            event.currentTarget.value = '';
          }}
        >
          <option value="">{t('preferences.copyRoutine')}</option>
          {routines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <FieldProblem of="own-routines" problem={problem} />
      {edited !== null && <RoutineEditor first={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

/** Writing a routine: its name and place, its steps, and beside them what it will look like. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { routinePlaces, type Routine } from '../../src/core/routine/routine.ts';
import { stepStartMs } from '../../src/core/routine/guide.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { longest } from '../../src/core/text/limits.ts';
import { app, t } from '../app.ts';
import { useProblem } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { keepDraft, takeKeptDraft } from './keptDraft.ts';
import { LeaveQuestion } from './leaveQuestion.tsx';
import { refusalAt, useRoutineCheck } from './routineCheck.ts';
import {
  draftOf,
  isSameRoutine,
  routineFrom,
  secondsOf,
  withoutStep,
  withStepAfter,
  withStepChanged,
  withStepMoved,
} from './routineDraft.ts';
import { RoutinePreview } from './routinePreview.tsx';
import { removeBeside } from '../shared/controls/setting.tsx';
import { StepFields } from './stepFields.tsx';
import { useClosing } from '../shared/controls/useClosing.ts';

export interface RoutineEditorProps {
  /** What to begin with: a routine that is sound. */
  readonly first: Routine;
  readonly onClose: () => void;
}

export function RoutineEditor({ first, onClose }: RoutineEditorProps): JSX.Element {
  const [untouched] = useState(() => draftOf(first));
  const [draft, setDraft] = useState(() => takeKeptDraft(untouched));
  const [asksToLeave, setAsksToLeave] = useState(false);
  const [shown, setShown] = useState<ShownMoment>({ elapsedMs: 0 });
  const { refusal, sound } = useRoutineCheck(draft, first);
  const { problem, settle } = useProblem();
  const dialog = useRef<HTMLDialogElement>(null);
  /** What had the focus when the question came; it gets it back when the answer is to stay. */
  const asker = useRef<Element | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useClosing(() => {
    if (!isSameRoutine(draft, untouched)) keepDraft(untouched, draft);
  });

  const leave = () => dialog.current?.close();
  const leaveOrAsk = () => {
    asker.current = document.activeElement;
    if (isSameRoutine(draft, untouched)) leave();
    else setAsksToLeave(true);
  };
  useEscape(() => {
    if (asksToLeave) setAsksToLeave(false);
    else leaveOrAsk();
  });
  useEffect(() => {
    if (!asksToLeave && asker.current instanceof HTMLElement) asker.current.focus();
  }, [asksToLeave]);

  const nameProblem = refusalAt(refusal, null, 'name');

  return (
    <dialog ref={dialog} class="routine-editor" aria-labelledby="routine-editor" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void settle(app.saveRoutine(routineFrom(draft))).then((isSaved) => {
            if (isSaved) leave();
          });
        }}
      >
        <h2 id="routine-editor">{t('preferences.editor')}</h2>
        <div class="routine-columns">
          <RoutinePreview
            routine={sound}
            elapsedMs={elapsedIn(sound, shown)}
            onSeek={(elapsedMs) => setShown({ elapsedMs })}
          />
          <div class="routine-parts">
            <div class="field">
              <label for="routine-name">{t('preferences.editor.name')}</label>
              <input
                id="routine-name"
                type="text"
                maxLength={longest.routineName}
                value={draft.name}
                aria-invalid={nameProblem !== null}
                aria-describedby={problemId('routine-name')}
                onInput={(event) => {
                  setDraft({ ...draft, name: event.currentTarget.value });
                }}
              />
              <FieldProblem of="routine-name" problem={nameProblem} />
            </div>
            <div class="field">
              <label for="routine-setting">{t('preferences.editor.setting')}</label>
              <select
                id="routine-setting"
                value={draft.setting}
                onChange={(event) => {
                  const setting = routinePlaces.find((known) => known === event.currentTarget.value);
                  if (setting) setDraft({ ...draft, setting });
                }}
              >
                {routinePlaces.map((setting) => (
                  <option key={setting} value={setting}>
                    {t(`preferences.setting.${setting}`)}
                  </option>
                ))}
              </select>
            </div>
            <ol class="routine-steps">
              {draft.steps.map((step, index) => (
                <li key={step.key} class="card" onFocusCapture={() => setShown({ step: index })}>
                  <StepFields
                    step={step}
                    index={index}
                    steps={draft.steps.length}
                    refusal={refusal}
                    onChange={(part) => setDraft(withStepChanged(draft, index, part))}
                    onMove={(by) => setDraft(withStepMoved(draft, index, by))}
                    onRemove={() => {
                      const beside = draft.steps[index + 1] ?? draft.steps[index - 1];
                      removeBeside(`step-${beside?.key ?? ''}-kind`, () => setDraft(withoutStep(draft, index)));
                    }}
                  />
                </li>
              ))}
            </ol>
            <button type="button" onClick={() => setDraft(withStepAfter(draft, draft.steps.length - 1))}>
              {t('preferences.editor.addStep')}
            </button>
          </div>
        </div>
        {asksToLeave && <LeaveQuestion onStay={() => setAsksToLeave(false)} onLeave={leave} />}
        <footer hidden={asksToLeave}>
          <div>
            <p class="figures">{t('preferences.editor.length', { seconds: secondsOf(draft.steps) })}</p>
            <FieldProblem of="routine-editor" problem={refusal?.message ?? problem} />
          </div>
          <button type="button" onClick={leaveOrAsk}>
            {t('preferences.editor.cancel')}
          </button>
          <button type="submit" class="primary" disabled={refusal !== null}>
            {t('preferences.editor.save')}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

/** The preview follows the step that is worked on, until a moment is chosen. */
type ShownMoment = { readonly step: number } | { readonly elapsedMs: number };

/** The end of a step shows its pose reached. */
function elapsedIn(routine: Routine, shown: ShownMoment): number {
  if ('elapsedMs' in shown) return shown.elapsedMs;
  const seconds = routine.steps[shown.step]?.seconds ?? 0;
  return Math.max(0, stepStartMs(routine, shown.step) + seconds * SECOND - 1);
}

/** Hears Escape wherever the focus is. Left to itself, a second press closes a dialog whatever was written in it. */
function useEscape(onEscape: () => void): void {
  // Before the paint: a key pressed the moment the question is seen must answer it.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onEscape();
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  });
}

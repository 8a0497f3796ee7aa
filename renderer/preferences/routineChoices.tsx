/** Which routines a break kind takes in turn. Those that body or place rule out stay chosen, unseen, for when they fit again. */
import type { JSX } from 'preact';
import type { RoutineSummary } from '../../src/contract.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import type { BreakKind } from '../../src/core/preferences/preferences.ts';
import { localeNow, t } from '../app.ts';
import { useChoice } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { routineWithLength } from '../shared/words/lengths.ts';
import { useKindPart } from '../shared/preferences/part.ts';
import { Setting } from '../shared/controls/setting.tsx';

export interface RoutineChoicesProps {
  readonly kind: BreakKind;
  readonly routines: readonly RoutineSummary[];
}

export function RoutineChoices({ kind, routines }: RoutineChoicesProps): JSX.Element {
  const part = useKindPart(kind, 'routines');
  const chosen = useChoice(part.inForce, part.choose);
  const offered = chosen.shown.filter((id) => routines.some((routine) => routine.id === id));
  const id = `routines-${kind.id}`;
  return (
    <Setting of="routines" id={id}>
      <details class="routine-choices">
        <summary>{t('preferences.chooseRoutines')}</summary>
        <fieldset aria-describedby={problemId(id)}>
          <legend class="unseen">{t('preferences.chooseRoutines.of', { name: kindName(kind, t) })}</legend>
          {routines.map((routine) => (
            <label key={routine.id} class="choice">
              <input
                type="checkbox"
                checked={chosen.shown.includes(routine.id)}
                aria-labelledby={`${id}-${routine.id}`}
                aria-describedby={noteId(id, routine)}
                // The last routine cannot be taken away, because a break needs one.
                disabled={offered.length === 1 && offered[0] === routine.id}
                onChange={(event) => {
                  chosen.choose(withOrWithout(chosen.shown, routine.id, event.currentTarget.checked));
                }}
              />
              <span>
                <span id={`${id}-${routine.id}`} class="choice-name">
                  {routineWithLength(routine)}
                </span>
                <RoutineNote of={id} routine={routine} />
              </span>
            </label>
          ))}
          <FieldProblem of={id} problem={chosen.problem} />
        </fieldset>
      </details>
    </Setting>
  );
}

/** How well it is supported, and who had better leave it out. */
function RoutineNote({ of, routine }: { readonly of: string; readonly routine: RoutineSummary }): JSX.Element | null {
  const { facts } = routine;
  if (facts === null) return null;
  const reasons = facts.leaveOut.map((reason) => t(`preferences.leaveOut.${reason}`));
  const list = new Intl.ListFormat(localeNow().tag, { type: 'unit' }).format(reasons);
  return (
    <span class="hint" id={noteId(of, routine)}>
      {facts.support !== null && t(`preferences.support.${facts.support}`)}{' '}
      {facts.note !== undefined && t(`preferences.routineNote.${facts.note}`)}{' '}
      {reasons.length > 0 && t('preferences.leaveOut', { list })}
    </span>
  );
}

function noteId(of: string, { id, facts }: RoutineSummary): string | undefined {
  return facts === null ? undefined : `${of}-${id}-note`;
}

function withOrWithout(ids: readonly string[], id: string, wanted: boolean): readonly string[] {
  return wanted ? [...ids, id] : ids.filter((other) => other !== id);
}

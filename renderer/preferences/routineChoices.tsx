/** Which routines a break kind takes in turn. Those that body or place rule out stay chosen, unseen, for when they fit again. */
import type { JSX } from 'preact';
import type { RoutineSummary } from '../../src/contract.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import type { BreakKind } from '../../src/core/preferences/preferences.ts';
import { t } from '../app.ts';
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
          <legend class="unseen">{t('preferences.chooseRoutines.of', { name: kindName(kind.name, t) })}</legend>
          {routines.map((routine) => (
            <label key={routine.id} class="choice">
              <input
                type="checkbox"
                checked={chosen.shown.includes(routine.id)}
                // The last routine cannot be taken away, because a break needs one.
                disabled={offered.length === 1 && offered[0] === routine.id}
                onChange={(event) => {
                  chosen.choose(withOrWithout(chosen.shown, routine.id, event.currentTarget.checked));
                }}
              />
              <span>{routineWithLength(routine)}</span>
            </label>
          ))}
          <FieldProblem of={id} problem={chosen.problem} />
        </fieldset>
      </details>
    </Setting>
  );
}

function withOrWithout(ids: readonly string[], id: string, wanted: boolean): readonly string[] {
  return wanted ? [...ids, id] : ids.filter((other) => other !== id);
}

/** The break's title, and the way to another routine: it begins anew with the one chosen. */
import type { RoutineSummary } from '../../src/contract.ts';
import { lengthText } from '../../src/core/routine/lengthText.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { app, t } from '../app.ts';

interface RoutineChoiceProps {
  readonly routine: Routine;
  readonly routines: readonly RoutineSummary[];
}

export function RoutineChoice({ routine, routines }: RoutineChoiceProps) {
  const known = routines.some(({ id }) => id === routine.id);
  const offered = known ? routines : [routine, ...routines];
  return (
    <h1 class="routine-title">
      <span class="unseen">{routine.name}</span>
      <select
        class="routine"
        aria-label={t('break.routine')}
        title={t('break.routine')}
        value={routine.id}
        onChange={(event) => {
          // A list that has the focus takes the keys; without it they control the break again.
          event.currentTarget.blur();
          void app.changeRoutine(event.currentTarget.value);
        }}
      >
        {offered.map(({ id, name, seconds }) => (
          <option key={id} value={id}>
            {t('tray.routine', { name, length: lengthText(seconds, t) })}
          </option>
        ))}
      </select>
    </h1>
  );
}

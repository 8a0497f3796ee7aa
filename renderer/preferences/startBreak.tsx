/** Starts the break that comes next with one press, or any other out of a list. */
import type { JSX } from 'preact';
import type { BreakChoice, Snapshot } from '../../src/contract.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import { app, t } from '../app.ts';
import { SplitButton } from './splitButton.tsx';
import { routineWithLength } from '../shared/words/lengths.ts';

export function StartBreak({ snapshot }: { readonly snapshot: Snapshot }): JSX.Element {
  const { outlook, preferences, routines } = snapshot;
  const entry = (id: string, name: string, choice: BreakChoice): JSX.Element => (
    <li key={id}>
      <button type="button" class="ghost" onClick={() => void app.startBreak(choice)}>
        {name}
      </button>
    </li>
  );

  return (
    <SplitButton
      list="break-list"
      look="primary"
      label={t(outlook.next?.dueInMs === 0 ? 'preferences.start.due' : 'preferences.start')}
      more={t('preferences.start.choose')}
      onPress={() => void app.startBreak({})}
    >
      <h2 class="hint">{t('preferences.start.kinds')}</h2>
      <ul>{preferences.breakKinds.map((kind) => entry(kind.id, kindName(kind, t), { kind: kind.id }))}</ul>
      <h2 class="hint">{t('preferences.start.routines')}</h2>
      <ul>{routines.map((routine) => entry(routine.id, routineWithLength(routine), { routine: routine.id }))}</ul>
    </SplitButton>
  );
}

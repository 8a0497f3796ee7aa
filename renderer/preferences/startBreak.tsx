/** Starts the break that comes next with one press, or any other out of a list. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { BreakChoice, Snapshot } from '../../src/contract.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import { app, t } from '../app.ts';
import { routineWithLength } from '../shared/words/lengths.ts';

const LIST = 'break-list';

export function StartBreak({ snapshot }: { readonly snapshot: Snapshot }): JSX.Element {
  const { outlook, preferences, routines } = snapshot;
  const list = useRef<HTMLDivElement>(null);

  const entry = (id: string, name: string, choice: BreakChoice): JSX.Element => (
    <li key={id}>
      <button
        type="button"
        class="ghost"
        onClick={() => {
          list.current?.hidePopover();
          void app.startBreak(choice);
        }}
      >
        {name}
      </button>
    </li>
  );

  return (
    <div class="start-break">
      <button type="button" class="primary" onClick={() => void app.startBreak({})}>
        {t(outlook.next?.dueInMs === 0 ? 'preferences.start.due' : 'preferences.start')}
      </button>
      <button
        type="button"
        class="primary more"
        popovertarget={LIST}
        aria-label={t('preferences.start.choose')}
        title={t('preferences.start.choose')}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 6l4 4 4-4" />
        </svg>
      </button>
      <div ref={list} id={LIST} class="break-list" popover="auto">
        <h2 class="hint">{t('preferences.start.kinds')}</h2>
        <ul>{preferences.breakKinds.map(({ id, name }) => entry(id, kindName(name, t), { kind: id }))}</ul>
        <h2 class="hint">{t('preferences.start.routines')}</h2>
        <ul>{routines.map((routine) => entry(routine.id, routineWithLength(routine), { routine: routine.id }))}</ul>
      </div>
    </div>
  );
}

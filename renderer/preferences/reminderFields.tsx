/** How firmly to remind, when to begin, and how long a snooze is. */
import type { JSX } from 'preact';
import type { Preferences } from '../../src/core/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time.ts';
import { t } from '../app.ts';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { MinuteRange } from './minutes.ts';
import { MinutesField } from './minutesField.tsx';
import type { HandIn } from './preferencesDesk.ts';

const SNOOZE: MinuteRange = { from: 1, to: 60 };
const STYLES = ['gentle', 'firm', 'strict'] as const satisfies readonly Preferences['insistence'][];

export interface PreferenceFieldsProps {
  readonly preferences: Preferences;
  readonly handIn: HandIn;
}

export function ReminderFields({ preferences, handIn }: PreferenceFieldsProps): JSX.Element {
  const { insistence, waitForLull, snoozeMs } = preferences;
  const style = useChoice(insistence, (chosen) => handIn(() => ({ insistence: chosen })));
  const lull = useChoice(waitForLull, (chosen) => handIn(() => ({ waitForLull: chosen })));

  return (
    <>
      <fieldset aria-describedby={problemId('insistence')}>
        <legend>{t('preferences.insistence')}</legend>
        {STYLES.map((name) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name="insistence"
              value={name}
              checked={style.shown === name}
              onChange={() => {
                style.choose(name);
              }}
            />
            <span>
              <span class="choice-name">{t(`preferences.insistence.${name}`)}</span>
              <span class="hint">{t(`preferences.insistence.${name}.means`, timesOf(preferences))}</span>
            </span>
          </label>
        ))}
        <FieldProblem of="insistence" problem={style.problem} />
      </fieldset>
      <div>
        <label class="choice">
          <input
            type="checkbox"
            checked={lull.shown}
            aria-describedby={problemId('lull')}
            onChange={(event) => {
              lull.choose(event.currentTarget.checked);
            }}
          />
          <span>
            <span class="choice-name">{t('preferences.lull')}</span>
            <span class="hint">{t('preferences.lull.means')}</span>
          </span>
        </label>
        <FieldProblem of="lull" problem={lull.problem} />
      </div>
      <MinutesField
        id="snooze"
        label={t('preferences.snooze')}
        minutes={snoozeMs / MINUTE}
        range={SNOOZE}
        step={1}
        handIn={(minutes) => handIn(() => ({ snoozeMs: minutes * MINUTE }))}
      />
    </>
  );
}

/** The times that the sentences about the styles name. */
function timesOf({ remindAgainMs, graceMs }: Preferences): { readonly again: number; readonly grace: number } {
  return { again: Math.round(remindAgainMs / MINUTE), grace: Math.round(graceMs / SECOND) };
}

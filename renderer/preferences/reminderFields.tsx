/** How firmly to remind, when to begin, and how long a snooze is. */
import type { JSX } from 'preact';
import type { Preferences } from '../../src/core/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time.ts';
import { t } from '../app.ts';
import { Choice } from './choice.tsx';
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
          <Choice
            key={name}
            id={`insistence-${name}`}
            type="radio"
            group="insistence"
            label={t(`preferences.insistence.${name}`)}
            means={t(`preferences.insistence.${name}.means`, timesOf(preferences))}
            checked={style.shown === name}
            onChoose={() => {
              style.choose(name);
            }}
          />
        ))}
        <FieldProblem of="insistence" problem={style.problem} />
      </fieldset>
      <div>
        <Choice
          id="lull"
          type="checkbox"
          label={t('preferences.lull')}
          means={t('preferences.lull.means')}
          checked={lull.shown}
          describedBy={problemId('lull')}
          onChoose={lull.choose}
        />
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

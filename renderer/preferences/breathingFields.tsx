/** The pace of the breath, and the way into it. Paces that hold the breath stay shut until their warning is accepted. */
import type { JSX } from 'preact';
import { holdsBreath, paces, type Pace } from '../../src/core/pace.ts';
import { t } from '../app.ts';
import { Choice } from './choice.tsx';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import { HoldsWarning, HOLDS_WARNING } from './holdsWarning.tsx';
import type { PreferenceFieldsProps } from './reminderFields.tsx';

export function BreathingFields(props: PreferenceFieldsProps): JSX.Element {
  const { preferences, handIn } = props;
  const pace = useChoice(preferences.pace, (chosen) => handIn(() => ({ pace: chosen })));
  const ramp = useChoice(preferences.rampIn, (chosen) => handIn(() => ({ rampIn: chosen })));
  const mayHold = preferences.holdsAccepted && !preferences.body.pregnantOrReflux;

  const choice = (name: Pace): JSX.Element => (
    <Choice
      key={name}
      id={`pace-${name}`}
      type="radio"
      group="pace"
      label={t(`preferences.pace.${name}`)}
      means={t(`preferences.pace.${name}.means`)}
      checked={pace.shown === name}
      disabled={holdsBreath(name) && !mayHold}
      describedBy={holdsBreath(name) ? HOLDS_WARNING : ''}
      onChoose={() => {
        pace.choose(name);
      }}
    />
  );

  return (
    <>
      <fieldset aria-describedby={problemId('pace')}>
        <legend>{t('preferences.pace')}</legend>
        {paces.filter((name) => !holdsBreath(name)).map(choice)}
        <HoldsWarning {...props} />
        {paces.filter(holdsBreath).map(choice)}
        <FieldProblem of="pace" problem={pace.problem} />
      </fieldset>
      <div>
        <Choice
          id="ramp-in"
          type="checkbox"
          label={t('preferences.rampIn')}
          means={t('preferences.rampIn.means')}
          checked={ramp.shown}
          describedBy={problemId('ramp-in')}
          onChoose={ramp.choose}
        />
        <FieldProblem of="ramp-in" problem={ramp.problem} />
      </div>
    </>
  );
}

/**
 * The pace of the breath, and the way into it. Paces that hold the breath cannot be chosen until their warning is
 * accepted.
 */
import type { JSX } from 'preact';
import { holdsBreath, paces, type Pace } from '../../src/core/routine/pace.ts';
import { t } from '../app.ts';
import { Choice } from '../shared/controls/choice.tsx';
import { useChoice } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { BreathHoldWarning, HOLDS_WARNING } from './breathHoldWarning.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { usePart } from '../shared/preferences/part.ts';
import { meansId, Setting, SettingHead } from '../shared/controls/setting.tsx';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { Means } from '../shared/controls/settingFields.tsx';

export function BreathingFields(): JSX.Element {
  const { preferences } = usePage();
  const part = usePart('pace');
  const pace = useChoice(part.inForce, part.choose);
  const mayHoldBreath = preferences.holdsAccepted && !preferences.body.pregnantOrReflux;

  const choice = (name: Pace): JSX.Element => (
    <Choice
      key={name}
      id={`pace-${name}`}
      type="radio"
      group="pace"
      label={t(`preferences.pace.${name}`)}
      means={t(`preferences.pace.${name}.means`)}
      checked={pace.shown === name}
      disabled={holdsBreath(name) && !mayHoldBreath}
      describedBy={holdsBreath(name) ? HOLDS_WARNING : ''}
      onChoose={() => {
        pace.choose(name);
      }}
    />
  );

  return (
    <>
      <Setting of="pace">
        <SettingHead of="pace" part={part} inWords={(name) => t(`preferences.pace.${name}`)}>
          <h3 id="pace-label">{t('preferences.pace')}</h3>
        </SettingHead>
        <Means of="pace" />
        <div
          role="radiogroup"
          aria-labelledby="pace-label"
          aria-describedby={`${meansId('pace')} ${problemId('pace')}`}
        >
          {paces.filter((name) => !holdsBreath(name)).map(choice)}
          <BreathHoldWarning />
          {paces.filter(holdsBreath).map(choice)}
        </div>
        <FieldProblem of="pace" problem={pace.problem} />
      </Setting>
      <PlainSettings in="breathing" />
    </>
  );
}

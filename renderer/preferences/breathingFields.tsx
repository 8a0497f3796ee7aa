/**
 * The pace of the breath, and the way into it. Paces that hold the breath cannot be chosen until their warning is
 * accepted.
 */
import type { JSX } from 'preact';
import { holdsBreath, isFoundPace, paces, type Pace } from '../../src/core/routine/pace.ts';
import { mayHoldBreath } from '../../src/core/preferences/routineWishes.ts';
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
import { paceName } from '../shared/words/paceName.ts';

export function BreathingFields(): JSX.Element {
  const { preferences } = usePage();
  const part = usePart('pace');
  const pace = useChoice(part.inForce, part.choose);
  const mayHold = mayHoldBreath(preferences);

  /** What only the search for today’s pace finds is of no interest to others. */
  const isShown = (name: Pace): boolean => !isFoundPace(name) || name === pace.shown;

  const choice = (name: Pace): JSX.Element => (
    <Choice
      key={name}
      id={`pace-${name}`}
      type="radio"
      group="pace"
      label={paceName(name)}
      means={t(isFoundPace(name) ? 'preferences.pace.found.means' : `preferences.pace.${name}.means`)}
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
      <Setting of="pace">
        <SettingHead of="pace" part={part} inWords={paceName}>
          <h3 id="pace-label">{t('preferences.pace')}</h3>
        </SettingHead>
        <Means of="pace" />
        <div
          role="radiogroup"
          aria-labelledby="pace-label"
          aria-describedby={`${meansId('pace')} ${problemId('pace')}`}
        >
          {paces.filter((name) => !holdsBreath(name) && isShown(name)).map(choice)}
          <BreathHoldWarning />
          {paces.filter(holdsBreath).map(choice)}
        </div>
        <FieldProblem of="pace" problem={pace.problem} />
      </Setting>
      <PlainSettings in="breathing" />
    </>
  );
}

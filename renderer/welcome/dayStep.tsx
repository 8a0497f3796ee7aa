/** When Unbrace speaks up: how often, within which hours, and whether it is there after every login. */
import type { JSX } from 'preact';
import { t, app } from '../app.ts';
import { Choice } from '../shared/controls/choice.tsx';
import { useChoice } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { useSystemState } from '../shared/preferences/systemState.ts';
import { HoursQuestion } from './hoursQuestion.tsx';
import { RhythmQuestion } from './rhythmQuestion.tsx';
import { WelcomeStep, type WelcomeStepProps } from './welcomeStep.tsx';

export function DayStep(props: WelcomeStepProps): JSX.Element {
  return (
    <WelcomeStep {...props} title={t('welcome.day')} lead={t('welcome.day.lead')} action={t('welcome.next')}>
      <RhythmQuestion />
      <HoursQuestion />
      <StartAtLogin />
    </WelcomeStep>
  );
}

function StartAtLogin(): JSX.Element {
  const [system, askAgain] = useSystemState();
  const { loginItem } = system;
  const note = loginItem === 'needsApproval' ? t('system.startAtLogin.approve') : null;
  const { shown, problem, choose } = useChoice(loginItem !== 'off', (on) => app.setStartAtLogin(on).finally(askAgain));
  return (
    <div>
      <Choice
        id="start-at-login"
        type="checkbox"
        label={t('system.startAtLogin')}
        means={t('system.startAtLogin.means')}
        checked={shown}
        describedBy={problemId('start-at-login')}
        onChoose={choose}
      />
      <FieldProblem of="start-at-login" problem={problem ?? note} />
    </div>
  );
}

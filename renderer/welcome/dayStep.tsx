/**
 * When Unbrace speaks up: how often, within which hours, and whether it is there after every login; and whether it looks for newer versions.
 * The way on is a first break of one minute, which explains it better than words.
 */
import type { JSX } from 'preact';
import { startsAtLogin } from '../../src/core/preferences/systemSays.ts';
import { t, app } from '../app.ts';
import { Choice } from '../shared/controls/choice.tsx';
import { useChoice } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { usePart } from '../shared/preferences/part.ts';
import { useSystemState } from '../shared/preferences/systemState.ts';
import { HoursQuestion } from './hoursQuestion.tsx';
import { RhythmQuestion } from './rhythmQuestion.tsx';
import { WelcomeStep, type WelcomeStepProps } from './welcomeStep.tsx';

/** A minute in the chair, which everybody can do. */
const FIRST_ROUTINE = 'downshift_60';

export function DayStep(props: WelcomeStepProps): JSX.Element {
  return (
    <WelcomeStep
      {...props}
      title={t('welcome.day')}
      action={t('welcome.firstBreak')}
      onNext={() => {
        void app.startBreak({ routine: FIRST_ROUTINE }).then(() => {
          close();
        });
      }}
    >
      <RhythmQuestion />
      <HoursQuestion />
      <div class="wishes">
        <StartAtLogin />
        <LookForUpdates />
      </div>
    </WelcomeStep>
  );
}

/** Offered where there is a way to newer versions; off, and nothing goes out, unless somebody says so. */
function LookForUpdates(): JSX.Element | null {
  const [{ updateWay }] = useSystemState();
  const { inForce, choose } = usePart('looksForUpdates');
  const { shown, problem, choose: chooseShown } = useChoice(inForce, choose);
  if (updateWay === null) return null;
  return (
    <Wish
      id="updates"
      name="system.updates"
      means={t('system.updates.means')}
      shown={shown}
      problem={problem}
      onChoose={chooseShown}
    />
  );
}

/** Offered where it can be set. */
function StartAtLogin(): JSX.Element | null {
  const [system, askAgain] = useSystemState();
  const { loginItem } = system;
  const note = loginItem === 'needsApproval' ? t('system.startAtLogin.approve') : null;
  const { shown, problem, choose } = useChoice(startsAtLogin(loginItem), (on) =>
    app.setStartAtLogin(on).finally(askAgain),
  );
  if (loginItem === 'desktopDecides') return null;
  return (
    <Wish id="start-at-login" name="system.startAtLogin" shown={shown} problem={problem ?? note} onChoose={choose} />
  );
}

interface WishProps {
  readonly id: string;
  readonly name: 'system.updates' | 'system.startAtLogin';
  readonly means?: string;
  readonly shown: boolean;
  readonly problem: string | null;
  readonly onChoose: (on: boolean) => void;
}

function Wish({ id, name, means, shown, problem, onChoose }: WishProps): JSX.Element {
  return (
    <div>
      <Choice
        id={id}
        type="checkbox"
        label={t(name)}
        {...(means !== undefined && { means })}
        checked={shown}
        describedBy={problemId(id)}
        onChoose={onChoose}
      />
      <FieldProblem of={id} problem={problem} />
    </div>
  );
}

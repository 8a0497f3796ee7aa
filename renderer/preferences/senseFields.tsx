/** What the app senses: each sense with its switch, what it says right now and why, and how to see it at work. */
import { Fragment, type ComponentChildren, type JSX } from 'preact';
import { senseNames, type SenseName, type SenseNow, type SensesNow } from '../../src/core/senses/sense.ts';
import { senseText } from '../../src/core/senses/senseText.ts';
import { t } from '../app.ts';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { SwitchSetting } from '../shared/controls/settingFields.tsx';
import { useInnerPart } from '../shared/preferences/part.ts';
import { useSystemState } from '../shared/preferences/systemState.ts';
import { AppRules, IgnoredInMeetings, ThisIsNoCall } from './programLists.tsx';

/** What belongs to one sense alone, under it. */
const settingsOf: Readonly<Partial<Record<SenseName, () => JSX.Element>>> = {
  meeting: IgnoredInMeetings,
  apps: AppRules,
};

export function SenseFields({ senses }: { readonly senses: SensesNow }): JSX.Element {
  const [{ inputIsUnknown }] = useSystemState();
  return (
    <>
      {senseNames.map((name) => {
        const Settings = settingsOf[name];
        return (
          <Fragment key={name}>
            <SenseSwitch
              name={name}
              says={shownOf(name, senses, inputIsUnknown)}
              remedy={name === 'meeting' ? <ThisIsNoCall says={senses.meeting} /> : null}
            />
            {Settings && <Settings />}
          </Fragment>
        );
      })}
      <PlainSettings in="senses" />
    </>
  );
}

interface Shown {
  readonly answer: SenseNow['answer'];
  readonly text: string;
  readonly sinceWall: number | null;
}

function shownOf(name: SenseName, senses: SensesNow, inputIsUnknown: boolean): Shown | null {
  if (name === 'sleep') return { answer: 'no', text: t('preferences.senses.sleep.known'), sinceWall: null };
  if (name === 'idle') {
    const text = t(inputIsUnknown ? 'senses.idle.unknown' : 'preferences.senses.idle.known');
    return { answer: inputIsUnknown ? 'unknown' : 'no', text, sinceWall: null };
  }
  const says = senses[name];
  if (says === undefined) return null;
  const text = name === 'lock' && says.answer === 'no' ? t('senses.unlocked') : senseText(says, t);
  return { answer: says.answer, text, sinceWall: says.sinceWall };
}

interface SenseSwitchProps {
  readonly name: SenseName;
  readonly says: Shown | null;
  /** What can be done about it at once. */
  readonly remedy: JSX.Element | null;
}

function SenseSwitch({ name, says, remedy }: SenseSwitchProps): JSX.Element {
  const part = useInnerPart('senses', name);
  return (
    <SwitchSetting of={name} part={part}>
      {part.inForce && says !== null && (
        <SenseLine name={name} {...says}>
          {remedy}
        </SenseLine>
      )}
    </SwitchSetting>
  );
}

/** How long it has been so is of interest only where something is so; how to see it, only while nothing is to be seen. */
function SenseLine(props: Shown & { readonly name: SenseName; readonly children: ComponentChildren }): JSX.Element {
  const { name, answer, text, sinceWall, children } = props;
  return (
    <div class="sense-says small" data-answer={answer}>
      <span class="sense-mark" aria-hidden="true" />
      <p>
        {text}
        {answer !== 'unknown' && sinceWall !== null && (
          <span class="quiet figures"> {t('preferences.senses.since', { time: new Date(sinceWall) })}</span>
        )}
        {answer === 'no' && name !== 'sleep' && name !== 'idle' && (
          <span class="sense-test quiet">{t(`preferences.senses.${name}.test`)}</span>
        )}
      </p>
      {children}
    </div>
  );
}

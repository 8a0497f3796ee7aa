/** Unbrace's place in the system: start at login, where reminders appear, keys that work everywhere. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PreferencesAnswer, SystemState } from '../../src/contract.ts';
import { reminderStyles, shortcutNames, type ShortcutName, type Shortcuts } from '../../src/core/systemPreferences.ts';
import { app, t } from '../app.ts';
import { Choice } from './choice.tsx';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { PreferenceFieldsProps } from './reminderFields.tsx';
import { ShortcutField } from './shortcutField.tsx';

const NOT_ASKED_YET: SystemState = { startsAtLogin: false, takenShortcuts: [] };

export function SystemFields({ preferences, handIn }: PreferenceFieldsProps): JSX.Element {
  const [system, askAgain] = useSystemState();
  const atLogin = useChoice(system.startsAtLogin, (on) => app.setStartAtLogin(on).finally(askAgain));
  const style = useChoice(preferences.reminderStyle, (chosen) => handIn(() => ({ reminderStyle: chosen })));
  const { shortcuts } = preferences;

  const setShortcut = (name: ShortcutName, keys: string | undefined): Promise<PreferencesAnswer> =>
    handIn((latest) => ({ shortcuts: withShortcut(latest.shortcuts, name, keys) })).finally(askAgain);

  return (
    <>
      <div>
        <Choice
          id="start-at-login"
          type="checkbox"
          label={t('system.startAtLogin')}
          means={t('system.startAtLogin.means')}
          checked={atLogin.shown}
          describedBy={problemId('start-at-login')}
          onChoose={atLogin.choose}
        />
        <FieldProblem of="start-at-login" problem={atLogin.problem} />
      </div>
      <fieldset aria-describedby={problemId('reminder-style')}>
        <legend>{t('system.reminderStyle')}</legend>
        {reminderStyles.map((name) => (
          <Choice
            key={name}
            id={`reminder-style-${name}`}
            type="radio"
            group="reminder-style"
            label={t(`system.reminderStyle.${name}`)}
            means={t(`system.reminderStyle.${name}.means`)}
            checked={style.shown === name}
            onChoose={() => {
              style.choose(name);
            }}
          />
        ))}
        <FieldProblem of="reminder-style" problem={style.problem} />
      </fieldset>
      <fieldset>
        <legend>{t('system.shortcuts')}</legend>
        <p id="shortcuts-how" class="hint">
          {t('system.shortcut.how')}
        </p>
        {shortcutNames.map((name) => (
          <ShortcutField
            key={name}
            name={name}
            keys={shortcuts[name]}
            taken={system.takenShortcuts.includes(name)}
            isUsed={(keys) => shortcutNames.some((other) => other !== name && shortcuts[other] === keys)}
            handIn={(keys) => setShortcut(name, keys)}
          />
        ))}
      </fieldset>
    </>
  );
}

/** What the system says, asked anew whenever the window comes to the front: other programs may have changed it. */
function useSystemState(): readonly [SystemState, () => void] {
  const [state, setState] = useState(NOT_ASKED_YET);
  const ask = useCallback(() => {
    void app.getSystemState().then(setState);
  }, []);
  useEffect(() => {
    ask();
    addEventListener('focus', ask);
    return () => {
      removeEventListener('focus', ask);
    };
  }, [ask]);
  return [state, ask];
}

function withShortcut(shortcuts: Shortcuts, name: ShortcutName, keys: string | undefined): Shortcuts {
  const others = Object.entries(shortcuts).filter(([other]) => other !== name);
  return Object.fromEntries(keys === undefined ? others : [...others, [name, keys]]);
}

/** What the break window shows besides the break itself, and how much of the screen it takes. */
import type { JSX } from 'preact';
import type { Preferences } from '../../src/core/preferences.ts';
import { t } from '../app.ts';
import { Choice } from './choice.tsx';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { PreferenceFieldsProps } from './reminderFields.tsx';

const SWITCHES = ['cards', 'psoasBand', 'breaksFillScreen', 'breaksOnEveryDisplay'] as const;
const CHECK_IN_EVERY = [1, 2, 3, 5, 10, 0];

export function BreakWindowFields({ preferences, handIn }: PreferenceFieldsProps): JSX.Element {
  return (
    <>
      <CheckInEvery preferences={preferences} handIn={handIn} />
      {SWITCHES.map((name) => (
        <Switch key={name} name={name} preferences={preferences} handIn={handIn} />
      ))}
    </>
  );
}

function Switch({
  name,
  preferences,
  handIn,
}: PreferenceFieldsProps & { readonly name: (typeof SWITCHES)[number] }): JSX.Element {
  const choice = useChoice(preferences[name], (on) => {
    const change: Partial<Preferences> = { [name]: on };
    return handIn(() => change);
  });
  return (
    <div>
      <Choice
        id={name}
        type="checkbox"
        label={t(`preferences.breakWindow.${name}`)}
        means={t(`preferences.breakWindow.${name}.means`)}
        checked={choice.shown}
        describedBy={problemId(name)}
        onChoose={choice.choose}
      />
      <FieldProblem of={name} problem={choice.problem} />
    </div>
  );
}

function CheckInEvery({ preferences, handIn }: PreferenceFieldsProps): JSX.Element {
  const choice = useChoice(preferences.checkInEvery, (every) => handIn(() => ({ checkInEvery: every })));
  // The file may hold another number; it is kept until changed here.
  const offered = CHECK_IN_EVERY.includes(choice.shown) ? CHECK_IN_EVERY : [choice.shown, ...CHECK_IN_EVERY];
  return (
    <div class="field">
      <label for="check-in-every">{t('preferences.breakWindow.checkIn')}</label>
      <select
        id="check-in-every"
        value={String(choice.shown)}
        aria-describedby={`check-in-means ${problemId('check-in-every')}`}
        onChange={(event) => {
          choice.choose(Number(event.currentTarget.value));
        }}
      >
        {offered.map((every) => (
          <option key={every} value={String(every)}>
            {t('preferences.breakWindow.checkIn.every', { every })}
          </option>
        ))}
      </select>
      <p id="check-in-means" class="hint">
        {t('preferences.breakWindow.checkIn.means')}
      </p>
      <FieldProblem of="check-in-every" problem={choice.problem} />
    </div>
  );
}

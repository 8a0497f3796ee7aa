/** Lists of programs, by the names that a person knows: those that are no call, and those that ask for quiet. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { appRuleTimes, type AppRule, type AppRuleTime } from '../../src/core/preferences/sensePreferences.ts';
import type { SenseNow } from '../../src/core/senses/sense.ts';
import { longest, most } from '../../src/core/text/limits.ts';
import { t } from '../app.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { meansId, removeBeside, Setting, SettingHead } from '../shared/controls/setting.tsx';
import { Means } from '../shared/controls/settingFields.tsx';
import { useChoice } from '../shared/preferences/field.ts';
import { usePart, type Part } from '../shared/preferences/part.ts';
import { settings, type SettingId } from '../shared/preferences/settings.ts';

export function IgnoredInMeetings(): JSX.Element {
  const part = usePart('ignoredInMeetings');
  return (
    <ProgramList of="ignoredInMeetings" part={part} programOf={(program) => program} make={(program) => program} />
  );
}

/** Ignores the program that is taken for a call now, with one click; nothing where none is. */
export function ThisIsNoCall({ says }: { readonly says: SenseNow | undefined }): JSX.Element | null {
  const part = usePart('ignoredInMeetings');
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  if (says?.answer !== 'yes' || says.by === undefined) return null;
  const { by } = says;
  return (
    <>
      <button type="button" class="link" onClick={() => choose([...shown, by])}>
        {t('preferences.ignoredInMeetings.this')}
      </button>
      <FieldProblem of="thisIsNoCall" problem={problem} />
    </>
  );
}

export function AppRules(): JSX.Element {
  const [when, setWhen] = useState<AppRuleTime>('runs');
  return (
    <ProgramList<AppRule>
      of="appRules"
      part={usePart('appRules')}
      programOf={({ program }) => program}
      make={(program) => ({ program, when })}
      detailOf={(rule) => t(`preferences.appRules.${rule.when}`)}
    >
      <select
        aria-label={t('preferences.appRules.when')}
        value={when}
        onChange={({ currentTarget }) => setWhen(appRuleTimes[currentTarget.selectedIndex] ?? 'runs')}
      >
        {appRuleTimes.map((time) => (
          <option key={time} value={time}>
            {t(`preferences.appRules.${time}`)}
          </option>
        ))}
      </select>
    </ProgramList>
  );
}

interface ProgramListProps<Entry> {
  readonly of: SettingId;
  readonly part: Part<readonly Entry[]>;
  readonly programOf: (entry: Entry) => string;
  readonly make: (program: string) => Entry;
  /** What else is said of an entry. */
  readonly detailOf?: (entry: Entry) => string;
  /** What is chosen beside the name of a new one. */
  readonly children?: ComponentChildren;
}

function ProgramList<Entry>(props: ProgramListProps<Entry>): JSX.Element {
  const { of, part, programOf, make, detailOf, children } = props;
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  const [typed, setTyped] = useState('');
  const program = typed.trim();
  const addId = `${of}-add`;

  function add(): void {
    if (program === '') return;
    const others = shown.filter((entry) => programOf(entry).toLowerCase() !== program.toLowerCase());
    choose([...others, make(program)]);
    setTyped('');
  }

  return (
    <div class="of-sense">
      <Setting of={of}>
        <SettingHead of={of} part={part} inWords={() => t('preferences.programs.none')}>
          <h3 id={`${of}-label`}>{t(settings[of].name)}</h3>
        </SettingHead>
        <Means of={of} />
        {shown.length > 0 && (
          <ul class="programs" aria-labelledby={`${of}-label`}>
            {shown.map((entry) => (
              <li key={programOf(entry)}>
                <bdi>{programOf(entry)}</bdi>
                {detailOf && <span class="quiet small">{detailOf(entry)}</span>}
                <button
                  type="button"
                  class="ghost"
                  aria-label={t('preferences.programs.remove', { program: programOf(entry) })}
                  onClick={() => removeBeside(addId, () => choose(shown.filter((other) => other !== entry)))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <div class="program-add" role="group" aria-labelledby={`${of}-label`} aria-describedby={meansId(of)}>
          <input
            id={addId}
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={longest.program}
            aria-label={t('preferences.programs.name')}
            placeholder={t('preferences.programs.name')}
            aria-invalid={problem !== null}
            aria-describedby={problemId(of)}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          {children}
          <button type="button" disabled={program === '' || shown.length >= most.programs} onClick={add}>
            {t('preferences.programs.add')}
          </button>
        </div>
        <FieldProblem of={of} problem={problem} />
      </Setting>
    </div>
  );
}

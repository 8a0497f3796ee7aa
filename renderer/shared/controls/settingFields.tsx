/** The settings whose every choice is whole: a switch, a question with a few answers, a list. */
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../app.ts';
import { Choice } from './choice.tsx';
import { useChoice } from '../preferences/field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { Part } from '../preferences/part.ts';
import { RadioAnswers, type Answer } from './radioAnswers.tsx';
import { meansId, Setting, SettingHead } from './setting.tsx';
import { meansOf, settings, type SettingId } from '../preferences/settings.ts';

export interface SwitchSettingProps {
  readonly of: SettingId;
  readonly part: Part<boolean>;
  /** What the system has to say about it now; a refusal goes before it. */
  readonly note?: string | null;
  /** Stands under it. */
  readonly children?: ComponentChildren;
}

export function SwitchSetting({ of, part, note = null, children }: SwitchSettingProps): JSX.Element {
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  return (
    <Setting of={of}>
      <SettingHead of={of} part={part} inWords={(on) => t(on ? 'preferences.on' : 'preferences.off')}>
        <Choice
          id={of}
          type="checkbox"
          label={t(settings[of].name)}
          means={t(meansOf(of))}
          checked={shown}
          describedBy={problemId(of)}
          onChoose={choose}
        />
      </SettingHead>
      <FieldProblem of={of} problem={problem ?? note} />
      {children}
    </Setting>
  );
}

export interface RadioSettingProps<Value> {
  readonly of: SettingId;
  readonly part: Part<Value>;
  readonly answers: readonly Answer<Value>[];
}

export function RadioSetting<Value extends string>({ of, part, answers }: RadioSettingProps<Value>): JSX.Element {
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  return (
    <Setting of={of}>
      <SettingHead of={of} part={part} inWords={(value) => answers.find((one) => one.value === value)?.label ?? value}>
        <h3 id={`${of}-label`}>{t(settings[of].name)}</h3>
      </SettingHead>
      <Means of={of} />
      <div role="radiogroup" aria-labelledby={`${of}-label`} aria-describedby={`${meansId(of)} ${problemId(of)}`}>
        <RadioAnswers group={of} answers={answers} chosen={shown} onChoose={choose} />
      </div>
      <FieldProblem of={of} problem={problem} />
    </Setting>
  );
}

export interface SelectSettingProps<Value> {
  readonly of: SettingId;
  readonly id?: string;
  readonly part: Part<Value>;
  /** What can be chosen; a value in force that only a file can have set is offered as well, and kept until changed. */
  readonly offered: readonly Value[];
  readonly inWords: (value: Value) => string;
  /** In place of the setting's own sentence, where that says something about the value. */
  readonly means?: string;
}

export function SelectSetting<Value extends string | number | null>(props: SelectSettingProps<Value>): JSX.Element {
  const { of, id = of, part, inWords, means } = props;
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  const offered = props.offered.includes(shown) ? props.offered : [shown, ...props.offered];
  return (
    <Setting of={of} id={id}>
      <SettingHead of={of} id={id} part={part} inWords={inWords}>
        <label for={id}>{t(settings[of].name)}</label>
      </SettingHead>
      <select
        id={id}
        value={String(offered.indexOf(shown))}
        aria-invalid={problem !== null}
        aria-describedby={`${meansId(id)} ${problemId(id)}`}
        onChange={(event) => {
          const chosen = offered[Number(event.currentTarget.value)];
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {offered.map((value, index) => (
          <option key={value} value={String(index)}>
            {inWords(value)}
          </option>
        ))}
      </select>
      <Means of={of} id={id} {...(means !== undefined && { text: means })} />
      <FieldProblem of={id} problem={problem} />
    </Setting>
  );
}

interface MeansProps {
  readonly of: SettingId;
  readonly id?: string;
  readonly text?: string;
}

/** The one sentence that says what a control does. */
export function Means({ of, id = of, text = t(meansOf(of)) }: MeansProps): JSX.Element {
  return (
    <p id={meansId(id)} class="hint">
      {text}
    </p>
  );
}

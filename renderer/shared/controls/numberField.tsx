/** A setting that is a whole number: typed, stepped with the buttons, or with the arrow keys. */
import type { JSX } from 'preact';
import { t } from '../../app.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { Part } from '../preferences/part.ts';
import { meansId, Setting, SettingHead } from './setting.tsx';
import { Means } from './settingFields.tsx';
import { settings, type SettingId } from '../preferences/settings.ts';
import { useTyped } from './typed.ts';
import { parseWhole, stepWhole, type CountedUnit, type NumberRange } from './wholeNumber.ts';

export interface NumberSettingProps {
  readonly of: SettingId;
  readonly id?: string;
  /** A file may contain what this field would not take (1 minute, 7.5), and keeps it until changed here. */
  readonly part: Part<number>;
  readonly unit: CountedUnit;
  readonly range: NumberRange;
  readonly step: number;
}

export function NumberSetting({ of, id = of, part, unit, range, step }: NumberSettingProps): JSX.Element {
  const typed = useTyped({
    inForce: part.inForce,
    write: (value) => String(Number(value.toFixed(2))),
    read: (text) => parseWhole(text, range),
    refusal: () => t('preferences.number.refused', { ...range, unit, now: part.inForce }),
    handIn: part.choose,
  });
  const { problem } = typed;
  const name = t(settings[of].name);
  const stepBy = (direction: 1 | -1): void => {
    typed.send(stepWhole(typed.value(), direction, step, range));
  };

  return (
    <Setting of={of} id={id}>
      <SettingHead of={of} id={id} part={part} inWords={(count) => t('preferences.number.count', { unit, count })}>
        <label for={id}>{name}</label>
      </SettingHead>
      <div class="number">
        <Stepper sign="−" name={t('preferences.number.less', { name, unit, step })} onStep={() => stepBy(-1)} />
        <input
          id={id}
          type="text"
          role="spinbutton"
          inputMode="numeric"
          autocomplete="off"
          aria-valuenow={part.inForce}
          aria-valuemin={range.from}
          aria-valuemax={range.to}
          aria-invalid={problem !== null}
          aria-describedby={`${meansId(id)} ${problemId(id)}`}
          {...typed.input}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp') stepBy(1);
            else if (event.key === 'ArrowDown') stepBy(-1);
            else if (!typed.onKeyDown(event)) return;
            event.preventDefault();
          }}
        />
        <Stepper sign="+" name={t('preferences.number.more', { name, unit, step })} onStep={() => stepBy(1)} />
        <span class="quiet">{t('preferences.number.unit', { unit, count: part.inForce })}</span>
      </div>
      <Means of={of} id={id} />
      <FieldProblem of={id} problem={problem} />
    </Setting>
  );
}

interface StepperProps {
  readonly sign: string;
  readonly name: string;
  readonly onStep: () => void;
}

function Stepper({ sign, name, onStep }: StepperProps): JSX.Element {
  return (
    <button type="button" class="step" tabIndex={-1} aria-label={name} onClick={onStep}>
      {sign}
    </button>
  );
}

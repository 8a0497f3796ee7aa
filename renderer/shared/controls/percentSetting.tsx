/** A setting on a sliding scale of percent; kept as a share (0.6 is 60 %). */
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../app.ts';
import { useChoice } from '../preferences/field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { Part } from '../preferences/part.ts';
import { meansId, Setting, SettingHead } from './setting.tsx';
import { Means } from './settingFields.tsx';
import { settings, type SettingId } from '../preferences/settings.ts';

const PERCENT = 100;
const STEP = 5;

export interface PercentSettingProps {
  readonly of: SettingId;
  readonly part: Part<number>;
  /** Whole percent. */
  readonly from: number;
  readonly to: number;
  readonly disabled?: boolean;
  /** Stands at the end of the scale. */
  readonly children?: ComponentChildren;
}

export function PercentSetting({ of, part, from, to, disabled = false, children }: PercentSettingProps): JSX.Element {
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  const inWords = (share: number): string => t('preferences.percent', { share });
  return (
    <Setting of={of}>
      <SettingHead of={of} part={part} inWords={inWords}>
        <label for={of}>{t(settings[of].name)}</label>
      </SettingHead>
      <div class="scale">
        <input
          id={of}
          type="range"
          min={from}
          max={to}
          step={STEP}
          value={Math.round(shown * PERCENT)}
          disabled={disabled}
          aria-valuetext={inWords(shown)}
          aria-describedby={`${meansId(of)} ${problemId(of)}`}
          onChange={(event) => {
            choose(Number(event.currentTarget.value) / PERCENT);
          }}
        />
        <output class="figures" for={of}>
          {inWords(shown)}
        </output>
        {children}
      </div>
      <Means of={of} />
      <FieldProblem of={of} problem={problem} />
    </Setting>
  );
}

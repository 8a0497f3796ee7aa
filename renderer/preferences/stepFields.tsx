/** One step of a routine: what it is, how long, in which pose, and what is said. */
import type { JSX } from 'preact';
import type { Side, StepKind } from '../../src/core/routine/routine.ts';
import { longest } from '../../src/core/text/limits.ts';
import { t } from '../app.ts';
import { poses } from '../shared/figure/poses.ts';
import { CueFields } from './cueFields.tsx';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { focusMoved } from './moving.ts';
import { poseName } from '../shared/words/poseName.ts';
import { refusalAt, type RoutineRefusal } from './routineCheck.ts';
import type { StepDraft } from './routineDraft.ts';

const KINDS = ['breathe', 'hold', 'transition', 'check-in'] as const satisfies readonly StepKind[];
const SIDES = ['', 'left', 'right', 'both'] as const satisfies readonly (Side | '')[];

export interface StepFieldsProps {
  readonly step: StepDraft;
  /** Counted from 0. */
  readonly index: number;
  readonly steps: number;
  readonly refusal: RoutineRefusal | null;
  readonly onChange: (part: Partial<StepDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function StepFields({ step, index, steps, refusal, onChange, onMove, onRemove }: StepFieldsProps): JSX.Element {
  const number = index + 1;
  const id = (field: string): string => `step-${String(step.key)}-${field}`;
  const move = (by: -1 | 1): void => {
    onMove(by);
    focusMoved(`step-${String(step.key)}`, by, index + by === 0 || index + by === steps - 1);
  };
  const problem = (field: string): string | null => refusalAt(refusal, index, field);
  const described = (field: string) => ({
    id: id(field),
    'aria-invalid': problem(field) !== null,
    'aria-describedby': problemId(id(field)),
  });
  const field = (name: string, label: string, control: JSX.Element): JSX.Element => (
    <div class="field">
      <label for={id(name)}>{label}</label>
      {control}
      <FieldProblem of={id(name)} problem={problem(name)} />
    </div>
  );

  return (
    <fieldset class="step-fields">
      <legend>{t('preferences.step', { number })}</legend>
      <div class="step-row">
        {field(
          'kind',
          t('preferences.step.kind'),
          <select
            {...described('kind')}
            value={step.kind}
            onChange={(event) => {
              const kind = KINDS.find((known) => known === event.currentTarget.value);
              if (kind) onChange({ kind });
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`preferences.step.kind.${kind}`)}
              </option>
            ))}
          </select>,
        )}
        {field(
          'seconds',
          t('preferences.step.seconds'),
          <NumberInput {...described('seconds')} value={step.seconds} onNumber={(seconds) => onChange({ seconds })} />,
        )}
        {field(
          'pose',
          t('preferences.step.pose'),
          <select
            {...described('pose')}
            value={step.pose}
            onChange={(event) => onChange({ pose: event.currentTarget.value })}
          >
            {[...poses.keys()].map((pose) => (
              <option key={pose} value={pose}>
                {poseName(pose)}
              </option>
            ))}
          </select>,
        )}
        {field(
          'side',
          t('preferences.step.side'),
          <select
            {...described('side')}
            value={step.side}
            onChange={(event) => onChange({ side: SIDES.find((known) => known === event.currentTarget.value) ?? '' })}
          >
            {SIDES.map((side) => (
              <option key={side} value={side}>
                {t(`preferences.step.side.${side === '' ? 'none' : side}`)}
              </option>
            ))}
          </select>,
        )}
        {field(
          'breath',
          t('preferences.step.breath'),
          <input
            {...described('breath')}
            type="text"
            maxLength={longest.breath}
            placeholder="4-0-6-0"
            value={step.breath}
            onInput={(event) => onChange({ breath: event.currentTarget.value })}
          />,
        )}
        {field(
          'reps',
          t('preferences.step.reps'),
          <NumberInput {...described('reps')} value={step.reps} onNumber={(reps) => onChange({ reps })} />,
        )}
      </div>
      <CueFields
        step={step}
        problemOf={(cue) => problem(`cues.${String(cue)}`)}
        onChange={(cues) => onChange({ cues })}
      />
      <FieldProblem of={id('step')} problem={problem('step')} />
      <div class="step-tools">
        <button
          id={`move-up-step-${step.key}`}
          type="button"
          class="ghost"
          disabled={index === 0}
          onClick={() => move(-1)}
        >
          {t('preferences.step.up', { number })}
        </button>
        <button
          id={`move-down-step-${step.key}`}
          type="button"
          class="ghost"
          disabled={index === steps - 1}
          onClick={() => move(1)}
        >
          {t('preferences.step.down', { number })}
        </button>
        <button type="button" class="ghost" disabled={steps === 1} onClick={onRemove}>
          {t('preferences.step.remove', { number })}
        </button>
      </div>
    </fieldset>
  );
}

interface NumberInputProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly value: number;
  readonly onNumber: (value: number) => void;
}

/** Hands on what is typed; an empty field is no number, and the check says so. */
function NumberInput({ value, onNumber, ...rest }: NumberInputProps): JSX.Element {
  return (
    <input
      {...rest}
      type="number"
      min={0}
      step="any"
      value={Number.isNaN(value) ? '' : value}
      onInput={(event) => onNumber(event.currentTarget.valueAsNumber)}
    />
  );
}

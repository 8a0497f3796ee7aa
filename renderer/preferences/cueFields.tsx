/** The lines of one step: when, in seconds from its beginning, and what is said. */
import type { JSX } from 'preact';
import type { Cue } from '../../src/core/routine/routine.ts';
import { longest } from '../../src/core/text/limits.ts';
import { t } from '../app.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { removeBeside } from '../shared/controls/setting.tsx';
import type { StepDraft } from './routineDraft.ts';

/** Room for a short line before the next one. */
const NEXT_CUE_AFTER_SECONDS = 5;

export interface CueFieldsProps {
  readonly step: StepDraft;
  /** What is wrong with the line of that number (counted from 0), if anything. */
  readonly problemOf: (index: number) => string | null;
  readonly onChange: (cues: readonly Cue[]) => void;
}

export function CueFields({ step, problemOf, onChange }: CueFieldsProps): JSX.Element {
  const { cues } = step;
  const id = `step-${String(step.key)}-cues`;
  const change = (index: number, part: Partial<Cue>): void => {
    onChange(cues.map((cue, other) => (other === index ? { ...cue, ...part } : cue)));
  };
  const last = cues.at(-1);
  const problem = cues.map((_, index) => problemOf(index)).find((found) => found !== null) ?? null;

  return (
    <div class="cues">
      {cues.map((cue, index) => {
        const number = index + 1;
        return (
          <div key={index} class="cue">
            <input
              type="number"
              min={0}
              step="any"
              aria-label={t('preferences.cue.at', { number })}
              aria-describedby={problemId(id)}
              value={Number.isNaN(cue.at) ? '' : cue.at}
              onInput={(event) => change(index, { at: event.currentTarget.valueAsNumber })}
            />
            <input
              type="text"
              maxLength={longest.cue}
              aria-label={t('preferences.cue.say', { number })}
              aria-invalid={problemOf(index) !== null}
              aria-describedby={problemId(id)}
              value={cue.say}
              onInput={(event) => change(index, { say: event.currentTarget.value })}
            />
            <button
              type="button"
              class="ghost"
              aria-label={t('preferences.cue.remove', { number })}
              onClick={() => removeBeside(`${id}-add`, () => onChange(cues.toSpliced(index, 1)))}
            >
              ×
            </button>
          </div>
        );
      })}
      <FieldProblem of={id} problem={problem} />
      <button
        id={`${id}-add`}
        type="button"
        class="ghost"
        onClick={() => onChange([...cues, { at: last ? last.at + NEXT_CUE_AFTER_SECONDS : 0, say: '' }])}
      >
        {t('preferences.cue.add')}
      </button>
    </div>
  );
}

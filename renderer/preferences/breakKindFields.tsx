/** One break kind: how often, and how long at most. */
import type { JSX } from 'preact';
import type { RoutineSummary } from '../../src/contract.ts';
import { chooseBreakLength, offeredLengthsMs } from '../../src/core/breakLength.ts';
import type { BreakKind } from '../../src/core/preferences.ts';
import { MINUTE } from '../../src/core/time.ts';
import { t } from '../app.ts';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import { lengthInWords } from './lengthInWords.ts';
import type { MinuteRange } from './minutes.ts';
import { MinutesField } from './minutesField.tsx';
import type { HandIn } from './preferencesDesk.ts';
import { RoutineChoices } from './routineChoices.tsx';

/** A file may hold other intervals; these are the ones that make sense for a body. */
const INTERVAL: MinuteRange = { from: 5, to: 240 };
const INTERVAL_STEP = 5;

export interface BreakKindFieldsProps {
  readonly kind: BreakKind;
  readonly routines: readonly RoutineSummary[];
  /** As in the snapshot: what runs in the place of a routine that is not offered. */
  readonly standIns: Readonly<Record<string, string>>;
  readonly handIn: HandIn;
}

export function BreakKindFields({ kind, routines, standIns, handIn }: BreakKindFieldsProps): JSX.Element {
  const change = (part: Partial<BreakKind>) =>
    handIn(({ breakKinds }) => ({
      breakKinds: breakKinds.map((other) => (other.id === kind.id ? { ...other, ...part } : other)),
    }));
  const length = useChoice(kind.lengthMs, (lengthMs) => change(chooseBreakLength(lengthMs, routines)));
  const lengthId = `length-${kind.id}`;

  return (
    <fieldset class="card kind">
      <legend class="unseen">{kind.name}</legend>
      <h3 aria-hidden="true">{kind.name}</h3>
      <MinutesField
        id={`interval-${kind.id}`}
        label={t('preferences.interval')}
        minutes={kind.everyMs / MINUTE}
        range={INTERVAL}
        step={INTERVAL_STEP}
        handIn={(minutes) => change({ everyMs: minutes * MINUTE })}
      />
      <div class="field">
        <label for={lengthId}>{t('preferences.length')}</label>
        <select
          id={lengthId}
          value={length.shown}
          aria-invalid={length.problem !== null}
          aria-describedby={`${lengthId}-routines ${problemId(lengthId)}`}
          onChange={(event) => {
            length.choose(Number(event.currentTarget.value));
          }}
        >
          {lengthsToShow(kind, routines).map((lengthMs) => (
            <option key={lengthMs} value={lengthMs}>
              {t('preferences.lengthChoice', lengthInWords(lengthMs))}
            </option>
          ))}
        </select>
        <p id={`${lengthId}-routines`} class="hint">
          {routinesInWords(kind, routines, standIns)}
        </p>
        <FieldProblem of={lengthId} problem={length.problem} />
      </div>
      <RoutineChoices kind={kind} routines={routines} change={change} />
    </fieldset>
  );
}

/** What can be chosen, and what is in force though a file alone may have set it. */
function lengthsToShow(kind: BreakKind, routines: readonly RoutineSummary[]): readonly number[] {
  return [...new Set([...offeredLengthsMs(routines), kind.lengthMs])].toSorted((a, b) => a - b);
}

/** The names of what really runs. */
function routinesInWords(
  kind: BreakKind,
  routines: readonly RoutineSummary[],
  standIns: BreakKindFieldsProps['standIns'],
): string {
  const running = new Set(kind.routines.map((id) => standIns[id] ?? id));
  const names = [...running].flatMap((id) => routines.find((routine) => routine.id === id)?.name ?? []);
  const list = new Intl.ListFormat('en', { type: 'unit' }).format(names);
  return t('preferences.routines', { count: names.length, list });
}

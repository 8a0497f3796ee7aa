/**
 * A field of whole minutes: typed, stepped with the buttons, or with the arrow keys.
 * What is typed counts when the field is left, on Enter, or after a short rest once it is in the range: while someone
 * types "240", neither 2 nor 24 should move their next break.
 */
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreferencesAnswer } from '../../src/contract.ts';
import { t } from '../app.ts';
import { useProblem } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import { parseMinutes, stepMinutes, type MinuteRange } from './minutes.ts';

const REST_MS = 800;

export interface MinutesFieldProps {
  readonly id: string;
  readonly label: string;
  /** In force; a file may hold what this field would not take (1 minute, 7.5), and keeps it until changed here. */
  readonly minutes: number;
  readonly range: MinuteRange;
  readonly step: number;
  readonly handIn: (minutes: number) => Promise<PreferencesAnswer>;
}

export function MinutesField(props: MinutesFieldProps): JSX.Element {
  const { id, label, minutes, range, step, handIn } = props;
  /** What is being typed, or was refused; `null` shows the value in force. */
  const [typed, setTyped] = useState<string | null>(null);
  const { problem, setProblem, settle } = useProblem();
  /** The text when the field was entered: left as it was, it changes nothing, whatever came from elsewhere meanwhile. */
  const entered = useRef<string | null>(null);

  async function send(value: number): Promise<void> {
    const text = String(value);
    setTyped(text);
    entered.current = text;
    const taken = value === minutes ? Promise.resolve<PreferencesAnswer>({ accepted: true }) : handIn(value);
    if (await settle(taken)) setTyped((now) => (now === text ? null : now));
  }

  function finish(): void {
    if (typed === null) return;
    if (typed === entered.current && problem === null) {
      setTyped(null);
      return;
    }
    const value = parseMinutes(typed, range);
    if (value === null) setProblem(t('preferences.minutesRefused', { ...range, minutes }));
    else void send(value);
  }

  function takeBack(): void {
    setTyped(null);
    setProblem(null);
  }

  function stepBy(direction: 1 | -1): void {
    const from = (typed === null ? null : parseMinutes(typed, range)) ?? minutes;
    void send(stepMinutes(from, direction, step, range));
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') finish();
    else if (event.key === 'Escape' && typed !== null) takeBack();
    else if (event.key === 'ArrowUp') stepBy(1);
    else if (event.key === 'ArrowDown') stepBy(-1);
    else return;
    event.preventDefault();
  }

  useEffect(() => {
    const value = typed === null || typed === entered.current ? null : parseMinutes(typed, range);
    if (value === null) return undefined;
    const rest = setTimeout(() => void send(value), REST_MS);
    return () => {
      clearTimeout(rest);
    };
  }, [typed]);

  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="minutes">
        <Stepper
          sign="−"
          name={t('preferences.less', { step })}
          onStep={() => {
            stepBy(-1);
          }}
        />
        <input
          id={id}
          type="text"
          role="spinbutton"
          inputMode="numeric"
          autocomplete="off"
          aria-valuenow={minutes}
          aria-valuemin={range.from}
          aria-valuemax={range.to}
          aria-invalid={problem !== null}
          aria-describedby={problemId(id)}
          value={typed ?? String(minutes)}
          onFocus={(event) => {
            entered.current = event.currentTarget.value;
          }}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onBlur={finish}
          onKeyDown={onKeyDown}
        />
        <Stepper
          sign="+"
          name={t('preferences.more', { step })}
          onStep={() => {
            stepBy(1);
          }}
        />
        <span class="quiet">{t('preferences.minutes')}</span>
      </div>
      <FieldProblem of={id} problem={problem} />
    </div>
  );
}

/** Like the arrows of a number field: for the pointer only, since the keyboard has the arrow keys. */
function Stepper({
  sign,
  name,
  onStep,
}: {
  readonly sign: string;
  readonly name: string;
  readonly onStep: () => void;
}): JSX.Element {
  return (
    <button type="button" class="step" tabIndex={-1} aria-label={name} onClick={onStep}>
      {sign}
    </button>
  );
}

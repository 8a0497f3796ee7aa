/** What all fields do: hand a choice in at once, and on a refusal say why while the old value stays in force. */
import { useState } from 'preact/hooks';
import type { PreferencesAnswer } from '../../../src/contract.ts';
import { t } from '../../app.ts';

export interface Problem {
  /** Why the choice was refused and what to do, ready to show; `null` while all is well. */
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
  /** Hands in and answers whether it was taken; a refusal is now the field's problem. */
  readonly settle: (answer: Promise<PreferencesAnswer>) => Promise<boolean>;
}

export function useProblem(): Problem {
  const [problem, setProblem] = useState<string | null>(null);

  async function settle(answer: Promise<PreferencesAnswer>): Promise<boolean> {
    try {
      const outcome = await answer;
      setProblem(outcome.accepted ? null : outcome.message);
      return outcome.accepted;
    } catch {
      setProblem(t('preferences.unreachable'));
      return false;
    }
  }

  return { problem, setProblem, settle };
}

export interface ChosenValue<Value> {
  /** What to show: the choice on its way, else the value in force. */
  readonly shown: Value;
  readonly problem: string | null;
  readonly choose: (value: Value) => void;
}

/** A field whose every choice is whole (a list, a switch): it is handed in when made, and taken back when refused. */
export function useChoice<Value>(
  inForce: Value,
  handIn: (value: Value) => Promise<PreferencesAnswer>,
): ChosenValue<Value> {
  const [onItsWay, setOnItsWay] = useState<{ readonly value: Value } | null>(null);
  const { problem, settle } = useProblem();

  function choose(value: Value): void {
    const choice = { value };
    setOnItsWay(choice);
    void settle(handIn(value)).then(() => {
      setOnItsWay((latest) => (latest === choice ? null : latest));
    });
  }

  return { shown: onItsWay === null ? inForce : onItsWay.value, problem, choose };
}

/**
 * A field that is typed into. What is typed counts when the field is left, on Enter, or after a short rest once it can be
 * read: while someone types "240", neither 2 nor 24 should move their next break. Escape takes back what was typed; a window that
 * is closed counts it.
 */
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreferencesAnswer } from '../../../src/contract.ts';
import { useProblem } from '../preferences/field.ts';
import { useClosing } from './useClosing.ts';

const REST_MS = 800;

export interface TypedOptions<Value> {
  readonly inForce: Value;
  readonly write: (value: Value) => string;
  /** `null` for what cannot be meant. */
  readonly read: (text: string) => Value | null;
  /** What is said of a text that cannot be read: what can be typed, and what applies until then. */
  readonly refusal: () => string;
  readonly handIn: (value: Value) => Promise<PreferencesAnswer>;
  /** Counts only once it is finished, as a name does: every beginning of a name is a name, too. */
  readonly onlyWhole?: boolean;
}

export interface Typed<Value> {
  readonly problem: string | null;
  /** What can be read of what is typed, else what is in force. */
  readonly value: () => Value;
  /** Hands a value in that was chosen by other means than typing. */
  readonly send: (value: Value) => void;
  /** For the input; its key handler tells whether it has dealt with the key. */
  readonly input: {
    readonly value: string;
    readonly onFocus: (event: TargetedEvent<HTMLInputElement>) => void;
    readonly onInput: (event: TargetedEvent<HTMLInputElement>) => void;
    readonly onBlur: () => void;
  };
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => boolean;
}

export function useTyped<Value>(options: TypedOptions<Value>): Typed<Value> {
  const { inForce, write, read, refusal, handIn, onlyWhole = false } = options;
  /** What is being typed, or was refused; `null` shows the value in force. */
  const [typed, setTyped] = useState<string | null>(null);
  const { problem, setProblem, settle } = useProblem();
  /** The text when the field was entered: left as it was, it changes nothing, whatever came from elsewhere meanwhile. */
  const entered = useRef<string | null>(null);

  async function send(value: Value): Promise<void> {
    const text = write(value);
    setTyped(text);
    entered.current = text;
    const taken = text === write(inForce) ? Promise.resolve<PreferencesAnswer>({ accepted: true }) : handIn(value);
    if (await settle(taken)) setTyped((now) => (now === text ? null : now));
  }

  function finish(): void {
    if (typed === null) return;
    if (typed === entered.current && problem === null) {
      setTyped(null);
      return;
    }
    const value = read(typed);
    if (value === null) setProblem(refusal());
    else void send(value);
  }

  function onKeyDown({ key }: TargetedKeyboardEvent<HTMLInputElement>): boolean {
    if (key === 'Enter') finish();
    else if (key === 'Escape' && typed !== null) {
      setTyped(null);
      setProblem(null);
    } else return false;
    return true;
  }

  useEffect(() => {
    const value = onlyWhole || typed === null || typed === entered.current ? null : read(typed);
    if (value === null) return undefined;
    const rest = setTimeout(() => void send(value), REST_MS);
    return () => {
      clearTimeout(rest);
    };
  }, [typed]);

  useClosing(finish);

  return {
    problem,
    value: () => (typed === null ? null : read(typed)) ?? inForce,
    send: (value) => void send(value),
    input: {
      value: typed ?? write(inForce),
      onFocus: (event) => {
        entered.current = event.currentTarget.value;
      },
      onInput: (event) => {
        setTyped(event.currentTarget.value);
      },
      onBlur: finish,
    },
    onKeyDown,
  };
}

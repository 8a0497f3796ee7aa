import type { JSX } from 'preact';
import { Choice } from './choice.tsx';

export interface Answer<Value> {
  readonly value: Value;
  readonly label: string;
  readonly means?: string;
}

export interface RadioAnswersProps<Value> {
  /** Names the group and, with the value, each answer. */
  readonly group: string;
  readonly answers: readonly Answer<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** The answers to a question, of which one counts. The question itself stands around them, in a fieldset or a radio group. */
export function RadioAnswers<Value extends string>(props: RadioAnswersProps<Value>): JSX.Element {
  const { group, answers, chosen, onChoose } = props;
  return (
    <>
      {answers.map(({ value, label, means }) => (
        <Choice
          key={value}
          id={`${group}-${value}`}
          type="radio"
          group={group}
          label={label}
          {...(means !== undefined && { means })}
          checked={chosen === value}
          onChoose={() => {
            onChoose(value);
          }}
        />
      ))}
    </>
  );
}

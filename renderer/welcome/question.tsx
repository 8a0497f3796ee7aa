/** A question with a few answers, each of which counts when chosen. */
import type { JSX } from 'preact';
import { Choice } from '../preferences/choice.tsx';
import { FieldProblem, problemId } from '../preferences/fieldProblem.tsx';

export interface QuestionProps<Value> {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly { readonly value: Value; readonly label: string; readonly means: string }[];
  readonly chosen: Value | null;
  readonly problem: string | null;
  readonly onChoose: (value: Value) => void;
}

export function Question<Value extends string>(props: QuestionProps<Value>): JSX.Element {
  const { id, question, answers, chosen, problem, onChoose } = props;
  return (
    <fieldset aria-describedby={problemId(id)}>
      <legend>
        <h2>{question}</h2>
      </legend>
      {answers.map(({ value, label, means }) => (
        <Choice
          key={value}
          id={`${id}-${value}`}
          type="radio"
          group={id}
          label={label}
          means={means}
          checked={chosen === value}
          onChoose={() => {
            onChoose(value);
          }}
        />
      ))}
      <FieldProblem of={id} problem={problem} />
    </fieldset>
  );
}

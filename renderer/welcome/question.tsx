/** A question with a few answers, each of which counts when chosen. */
import type { JSX } from 'preact';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { RadioAnswers, type RadioAnswersProps } from '../shared/controls/radioAnswers.tsx';

export interface QuestionProps<Value> extends Omit<RadioAnswersProps<Value>, 'group'> {
  readonly id: string;
  readonly question: string;
  readonly problem: string | null;
}

export function Question<Value extends string>(props: QuestionProps<Value>): JSX.Element {
  const { id, question, answers, chosen, problem, onChoose } = props;
  return (
    <fieldset aria-describedby={problemId(id)}>
      <legend>
        <h2>{question}</h2>
      </legend>
      <RadioAnswers group={id} answers={answers} chosen={chosen} onChoose={onChoose} />
      <FieldProblem of={id} problem={problem} />
    </fieldset>
  );
}

/** What a person tells about their body and their place; the routines follow. */
import type { JSX } from 'preact';
import { bodyQuestions, type BodyQuestion } from '../../src/core/bodyPreferences.ts';
import { t } from '../app.ts';
import { Choice } from './choice.tsx';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { PreferenceFieldsProps } from './reminderFields.tsx';

export function BodyFields(props: PreferenceFieldsProps): JSX.Element {
  return (
    <div>
      {bodyQuestions.map((question) => (
        <BodyField key={question} question={question} {...props} />
      ))}
    </div>
  );
}

function BodyField({
  question,
  preferences,
  handIn,
}: PreferenceFieldsProps & { readonly question: BodyQuestion }): JSX.Element {
  const answer = useChoice(preferences.body[question], (chosen) =>
    handIn(({ body }) => ({ body: { ...body, [question]: chosen } })),
  );
  const id = `body-${question}`;
  return (
    <div>
      <Choice
        id={id}
        type="checkbox"
        label={t(`preferences.body.${question}`)}
        means={t(`preferences.body.${question}.means`)}
        checked={answer.shown}
        describedBy={problemId(id)}
        onChoose={answer.choose}
      />
      <FieldProblem of={id} problem={answer.problem} />
    </div>
  );
}

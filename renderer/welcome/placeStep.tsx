/** Where breaks are done, and what the body asks to be spared. */
import { Fragment, type JSX } from 'preact';
import { hipApproaches, type BodyQuestion } from '../../src/core/preferences/bodyPreferences.ts';
import { bodyAt, breakPlaceOf, breakPlaces } from '../../src/core/preferences/breakPlaces.ts';
import { t } from '../app.ts';
import { Choice } from '../shared/controls/choice.tsx';
import { RadioAnswers } from '../shared/controls/radioAnswers.tsx';
import { useChoice } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { useInnerPart } from '../shared/preferences/part.ts';
import { Question } from './question.tsx';
import { WelcomeStep, type WelcomeStepProps } from './welcomeStep.tsx';

const SPARED = [
  'soreKnee',
  'soreBack',
  'pregnantOrReflux',
  'hipPrecautions',
  'wheelchair',
] as const satisfies readonly BodyQuestion[];

export function PlaceStep(props: WelcomeStepProps): JSX.Element {
  const { preferences, handIn } = usePage();
  const { shown, problem, choose } = useChoice(preferences.body, (body) => handIn(() => ({ body })));
  return (
    <WelcomeStep {...props} title={t('welcome.place')} lead={t('welcome.place.lead')} action={t('welcome.next')}>
      <Question
        id="place"
        question={t('welcome.place.question')}
        answers={breakPlaces.map((value) => ({ value, label: t(`welcome.place.${value}`) }))}
        chosen={breakPlaceOf(shown)}
        problem={problem}
        onChoose={(place) => {
          choose(bodyAt(preferences.body, place));
        }}
      />
      <fieldset>
        <legend>
          <h2>{t('welcome.spare')}</h2>
        </legend>
        {SPARED.map((question) => (
          <Fragment key={question}>
            <Spared question={question} />
            {question === 'hipPrecautions' && preferences.body.hipPrecautions && <HipApproach />}
          </Fragment>
        ))}
      </fieldset>
    </WelcomeStep>
  );
}

function HipApproach(): JSX.Element {
  const part = useInnerPart('body', 'hipApproach');
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  const id = 'hipApproach';
  return (
    <div class="hip-approach">
      <p id={`${id}-label`}>{t('preferences.body.hipApproach')}</p>
      <div role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={problemId(id)}>
        <RadioAnswers
          group={id}
          answers={hipApproaches.map((value) => ({
            value,
            label: t(`preferences.body.hipApproach.${value}`),
            ...(shown === value && { means: t(`preferences.body.hipApproach.${value}.means`) }),
          }))}
          chosen={shown}
          onChoose={choose}
        />
      </div>
      <FieldProblem of={id} problem={problem} />
    </div>
  );
}

/** What follows from an answer is said once it is given. */
function Spared({ question }: { readonly question: BodyQuestion }): JSX.Element {
  const part = useInnerPart('body', question);
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  return (
    <div>
      <Choice
        id={question}
        type="checkbox"
        label={t(`preferences.body.${question}`)}
        {...(shown && { means: t(`preferences.body.${question}.means`) })}
        checked={shown}
        describedBy={problemId(question)}
        onChoose={choose}
      />
      <FieldProblem of={question} problem={problem} />
    </div>
  );
}

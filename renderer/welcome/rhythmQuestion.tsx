/** How often breaks come: a rhythm that others have found good, or intervals of one's own. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { kindName } from '../../src/core/text/kindName.ts';
import type { BreakKind } from '../../src/core/preferences/preferences.ts';
import { rhythmNames, rhythmOf, withRhythm, type RhythmName } from '../../src/core/preferences/rhythms.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { useChoice } from '../shared/preferences/field.ts';
import { NumberSetting } from '../shared/controls/numberField.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { inUnit, useKindPart } from '../shared/preferences/part.ts';
import { Question } from './question.tsx';

const OWN = 'own';
const ANSWERS = [...rhythmNames, OWN] as const;

export function RhythmQuestion(): JSX.Element {
  const { preferences, handIn } = usePage();
  const { shown, problem, choose } = useChoice<RhythmName | null>(rhythmOf(preferences.breakKinds), (name) =>
    handIn(({ breakKinds }) => (name === null ? {} : { breakKinds: withRhythm(breakKinds, name) })),
  );
  const [own, setOwn] = useState(shown === null);
  return (
    <>
      <Question
        id="rhythm"
        question={t('welcome.rhythm')}
        answers={ANSWERS.map((value) => ({
          value,
          label: t(`welcome.rhythm.${value}`),
          means: t(`welcome.rhythm.${value}.means`),
        }))}
        chosen={own ? OWN : shown}
        problem={problem}
        onChoose={(answer) => {
          setOwn(answer === OWN);
          if (answer !== OWN) choose(answer);
        }}
      />
      {own && (
        <div class="kinds">
          {preferences.breakKinds.map((kind) => (
            <Interval key={kind.id} kind={kind} />
          ))}
        </div>
      )}
    </>
  );
}

function Interval({ kind }: { readonly kind: BreakKind }): JSX.Element {
  return (
    <fieldset class="card kind">
      <legend class="unseen">{kindName(kind.name, t)}</legend>
      <h3 aria-hidden="true">{kindName(kind.name, t)}</h3>
      <NumberSetting
        of="interval"
        id={`interval-${kind.id}`}
        part={inUnit(useKindPart(kind, 'everyMs'), MINUTE)}
        unit="minutes"
        range={{ from: 5, to: 240 }}
        step={5}
      />
    </fieldset>
  );
}

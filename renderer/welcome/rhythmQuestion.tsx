/** How often breaks come: a rhythm that others have found good. The preferences have intervals of one's own. */
import type { JSX } from 'preact';
import { rhythmNames, rhythmOf, withRhythm, type RhythmName } from '../../src/core/preferences/rhythms.ts';
import { t } from '../app.ts';
import { useChoice } from '../shared/preferences/field.ts';
import { usePage } from '../shared/preferences/page.ts';
import { Question } from './question.tsx';

export function RhythmQuestion(): JSX.Element {
  const { preferences, handIn } = usePage();
  const { shown, problem, choose } = useChoice<RhythmName | null>(rhythmOf(preferences.breakKinds), (name) =>
    handIn(({ breakKinds }) => (name === null ? {} : { breakKinds: withRhythm(breakKinds, name) })),
  );
  return (
    <Question
      id="rhythm"
      question={t('welcome.rhythm')}
      answers={rhythmNames.map((value) => ({
        value,
        label: t(`welcome.rhythm.${value}`),
        means: t(`welcome.rhythm.${value}.means`),
      }))}
      chosen={shown}
      problem={problem}
      onChoose={choose}
    />
  );
}

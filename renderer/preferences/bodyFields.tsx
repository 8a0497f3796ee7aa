/** What a person tells about their body and their place; the routines follow. */
import type { JSX } from 'preact';
import { bodyQuestions, type BodyQuestion } from '../../src/core/preferences/bodyPreferences.ts';
import { useInnerPart } from '../shared/preferences/part.ts';
import { SwitchSetting } from '../shared/controls/settingFields.tsx';

export function BodyFields(): JSX.Element {
  return (
    <>
      {bodyQuestions.map((question) => (
        <BodyField key={question} question={question} />
      ))}
    </>
  );
}

function BodyField({ question }: { readonly question: BodyQuestion }): JSX.Element {
  return <SwitchSetting of={question} part={useInnerPart('body', question)} />;
}

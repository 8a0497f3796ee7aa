/** What the body asks to be spared; from which side a hip was operated on is asked only where one asks for care. */
import type { JSX } from 'preact';
import { hipApproaches } from '../../src/core/preferences/bodyPreferences.ts';
import { t } from '../app.ts';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { RadioSetting } from '../shared/controls/settingFields.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { useInnerPart } from '../shared/preferences/part.ts';
import { GentlerMoves } from './gentlerMoves.tsx';

export function BodyFields(): JSX.Element {
  const { hipPrecautions } = usePage().preferences.body;
  return (
    <>
      <PlainSettings in="body" under={hipPrecautions ? { hipPrecautions: <HipApproach /> } : {}} />
      <GentlerMoves />
    </>
  );
}

function HipApproach(): JSX.Element {
  const answers = hipApproaches.map((value) => ({
    value,
    label: t(`preferences.body.hipApproach.${value}`),
    means: t(`preferences.body.hipApproach.${value}.means`),
  }));
  return <RadioSetting of="hipApproach" part={useInnerPart('body', 'hipApproach')} answers={answers} />;
}

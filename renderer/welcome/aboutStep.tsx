/** What Unbrace does, and what must be known before the first break. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { SafetyWords } from '../shared/words/safetyWords.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { WelcomeStep, type WelcomeStepProps } from './welcomeStep.tsx';

export function AboutStep(props: WelcomeStepProps): JSX.Element {
  const { handIn } = usePage();
  return (
    <WelcomeStep
      {...props}
      title={t('welcome.about')}
      lead={t('welcome.about.lead')}
      action={t('safety.read')}
      onNext={() => {
        void handIn(() => ({ safetyTextRead: true }));
        props.onNext();
      }}
    >
      <section class="card safety-words" aria-labelledby="safety">
        <h2 id="safety">{t('safety.title')}</h2>
        <SafetyWords />
      </section>
    </WelcomeStep>
  );
}

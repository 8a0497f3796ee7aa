/** What Unbrace does: the picture shows it, one sentence says it. What must be known before a break stands behind a link. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../app.ts';
import { SafetyWords } from '../shared/words/safetyWords.tsx';
import { WelcomeStep, type WelcomeStepProps } from './welcomeStep.tsx';

export function AboutStep(props: WelcomeStepProps): JSX.Element {
  const safety = useRef<HTMLDialogElement>(null);
  return (
    <>
      <WelcomeStep
        {...props}
        title={t('welcome.about')}
        lead={t('welcome.about.lead')}
        action={t('welcome.next')}
        aside={
          <button type="button" class="link quiet" onClick={() => safety.current?.showModal()}>
            {t('safety.show')}
          </button>
        }
      />
      <dialog ref={safety} class="safety-words" aria-labelledby="safety">
        <h2 id="safety" tabIndex={-1} autoFocus>
          {t('safety.title')}
        </h2>
        <SafetyWords />
        <form method="dialog">
          <button>{t('card.close')}</button>
        </form>
      </dialog>
    </>
  );
}

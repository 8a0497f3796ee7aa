/** The last step of the welcome: starts a first break of one minute, which explains it better than words. */
import type { JSX } from 'preact';
import { app, t } from '../app.ts';
import { WelcomeStep, type WelcomeStepProps } from './welcomeStep.tsx';

/** A minute in the chair, which everybody can do. */
const FIRST_ROUTINE = 'downshift_60';

export function FirstBreakStep(props: WelcomeStepProps): JSX.Element {
  return (
    <WelcomeStep
      {...props}
      title={t('welcome.first')}
      lead={t('welcome.first.lead')}
      action={t('welcome.first.start')}
      onNext={() => {
        void app.startBreak({ routine: FIRST_ROUTINE }).then(() => {
          close();
        });
      }}
    >
      <ul class="welcome-notes">
        <li>{t('welcome.first.tray')}</li>
        <li>{t('welcome.first.preferences')}</li>
        <li>{t('welcome.first.private')}</li>
      </ul>
    </WelcomeStep>
  );
}

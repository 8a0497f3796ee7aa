/** Cards with one thing to say and one button: a notice to be read, and a change of posture. */
import type { JSX } from 'preact';
import type { ReminderCard } from '../../src/contract.ts';
import { app, t } from '../app.ts';
import { answerWith, CardFrame } from './cardFrame.tsx';

export function NoticeCard({ card: { title, question } }: { readonly card: ReminderCard }): JSX.Element {
  return (
    <CardFrame
      class="notice"
      head={
        <>
          <h1 class="figures">{title}</h1>
          <p class="quiet figures">{question}</p>
        </>
      }
    >
      <div class="answers">
        <button type="button" onClick={() => void app.dismissReminderCard()}>
          {t('reminderCard.read')}
        </button>
      </div>
    </CardFrame>
  );
}

export function PostureCard({ title, now }: { readonly title: string; readonly now: string }): JSX.Element {
  return (
    <CardFrame class="line" head={<h1 class="figures">{title}</h1>} closeName={t('reminderCard.close')}>
      <div class="answers">
        <button type="button" onClick={answerWith('posture')}>
          {now}
        </button>
      </div>
    </CardFrame>
  );
}

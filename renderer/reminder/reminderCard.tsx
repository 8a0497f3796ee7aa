/**
 * A reminder with all its answers: to start, to put it off, or to say why not now. Escape closes it without an answer.
 * A notice has none: it is read and closed.
 */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReminderAnswer, ReminderCard } from '../../src/contract.ts';
import { app, t } from '../app.ts';

const PUT_OFF = ['snooze', 'skip'] as const satisfies readonly ReminderAnswer[];
const REASONS = ['meeting', 'deep', 'elsewhere'] as const satisfies readonly ReminderAnswer[];

export function ReminderCardView({ card }: { readonly card: ReminderCard }): JSX.Element {
  const first = useRef<HTMLButtonElement>(null);
  const isNotice = card.answers.length === 0;
  const canPutOff = PUT_OFF.filter((answer) => card.answers.includes(answer));
  const reasons = REASONS.filter((reason) => card.answers.includes(reason));

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') void app.dismissReminderCard();
    };
    addEventListener('keydown', onKeyDown);
    // Only for who asked: where a desktop hands the keyboard to every new window, an Enter meant for a text must start nothing.
    const stop = app.on('reminderFocused', () => first.current?.focus());
    return () => {
      removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, []);

  return (
    <main class={isNotice ? 'reminder notice' : 'reminder'}>
      <header>
        <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="7" />
          <path d="M8 4.5V11.5" />
        </svg>
        <div>
          <h1 class="figures">{card.title}</h1>
          <p class="quiet figures">{card.question}</p>
        </div>
        {!isNotice && (
          <button
            type="button"
            class="ghost close"
            aria-label={t('reminderCard.dismiss')}
            title={t('reminderCard.dismiss')}
            onClick={() => void app.dismissReminderCard()}
          >
            <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
              <path d="M6 6l12 12M18 6L6 18" />
            </svg>
          </button>
        )}
      </header>
      <div class="answers">
        {isNotice ? (
          <button ref={first} type="button" onClick={() => void app.dismissReminderCard()}>
            {t('reminderCard.read')}
          </button>
        ) : (
          <button ref={first} type="button" class="primary" onClick={() => void app.answerReminder('start')}>
            {t('reminder.start')}
          </button>
        )}
        {canPutOff.map((answer) => (
          <button key={answer} type="button" onClick={() => void app.answerReminder(answer)}>
            {t(`reminder.${answer}`)}
          </button>
        ))}
      </div>
      {reasons.length > 0 && (
        <div class="reasons" role="group" aria-labelledby="not-now">
          <p id="not-now" class="quiet small">
            {t('reminderCard.notNow')}
          </p>
          {reasons.map((reason) => (
            <button
              key={reason}
              type="button"
              class="ghost small"
              title={t(`reminderCard.${reason}.means`)}
              onClick={() => void app.answerReminder(reason)}
            >
              {t(`reminderCard.${reason}`)}
            </button>
          ))}
        </div>
      )}
    </main>
  );
}

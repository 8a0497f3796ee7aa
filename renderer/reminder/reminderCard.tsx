/** A reminder with all its answers: to start, to have a short break instead, to put it off, or to say why not now. */
import type { JSX } from 'preact';
import type { ReminderAnswer, ReminderCard } from '../../src/contract.ts';
import { t } from '../app.ts';
import { answerWith, CardFrame } from './cardFrame.tsx';
import { SnoozeRow } from './snoozeRow.tsx';
import { useTimeLeft } from './timeLeft.ts';

const REASONS = ['meeting', 'deep', 'elsewhere'] as const satisfies readonly ReminderAnswer[];

export function ReminderCardView({ card }: { readonly card: ReminderCard }): JSX.Element {
  const { title, question, answers, count, posture, shorter, skipsLeft } = card;
  const reasons = REASONS.filter((reason) => answers.includes(reason));
  const head = (
    <>
      <h1 class="figures">{title}</h1>
      <p class="quiet figures">{question}</p>
    </>
  );

  return (
    <CardFrame head={head} closeName={t('reminderCard.dismiss')}>
      {count !== undefined && <OpensIn wall={count.dueWall} />}
      {posture !== undefined && (
        <div class="posture-line">
          <p class="small">{posture.line}</p>
          <button type="button" class="ghost small" onClick={answerWith('posture')}>
            {posture.now}
          </button>
        </div>
      )}
      <div class="answers">
        <button type="button" class="primary" onClick={answerWith('start')}>
          {t('reminder.start')}
        </button>
        {(answers.includes('skip') || skipsLeft === 0) && <Skip left={skipsLeft} />}
      </div>
      {skipsLeft === 0 && (
        <p id="skips-used-up" class="quiet small used-up">
          {t('reminder.skipsUsedUp')}
        </p>
      )}
      {shorter !== undefined && (
        <button type="button" onClick={answerWith('shorter')}>
          {shorter}
        </button>
      )}
      {answers.includes('snooze5') && <SnoozeRow />}
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
              onClick={answerWith(reason)}
            >
              {t(`reminderCard.${reason}`)}
            </button>
          ))}
        </div>
      )}
    </CardFrame>
  );
}

/** Where skips have a limit, it says how many are left; used up, it can be reached and says why it does nothing. */
function Skip({ left }: { readonly left: number | undefined }): JSX.Element {
  if (left === 0)
    return (
      <button type="button" aria-disabled="true" aria-describedby="skips-used-up">
        {t('reminder.skip')}
      </button>
    );
  return (
    <button type="button" class="figures" onClick={answerWith('skip')}>
      {left === undefined ? t('reminder.skip') : t('reminder.skipLeft', { left })}
    </button>
  );
}

function OpensIn({ wall }: { readonly wall: number }): JSX.Element {
  const left = useTimeLeft(wall);
  return <p class="small figures">{left === null ? t('reminderCard.opensNow') : t('reminderCard.opens', { left })}</p>;
}

/** Later, for as long as one likes: each length says when the reminder will be back. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { snoozeAnswerNames, snoozeAnswers } from '../../src/core/cycle/offeredAnswers.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { shortLength } from '../shared/words/lengths.ts';
import { answerWith } from './cardFrame.tsx';

export function SnoozeRow(): JSX.Element {
  const now = useNow();
  return (
    <div class="snoozes" role="group" aria-labelledby="later">
      <p id="later" class="quiet small">
        {t('reminderCard.later')}
      </p>
      {snoozeAnswerNames.map((answer) => {
        const forMs = snoozeAnswers[answer];
        return (
          <button key={answer} type="button" class="figures" onClick={answerWith(answer)}>
            <span>{shortLength(forMs)}</span>
            <span class="quiet small">{t('reminderCard.backAt', { time: new Date(now + forMs) })}</span>
          </button>
        );
      })}
    </div>
  );
}

/** Epoch milliseconds, near enough for minutes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 5 * SECOND);
    return () => {
      clearInterval(ticking);
    };
  }, []);
  return now;
}

/** What goes before a reminder, or before a break that opens by itself: one line that counts down, and a way to put it off. */
import type { JSX } from 'preact';
import type { ReminderCard } from '../../src/contract.ts';
import { snoozeAnswers } from '../../src/core/cycle/offeredAnswers.ts';
import { t } from '../app.ts';
import { shortLength } from '../shared/words/lengths.ts';
import { answerWith, CardFrame } from './cardFrame.tsx';
import { useTimeLeft } from './timeLeft.ts';

/** As many as one row has room for; the tray offers all. */
const DELAYS = ['snooze5', 'snooze10', 'snooze30'] as const;

export interface SoonCardProps {
  readonly kind: string;
  readonly count: NonNullable<ReminderCard['count']>;
  readonly answers: ReminderCard['answers'];
}

export function SoonCard({ kind, count: { dueWall, of }, answers }: SoonCardProps): JSX.Element {
  const left = useTimeLeft(dueWall);
  const snoozes = DELAYS.filter((answer) => answers.includes(answer));
  const line =
    left === null
      ? t('reminderCard.soon', { kind })
      : t(of === 'break' ? 'reminderCard.opensIn' : 'reminderCard.dueIn', { kind, left });
  return (
    <CardFrame class="line soon" head={<h1 class="figures">{line}</h1>} closeName={t('reminderCard.close')}>
      <div class="answers">
        <button type="button" class="ghost small" onClick={answerWith('start')}>
          {t('reminderCard.startNow')}
        </button>
        {snoozes.length > 0 && (
          <div class="delays" role="group" aria-label={t('reminderCard.delay')}>
            {snoozes.map((answer) => (
              <button key={answer} type="button" class="ghost small figures" onClick={answerWith(answer)}>
                {t('reminderCard.delayBy', { duration: shortLength(snoozeAnswers[answer]) })}
              </button>
            ))}
          </div>
        )}
      </div>
    </CardFrame>
  );
}

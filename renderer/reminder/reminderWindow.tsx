/** The card that is up: a reminder, what goes before one, a change of posture, or a notice. It may become another one in place. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReminderCard } from '../../src/contract.ts';
import { app } from '../app.ts';
import { NoticeCard, PostureCard } from './lineCards.tsx';
import { ReminderCardView } from './reminderCard.tsx';
import { SoonCard } from './soonCard.tsx';

/** Words may need more room than their rows have, in some language or in larger letters. */
function keepAllInSight(): () => void {
  const watch = new ResizeObserver(() => {
    const times = document.documentElement.scrollHeight / innerHeight;
    if (times > 1) void app.fitReminderCard(times);
  });
  watch.observe(document.body);
  return () => {
    watch.disconnect();
  };
}

export function ReminderWindow({ first }: { readonly first: ReminderCard }): JSX.Element {
  const [card, setCard] = useState(first);
  useEffect(() => {
    const ask = (): void => {
      void app.getReminderCard().then((now) => {
        if (now !== null) setCard(now);
      });
    };
    const stop = app.on('reminderCardChanged', ask);
    ask(); // it may have become another one before anybody listened
    return stop;
  }, []);
  useEffect(keepAllInSight, []);

  const { answers, count, posture, title, question } = card;
  if (answers.length === 0) return <NoticeCard card={card} />;
  if (count !== undefined && question === '') return <SoonCard kind={title} count={count} answers={answers} />;
  if (posture?.line === null) return <PostureCard title={title} now={posture.now} />;
  return <ReminderCardView card={card} />;
}

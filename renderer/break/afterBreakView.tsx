/** After a break: one fact with its sources, the check-in's second half, and a way out. Main closes it once nobody looks. */
import { useEffect, useRef } from 'preact/hooks';
import type { AfterBreak, CheckInQuestion } from '../../src/contract.ts';
import type { Card } from '../../src/core/checkIn/card.ts';
import { app, t } from '../app.ts';
import { CheckIn } from './checkInQuestion.tsx';
import { LEAF, LEAVES, openAngle } from './pacerMotion.ts';
import { useKeepOpen } from './useKeepOpen.ts';

interface AfterBreakViewProps {
  readonly after: AfterBreak;
  readonly question: CheckInQuestion | null;
}

export function AfterBreakView({ after, question }: AfterBreakViewProps) {
  const keptOpen = useKeepOpen();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void app.leaveAfterBreak();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return (
    <main class="after">
      <div>
        <OpenFan />
        <h1 ref={title} tabIndex={-1}>
          {t('break.done')}
        </h1>
        {question && <CheckIn question={question} />}
        {after.card && <Fact card={after.card} />}
      </div>
      <footer>
        <p class="small quiet">{t(keptOpen ? 'card.stays' : 'card.closes')}</p>
        <button class="primary large" aria-keyshortcuts="Escape" onClick={() => void app.leaveAfterBreak()}>
          {t('card.close')}
        </button>
      </footer>
    </main>
  );
}

/** The pacer's fan, unfolded and at rest, as a sign above what is shown after a break. */

function OpenFan() {
  return (
    <svg class="open-fan" viewBox="-260 -245 520 290" aria-hidden="true">
      {Array.from({ length: LEAVES }, (_, index) => (
        <path key={index} d={LEAF} transform={`rotate(${openAngle(index)}) translate(-50 -240)`} />
      ))}
    </svg>
  );
}

function Fact({ card }: { readonly card: Card }) {
  return (
    <article class="card fact" aria-labelledby="fact">
      <h2 id="fact">{card.title}</h2>
      <p>{card.text}</p>
      <p class="small quiet">
        <b>{t(`card.evidence.${card.evidence}`)}</b> {card.sources.join(' · ')}
      </p>
    </article>
  );
}

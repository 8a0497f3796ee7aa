/** After a break: one fact with its sources, the check-in's second half, and a way out. Main closes it once nobody looks. */
import { useEffect, useRef } from 'preact/hooks';
import type { AfterBreak, CheckInQuestion } from '../../src/contract.ts';
import type { Card } from '../../src/core/checkIn/card.ts';
import { app, t } from '../app.ts';
import { CheckIn } from './checkInQuestion.tsx';
import type { Outlook } from '../../src/core/cycle/outlook.ts';
import type { AfterFirstBreakProps } from './afterFirstBreak.tsx';
import { AfterHeartSlot } from './heartSlot.tsx';
import { GentlerQuestionSlot } from './hurtsSlot.tsx';
import { StillFan } from '../shared/breath/stillFan.tsx';
import type { SelfCheckQuestionProps } from './selfCheckQuestion.tsx';
import { useKeepOpen } from './useKeepOpen.ts';
import { useLoaded } from './useLoaded.ts';

interface AfterBreakViewProps {
  readonly after: AfterBreak;
  readonly question: CheckInQuestion | null;
  readonly outlook: Outlook;
}

export function AfterBreakView({ after, question, outlook }: AfterBreakViewProps) {
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
        <StillFan class="open-fan" viewBox="-260 -245 520 290" open />
        <h1 ref={title} tabIndex={-1}>
          {t('break.done')}
        </h1>
        {question && <CheckIn question={question} />}
        {after.hurt.length > 0 && <GentlerQuestionSlot poses={after.hurt} />}
        {after.selfCheck && <SelfCheckSlot check={after.selfCheck} />}
        {after.heart && <AfterHeartSlot heart={after.heart} />}
        {after.firstEver && <AfterFirstSlot outlook={outlook} />}
        {after.card && <Fact card={after.card} />}
      </div>
      <p class="lasting small quiet">{t(keptOpen ? 'card.stays' : 'card.closes')}</p>
      <footer>
        <button class="primary large" aria-keyshortcuts="Escape" onClick={() => void app.leaveAfterBreak()}>
          {t('card.close')}
        </button>
      </footer>
    </main>
  );
}

/** Wanted once in the app's life, so loaded only then. */
function AfterFirstSlot(props: AfterFirstBreakProps) {
  const Part = useLoaded(() => import('./afterFirstBreak.tsx').then(({ AfterFirstBreak }) => AfterFirstBreak));
  return Part && <Part {...props} />;
}

/** Wanted once a month at most. */
function SelfCheckSlot(props: SelfCheckQuestionProps) {
  const Part = useLoaded(() => import('./selfCheckQuestion.tsx').then(({ SelfCheckQuestion }) => SelfCheckQuestion));
  return Part && <Part {...props} />;
}

function Fact({ card }: { readonly card: Card }) {
  return (
    <article class="card fact" aria-labelledby="fact">
      <h2 id="fact">{card.title}</h2>
      <p>{card.text}</p>
      {card.notice !== undefined && <p>{card.notice}</p>}
      <p class="small quiet">
        <b>{t(`card.evidence.${card.evidence}`)}</b> {card.sources.join(' · ')}
      </p>
    </article>
  );
}

/** After a self-check: its questions, one after the other, then what may be said of the answers, and what the check cannot show. */
import { useEffect, useRef } from 'preact/hooks';
import type { CheckAnswer, ShownSelfCheck } from '../../src/core/checkIn/selfCheck.ts';
import { app, t } from '../app.ts';

export interface SelfCheckQuestionProps {
  readonly check: ShownSelfCheck;
}

export function SelfCheckQuestion({ check }: SelfCheckQuestionProps) {
  const { answered, asks, answers, says, limits } = check;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answered > 0) group.current?.focus();
  }, [answered]);
  const answer = (word: CheckAnswer | null, clicks: number): void => {
    // The second click of a double one was meant for the question before, where this one has just come.
    if (clicks <= 1) void app.answerSelfCheck({ question: answered, word });
  };
  return (
    // With each question its elements are new, and the focus is on the question: a key that is held down answers no more than one.
    <div key={answered} ref={group} class="self-check" role="group" tabIndex={-1} aria-labelledby="self-check-asks">
      <div id="self-check-asks" aria-live="polite">
        {(asks === null ? says : [asks]).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {asks !== null && (
        <>
          <div class="answers">
            {answers.map(({ word, label }) => (
              <button key={word} class="large" onClick={({ detail }) => answer(word, detail)}>
                {label}
              </button>
            ))}
          </div>
          <button class="ghost large" onClick={({ detail }) => answer(null, detail)}>
            {t('break.checkIn.notNow')}
          </button>
        </>
      )}
      <p class="small quiet">{limits}</p>
    </div>
  );
}

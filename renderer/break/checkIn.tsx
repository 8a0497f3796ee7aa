/** The check-in: tension in one tap, ease in a second one for those who like. It waits for nobody and blocks nothing. */
import type { CheckInQuestion } from '../../src/contract.ts';
import { LEAST, MOST } from '../../src/core/checkIn.ts';
import { app, t } from '../app.ts';

const scale = Array.from({ length: MOST - LEAST + 1 }, (_, index) => LEAST + index);

export function CheckIn({ question }: { readonly question: CheckInQuestion }) {
  const tension = question.answer?.tension ?? null;
  const what = tension === null ? 'tension' : 'ease';
  const answer = (number: number, clicks: number): void => {
    // The second click of a double one was meant for the first question, not for the one that has just come.
    if (clicks > 1) return;
    void app.answerCheckIn(tension === null ? { tension: number, ease: null } : { tension, ease: number });
  };
  return (
    <div class="check-in" role="group" aria-labelledby="check-in-asks">
      <p>
        {/* The second question comes where the first one was: the same buttons keep the focus, and it is announced. */}
        <span id="check-in-asks" aria-live="polite">
          {t(`break.checkIn.${what}`)}
        </span>
        <button class="ghost dismiss" onClick={() => void app.dismissCheckIn()}>
          {t(tension === null ? 'break.checkIn.notNow' : 'break.checkIn.enough')}
        </button>
      </p>
      <div class="scale figures">
        {scale.map((number) => (
          <button
            key={number}
            aria-label={t(`break.checkIn.${what}.answer`, { number })}
            onClick={({ detail }) => answer(number, detail)}
          >
            {number}
          </button>
        ))}
      </div>
      <p class="ends small quiet" aria-hidden="true">
        <span>{t(`break.checkIn.${what}.least`)}</span>
        <span>{t(`break.checkIn.${what}.most`)}</span>
      </p>
    </div>
  );
}

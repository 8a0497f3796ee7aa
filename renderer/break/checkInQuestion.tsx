/**
 * The check-in: tension in one tap, ease in a second one for those who like. The break goes on while it is asked, and
 * an unanswered question goes away by itself.
 */
import type { CheckInQuestion } from '../../src/contract.ts';
import { LEAST, MOST } from '../../src/core/checkIn/checkIn.ts';
import { app, t } from '../app.ts';
import { Icon } from '../shared/controls/icon.tsx';

const scale = Array.from({ length: MOST - LEAST + 1 }, (_, index) => LEAST + index);
/** What the scale's two ends mean, by the element that says it. */
const endNames: Readonly<Record<number, string>> = { [LEAST]: 'check-in-least', [MOST]: 'check-in-most' };

export function CheckIn({ question }: { readonly question: CheckInQuestion }) {
  const tension = question.answer?.tension ?? null;
  const what = tension === null ? 'tension' : 'ease';
  const answer = (number: number, clicks: number): void => {
    // The second click of a double one was meant for the first question, not for the one that has just come.
    if (clicks > 1) return;
    void app.answerCheckIn(tension === null ? { tension: number, ease: null } : { tension, ease: number });
  };
  const enough = t(tension === null ? 'break.checkIn.notNow' : 'break.checkIn.enough');
  return (
    <div class="check-in" role="group" aria-labelledby="check-in-asks">
      {/* The second question comes where the first one was: the same buttons keep the focus, and it is announced. */}
      <p id="check-in-asks" class="asks" aria-live="polite">
        {t(`break.checkIn.${what}`)}
      </p>
      <span id="check-in-least" class="least small quiet" aria-hidden="true">
        {t(`break.checkIn.${what}.least`)}
      </span>
      <span id="check-in-most" class="most small quiet" aria-hidden="true">
        {t(`break.checkIn.${what}.most`)}
      </span>
      <div class="scale figures">
        {scale.map((number) => (
          <button
            key={number}
            aria-label={t(`break.checkIn.${what}.answer`, { number })}
            aria-describedby={endNames[number]}
            onClick={({ detail }) => answer(number, detail)}
          >
            {number}
          </button>
        ))}
      </div>
      <button class="ghost large dismiss" aria-label={enough} title={enough} onClick={() => void app.dismissCheckIn()}>
        <Icon name="remove" />
      </button>
    </div>
  );
}

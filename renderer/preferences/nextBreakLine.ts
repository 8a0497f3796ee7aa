/** Says in words when the next break comes, or why none does for now. */
import { heldText } from '../../src/core/cycle/heldText.ts';
import type { HeldBy } from '../../src/core/cycle/holds.ts';
import type { SensesNow } from '../../src/core/senses/sense.ts';
import { causeOf } from '../../src/core/senses/senseText.ts';
import type { Translate } from '../../src/core/text/messages.ts';
import type { Outlook } from '../../src/core/cycle/outlook.ts';
import { MINUTE } from '../../src/core/time/time.ts';

export interface NextBreakLine {
  readonly headline: string;
  /** What else is worth knowing; `null` where the headline says all. */
  readonly detail: string | null;
}

/**
 * A time of day is named only where desk time runs and nothing holds reminders back: otherwise nobody knows it.
 * @param nowWall when the outlook came, epoch milliseconds
 */
export function nextBreakLine(
  outlook: Outlook,
  senses: SensesNow,
  nowWall: number,
  translate: Translate,
): NextBreakLine {
  const { next, snoozedUntilWall, heldBy, phase } = outlook;
  const [hold] = heldBy;

  if (phase.type === 'onBreak') {
    return { headline: translate('preferences.next.onBreak'), detail: translate('preferences.next.onBreak.then') };
  }
  if (next === null) {
    return { headline: translate('preferences.next.none'), detail: hold ? heldLine(hold, senses, translate) : null };
  }
  const closed = heldBy.find(({ reason }) => reason === 'offHours');
  if (closed) return { headline: heldText(closed, translate), detail: translate('preferences.next.offHours') };
  const { name } = next;
  const minutes = Math.ceil(next.dueInMs / MINUTE);
  if (hold) {
    const headline =
      minutes === 0
        ? translate('preferences.next.dueHeld', { name })
        : translate('preferences.next.withoutTime', { name, minutes });
    return { headline, detail: heldLine(hold, senses, translate) };
  }
  if (snoozedUntilWall !== null) {
    return {
      headline: translate('preferences.next.snoozed', { name, time: new Date(snoozedUntilWall) }),
      detail: translate('preferences.next.snoozed.why'),
    };
  }
  if (minutes === 0) {
    return {
      headline: translate('preferences.next.due', { name }),
      detail: translate('preferences.next.due.how'),
    };
  }
  if (phase.type === 'away') {
    return {
      headline: translate('preferences.next.withoutTime', { name, minutes }),
      detail: translate('preferences.next.away'),
    };
  }
  return {
    headline: translate('preferences.next', { name, minutes, time: new Date(nowWall + next.dueInMs) }),
    detail: null,
  };
}

function heldLine(hold: HeldBy, senses: SensesNow, translate: Translate): string {
  const { reason, untilWall, untilOtherDay } = hold;
  const cause = causeOf(hold, senses);
  if (cause !== null) return translate('preferences.heldWhile', cause);
  if (untilWall === undefined) return translate('preferences.held', { reason });
  const key = untilOtherDay ? 'preferences.heldUntilDay' : 'preferences.heldUntil';
  return translate(key, { reason, time: new Date(untilWall) });
}

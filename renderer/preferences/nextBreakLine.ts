/** Says in words when the next break comes, or why none does for now; the reason is the one that the tray tells, too. */
import { heldText } from '../../src/core/cycle/heldText.ts';
import { timingOf } from '../../src/core/cycle/timing.ts';
import type { SensesNow } from '../../src/core/senses/sense.ts';
import { heldSentence } from '../../src/core/senses/senseText.ts';
import { timingText } from '../../src/core/senses/timingText.ts';
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
export function nextBreakLine(outlook: Outlook, senses: SensesNow, nowWall: number, t: Translate): NextBreakLine {
  const timing = timingOf(outlook);
  const headline = timingText(timing, senses, t);
  switch (timing.reason) {
    case 'onBreak':
    case 'breakPaused':
    case 'breakWaits':
      return { headline, detail: t('preferences.next.onBreak.then') };
    case 'held': {
      const closed = outlook.heldBy.find(({ reason }) => reason === 'offHours');
      if (closed && outlook.next !== null)
        return { headline: heldText(closed, t), detail: t('preferences.next.offHours') };
      return withoutTime(outlook, heldSentence(timing.by, senses, t), t);
    }
    case 'away':
      return withoutTime(outlook, t('preferences.next.away'), t);
    case 'due':
    case 'overdue':
      return { headline, detail: t('preferences.next.due.how') };
    case 'next': {
      const { name, inMs } = timing;
      const values = { name, minutes: Math.ceil(inMs / MINUTE), time: new Date(nowWall + inMs) };
      return { headline: t('preferences.next', values), detail: null };
    }
    case 'snoozed':
    case 'opensItself':
    case 'settling':
    case 'waitsForLull':
    case 'notice':
    case 'postponed':
    case 'nothingDue':
      return { headline, detail: null };
  }
}

/** What is next, while nobody knows at what time of day it will be. */
function withoutTime({ next }: Outlook, detail: string, t: Translate): NextBreakLine {
  if (next === null) return { headline: t('timing.nothingDue'), detail };
  const { name } = next;
  const minutes = Math.ceil(next.dueInMs / MINUTE);
  if (minutes === 0) return { headline: t('preferences.next.dueHeld', { name }), detail };
  return { headline: t('preferences.next.withoutTime', { name, minutes }), detail };
}

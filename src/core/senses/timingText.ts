/** Why now, or why not yet, in one sentence: the tray, the preferences and the command line all say it with these words. */
import { passedText, remainingText, soonText } from '../cycle/minutesText.ts';
import type { Timing } from '../cycle/timing.ts';
import type { Translate } from '../text/messages.ts';
import type { SensesNow } from './sense.ts';
import { heldBySenseText } from './senseText.ts';

export function timingText(timing: Timing, senses: SensesNow, t: Translate): string {
  switch (timing.reason) {
    case 'onBreak':
    case 'breakPaused':
    case 'breakWaits':
    case 'away':
    case 'nothingDue':
      return t(`timing.${timing.reason}`);
    case 'held':
      return heldBySenseText(timing.by, senses, t);
    case 'overdue':
      return t('timing.overdue', { kind: timing.name });
    case 'snoozed':
    case 'waitsForLull':
      return t(`timing.${timing.reason}`, { kind: timing.name, time: new Date(timing.untilWall) });
    case 'settling':
      return t('timing.settling', { kind: timing.name, after: timing.after, time: new Date(timing.untilWall) });
    case 'due':
      return dueText(timing, t);
    case 'opensItself':
    case 'notice':
      return t(`timing.${timing.reason}`, { kind: timing.name, duration: soonText(timing.inMs, t) });
    case 'postponed':
    case 'next':
      return t(`timing.${timing.reason}`, { kind: timing.name, duration: remainingText(timing.inMs, t) });
  }
}

function dueText({ name: kind, because }: Extract<Timing, { reason: 'due' }>, t: Translate): string {
  switch (because.type) {
    case 'deskTime':
      return t('timing.due.deskTime', { kind, duration: passedText(because.deskMs, t) });
    case 'clockTime':
    case 'callEnded':
      return t(`timing.due.${because.type}`, { kind });
  }
}

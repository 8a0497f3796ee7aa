/** What senses answer, in a few words for people: in the preferences, and where something is held back. */
import { heldText } from '../cycle/heldText.ts';
import { isSensed, type HeldBy, type SensedHold } from '../cycle/holds.ts';
import type { Translate } from '../text/messages.ts';
import type { AskedSense, SenseSays, SensesNow, SenseWhy } from './sense.ts';

/** The sense that speaks for each reason to hold reminders back. */
export const senseOfHold = {
  doNotDisturb: 'doNotDisturb',
  meeting: 'meeting',
  screenShare: 'screenShare',
  fullscreen: 'fullscreen',
  app: 'apps',
} as const satisfies Record<SensedHold, AskedSense>;

/** Who makes it that reminders are held back, and how; a type of its own, because messages take it as it is. */
export type Cause = Readonly<Record<'by', string> & Record<'why', SenseWhy>>;

/** Null where nobody holds them back any more, or no name is known. */
export function causeOf({ reason }: HeldBy, senses: SensesNow): Cause | null {
  const says = isSensed(reason) ? senses[senseOfHold[reason]] : undefined;
  return says?.answer === 'yes' && says.by !== undefined ? { why: says.why, by: says.by } : null;
}

/** Why nothing reminds for now: by whom, where that is known. A few words. */
export function heldBySenseText(hold: HeldBy, senses: SensesNow, t: Translate): string {
  const cause = causeOf(hold, senses);
  return cause === null ? heldText(hold, t) : t('heldWhile', cause);
}

/** As `heldBySenseText`, as a whole sentence. */
export function heldSentence(hold: HeldBy, senses: SensesNow, t: Translate): string {
  const cause = causeOf(hold, senses);
  if (cause !== null) return t('preferences.heldWhile', cause);
  const { reason, untilWall, untilOtherDay } = hold;
  if (untilWall === undefined) return t('preferences.held', { reason });
  return t(untilOtherDay ? 'preferences.heldUntilDay' : 'preferences.heldUntil', { reason, time: new Date(untilWall) });
}

/** What a sense answers: what it sees, or why it does not know and what would make it known. */
export function senseText({ answer, why, by }: SenseSays, t: Translate): string {
  if (answer === 'unknown') {
    // Nobody can be told to install what has no name.
    const said = why === 'notHere' && by === undefined ? 'desktopDoesNotTell' : why;
    return t('senses.unknown', { why: said, by: by ?? t('senses.system') });
  }
  return t('senses.why', { why, by: by ?? t('senses.someProgram') });
}

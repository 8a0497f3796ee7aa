/**
 * What a notification says, and how it can be answered. “In a meeting” pauses for half an hour and “deep in it” for 20 minutes, with
 * the break still due; “not at the desk” skips it, because what was counted was wrong.
 */
import type { ReminderAnswer, Snapshot } from '../../contract.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { Routine } from '../../core/routine/routine.ts';
import type { ReminderStyle } from '../../core/preferences/systemPreferences.ts';
import { MINUTE, SECOND } from '../../core/time/time.ts';
import { lengthText } from '../../core/routine/lengthText.ts';
import type { AppCommand } from '../appCommand.ts';
import { passedText } from '../wording.ts';

/** One reminder as the system's notification shows it. */
export interface ReminderNote {
  readonly title: string;
  readonly body: string;
  /** The body without the word on clicking, for a place that has buttons for certain. */
  readonly question: string;
  readonly urgent: boolean;
  readonly style: ReminderStyle;
  /** Labels of the buttons, where the system has buttons. */
  readonly actions: readonly { readonly action: ReminderAction; readonly label: string }[];
  /** All answers there are, for a place that has room for them. */
  readonly answers: readonly ReminderAnswer[];
}

/** A meeting is over by then more often than not; if it is not, the reminder comes again and costs one more click. */
const MEETING_MS = 30 * MINUTE;
/** One stretch of concentration: longer than a snooze, which would only come back in the middle of it. */
const DEEP_WORK_MS = 20 * MINUTE;

/**
 * What an answer asks for. In a meeting and deep in something, reminders rest, and the break stays due. Who is not at the desk
 * at all (someone else types, or the machine is on a sofa) was counted wrongly, so that count begins anew.
 */
export function commandOf(answer: ReminderAnswer, kind: string): AppCommand {
  switch (answer) {
    case 'start':
      return { type: 'startBreak', kind };
    case 'snooze':
      return { type: 'snooze' };
    case 'skip':
    case 'elsewhere':
      return { type: 'skip' };
    case 'meeting':
      return { type: 'pause', forMs: MEETING_MS };
    case 'deep':
      return { type: 'pause', forMs: DEEP_WORK_MS };
  }
}

export type ReminderAction = 'start' | 'snooze' | 'skip';

/**
 * The reminder for a break of that kind: how long they have been at the desk, how short the break is whose turn it is.
 */
export function reminderNote(
  { outlook, preferences }: Snapshot,
  kind: string,
  level: number,
  t: Translate,
): ReminderNote {
  const { counterMs = 0, breakMs = 0 } = outlook.kinds.find(({ id }) => id === kind) ?? {};
  const minutes = Math.max(1, Math.round(counterMs / MINUTE));
  const length = lengthText(breakMs / SECOND, t);
  const strict = preferences.insistence === 'strict';
  const actions = strict ? (['start'] as const) : (['start', 'snooze', 'skip'] as const);
  return {
    title: t('reminder.title', { minutes }),
    ...asking(level, outlook.reminder?.afterCallMs ?? 0, length, t),
    urgent: level >= 3,
    style: preferences.reminderStyle,
    actions: actions.map((action) => ({ action, label: t(`reminder.${action}`) })),
    answers: strict
      ? actions
      : ['start', ...(outlook.snoozesLeft > 0 ? (['snooze'] as const) : []), 'skip', 'meeting', 'deep', 'elsewhere'],
  };
}

/** @param afterCallMs length of the call that held the reminder back; one of seconds is not spoken of */
function asking(
  level: number,
  afterCallMs: number,
  length: string,
  t: Translate,
): Pick<ReminderNote, 'body' | 'question'> {
  if (level > 1)
    return { body: t('reminder.bodyAgain', { length }), question: t('reminderCard.questionAgain', { length }) };
  if (afterCallMs < MINUTE)
    return { body: t('reminder.body', { length }), question: t('reminderCard.question', { length }) };
  const call = passedText(afterCallMs, t);
  return {
    body: t('reminder.bodyAfterCall', { length, call }),
    question: t('reminderCard.questionAfterCall', { length, call }),
  };
}

/** The evening's offer. */
export function windDownNote(routine: Pick<Routine, 'seconds'>, style: ReminderStyle, t: Translate): ReminderNote {
  return {
    title: t('windDown.title'),
    body: t('windDown.body', { length: lengthText(routine.seconds, t) }),
    question: t('reminderCard.windDown', { length: lengthText(routine.seconds, t) }),
    urgent: false,
    style,
    actions: [{ action: 'start', label: t('reminder.start') }],
    answers: ['start'],
  };
}

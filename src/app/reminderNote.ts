/** What a notification says, and how it can be answered. */
import type { Snapshot } from '../contract.ts';
import type { Translate } from '../core/messages.ts';
import type { Routine } from '../core/routine.ts';
import { MINUTE, SECOND } from '../core/time.ts';
import { lengthText } from './wording.ts';

/** One reminder as the system's notification shows it. */
export interface ReminderNote {
  readonly title: string;
  readonly body: string;
  readonly urgent: boolean;
  /** Labels of the buttons, where the system has buttons. */
  readonly actions: readonly { readonly action: ReminderAction; readonly label: string }[];
}

export type ReminderAction = 'start' | 'snooze' | 'skip';

/** The reminder for a break of that kind: how long the person has been folded, how short the break is. */
export function reminderNote(
  { outlook, preferences }: Snapshot,
  kind: string,
  level: number,
  t: Translate,
): ReminderNote {
  const counterMs = outlook.kinds.find(({ id }) => id === kind)?.counterMs ?? 0;
  const lengthMs = preferences.breakKinds.find(({ id }) => id === kind)?.lengthMs ?? 0;
  const minutes = Math.max(1, Math.round(counterMs / MINUTE));
  const length = lengthText(lengthMs / SECOND, t);
  const answers = preferences.insistence === 'strict' ? (['start'] as const) : (['start', 'snooze', 'skip'] as const);
  return {
    title: t('reminder.title', { minutes }),
    body: level === 1 ? t('reminder.body', { length }) : t('reminder.bodyAgain', { length }),
    urgent: level >= 3,
    actions: answers.map((answer) => ({ action: answer, label: t(`reminder.${answer}`) })),
  };
}

/** The evening's offer. */
export function windDownNote(routine: Pick<Routine, 'seconds'>, t: Translate): ReminderNote {
  return {
    title: t('windDown.title'),
    body: t('windDown.body', { length: lengthText(routine.seconds, t) }),
    urgent: false,
    actions: [{ action: 'start', label: t('reminder.start') }],
  };
}

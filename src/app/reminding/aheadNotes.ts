/** The quiet notes beside the reminder: that a break is about to come, and that a change of posture may do good. */
import type { Snapshot } from '../../contract.ts';
import type { Posture } from '../../core/cycle/cycleTypes.ts';
import { snoozeAnswerNames } from '../../core/cycle/offeredAnswers.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { ReminderNote } from './reminderNote.ts';
import { postureText } from '../wording.ts';

/**
 * A small card that counts down. It has no notification to stand in for it: the tray says the same.
 * @param dueWall when the break is due, or opens by itself; epoch milliseconds
 */
export function noticeNote({ outlook, preferences }: Snapshot, kind: string, dueWall: number): ReminderNote {
  const { name = '' } = outlook.kinds.find(({ id }) => id === kind) ?? {};
  const of = opensByItself({ outlook, preferences }) ? 'break' : 'reminder';
  return {
    title: name,
    body: '',
    question: '',
    urgent: false,
    style: 'cardAlone',
    actions: [],
    answers: ['start', ...(outlook.canSnooze ? snoozeAnswerNames : [])],
    details: { count: { dueWall, of } },
  };
}

/** A reminder is up, and its break opens without an answer. */
function opensByItself({ outlook, preferences }: Pick<Snapshot, 'outlook' | 'preferences'>): boolean {
  return outlook.reminder !== null && preferences.insistence !== 'gentle';
}

/** The card of that reminder is up as well, and has room for the count. */
export function isSaidWithReminder(snapshot: Pick<Snapshot, 'outlook' | 'preferences'>): boolean {
  return opensByItself(snapshot) && snapshot.preferences.reminderStyle !== 'notification';
}

/** One line and one button. */
export function postureNote({ preferences }: Snapshot, suggested: Posture, t: Translate): ReminderNote {
  const now = t(`posture.now.${suggested}`);
  return {
    title: postureText(suggested, preferences.postureEveryMs, t),
    body: t(`posture.click.${suggested}`),
    question: '',
    urgent: false,
    style: preferences.reminderStyle === 'card' ? 'card' : 'notification',
    actions: [{ action: 'posture', label: now }],
    answers: ['posture'],
    details: { posture: { line: null, now } },
  };
}

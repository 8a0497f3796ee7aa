/** Notifications that are noted down as what a person reads, and answered by a test. */
import type { NotificationSlot, Ports } from '../../src/app/ports.ts';
import type { ReminderAction } from '../../src/app/reminding/reminderNote.ts';

export function notedNotifications(events: string[]) {
  let onAnswer: ((action: ReminderAction) => void) | null = null;
  const slot = (name: string, withBody: boolean): NotificationSlot => ({
    show(note, answered) {
      events.push(`${name}: ${note.title}${withBody ? ` | ${note.body}` : ''}`);
      if (name !== 'wind-down') onAnswer = answered;
    },
    hide() {
      events.push(`${name} hidden`);
      if (name !== 'wind-down') onAnswer = null;
    },
  });
  const notifications: Ports['notifications'] = {
    reminder: slot('reminder', true),
    windDown: slot('wind-down', true),
    notice: slot('notice', false),
    posture: slot('posture', false),
    tell: (title, body) => events.push(`told: ${title} | ${body}`),
  };
  /** Answers what asks. */
  const answer = (action: ReminderAction): void => {
    if (onAnswer === null) throw new Error('No reminder is up.');
    onAnswer(action);
  };
  return { notifications, answer };
}

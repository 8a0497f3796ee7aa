import { Notification } from 'electron';
import type { Log, Notifications } from '../app/ports.ts';

/** The system's own notifications. Buttons appear where the system has them (macOS signed builds, newer Linux runtimes). */
export function systemNotifications(icon: string, log: Log): Notifications {
  let reminder: Notification | null = null;
  const shown = new Set<Notification>(); // a note that is collected no longer hears its click

  const show = (note: Notification): void => {
    shown.add(note);
    note.on('close', () => shown.delete(note));
    note.on('failed', (_event, error) => {
      log.error('a notification could not be shown', error);
    });
    note.show();
  };
  const hideReminder = (): void => {
    const note = reminder;
    reminder = null;
    note?.close();
  };

  return {
    showReminder(note, onAnswer) {
      hideReminder();
      const notification = new Notification({
        title: note.title,
        body: note.body,
        icon,
        urgency: note.urgent ? 'critical' : 'normal',
        timeoutType: note.urgent ? 'never' : 'default',
        silent: true,
        actions: note.actions.map(({ label }) => ({ type: 'button', text: label })),
      });
      notification.on('click', () => {
        onAnswer('start');
      });
      notification.on('action', (_event, index) => {
        const chosen = note.actions[index];
        if (chosen !== undefined) onAnswer(chosen.action);
      });
      reminder = notification;
      show(notification);
    },
    hideReminder,
    tell(title, body) {
      show(new Notification({ title, body, icon, silent: true }));
    },
  };
}

import { Notification } from 'electron';
import type { Log, Notifications, NotificationSlot } from '../app/ports.ts';

/** The system's own notifications. Buttons appear where the system has them (macOS signed builds, newer Linux runtimes). */
export function systemNotifications(icon: string, log: Log): Notifications {
  const shown = new Set<Notification>(); // a note that is collected no longer hears its click

  const show = (note: Notification): void => {
    shown.add(note);
    note.on('close', () => shown.delete(note));
    note.on('failed', (_event, error) => {
      shown.delete(note);
      log.error('a notification could not be shown: is a notification server running?', error);
    });
    note.show();
  };

  const slot = (): NotificationSlot => {
    let up: Notification | null = null;
    const hide = (): void => {
      const note = up;
      up = null;
      note?.close();
    };
    return {
      show(note, onAnswer) {
        hide();
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
        up = notification;
        show(notification);
      },
      hide,
    };
  };

  return {
    reminder: slot(),
    windDown: slot(),
    tell(title, body) {
      show(new Notification({ title, body, icon, silent: true }));
    },
  };
}

/** The notifications of macOS and Windows, which have a place of their own for them. Buttons appear on macOS, in signed builds. */
import { Notification } from 'electron';
import type { Log, SystemNotes } from '../app/ports.ts';

export function systemNotes(icon: string, log: Log): SystemNotes {
  /** A note that nobody holds no longer hears its click. */
  const up = new Set<Notification>();
  return {
    show(wanted, news, inPlaceOf) {
      inPlaceOf?.takeAway();
      if (!Notification.isSupported()) {
        news.failed('noServer');
        return { takeAway: () => undefined };
      }
      const note = new Notification({
        title: wanted.title,
        body: wanted.body,
        icon,
        urgency: wanted.urgent ? 'critical' : 'normal',
        timeoutType: wanted.urgent ? 'never' : 'default',
        silent: true,
        actions: wanted.actions.map(({ label }) => ({ type: 'button', text: label })),
      });
      up.add(note);
      note.on('show', () => {
        news.shown();
      });
      note.on('failed', (_event, error) => {
        up.delete(note);
        log.warn('the system refused a notification', error);
        news.failed('refused');
      });
      note.on('close', () => {
        up.delete(note);
      });
      note.on('click', () => {
        const [first] = wanted.actions;
        if (first !== undefined) news.answered(first.action);
      });
      note.on('action', (_event, index) => {
        const chosen = wanted.actions[index];
        if (chosen !== undefined) news.answered(chosen.action);
      });
      note.show();
      return {
        takeAway() {
          // Also one that has closed: on Windows it may still lie in the Action Center.
          up.delete(note);
          note.close();
        },
      };
    },
    settled: () => Promise.resolve(),
  };
}

import { Notification } from 'electron';
import type { Log, NotificationServer, Stop, SystemNotes } from '../app/ports.ts';

/**
 * The system's own notifications. Buttons appear where the system has them (macOS signed builds, newer Linux runtimes).
 * On Linux Electron waits in `show` and `close` until the server answers, up to 25 s a question and five questions a note
 * (libnotify). So the server is asked first, without waiting, whether it answers at all.
 */
export function systemNotes(icon: string, server: NotificationServer, log: Log): SystemNotes {
  /** What is up, and how it hears that its server has gone; a note that nobody holds no longer hears its click. */
  const up = new Map<Notification, () => void>();
  let stopWatching: Stop | null = null;
  let closing = Promise.resolve();

  const keep = (note: Notification, onGone: () => void): void => {
    up.set(note, onGone);
    stopWatching ??= server.onChange(() => {
      const lost = [...up.values()];
      up.clear();
      for (const tell of lost) tell();
    });
  };
  const letGo = (note: Notification): void => {
    up.delete(note);
    if (up.size > 0) return;
    stopWatching?.();
    stopWatching = null;
  };
  const closeWhenAnswered = async (note: Notification): Promise<void> => {
    if ((await server.answers()) === 'yes') note.close();
  };

  return {
    canShow: () => (Notification.isSupported() ? server.answers() : Promise.resolve('no')),
    show(wanted, news) {
      const note = new Notification({
        title: wanted.title,
        body: wanted.body,
        icon,
        urgency: wanted.urgent ? 'critical' : 'normal',
        timeoutType: wanted.urgent ? 'never' : 'default',
        silent: true,
        actions: wanted.actions.map(({ label }) => ({ type: 'button', text: label })),
      });
      /** Another program's note may now have its number: a close would reach that one. */
      let lost = false;
      keep(note, () => {
        lost = true;
        news.gone();
      });
      note.on('show', () => {
        news.shown();
      });
      note.on('failed', (_event, error) => {
        letGo(note);
        log.warn('the system refused a notification', error);
        news.failed();
      });
      note.on('close', () => {
        letGo(note);
      });
      note.on('click', () => {
        if (!lost) news.answered('start');
      });
      note.on('action', (_event, index) => {
        const chosen = wanted.actions[index];
        if (chosen !== undefined && !lost) news.answered(chosen.action);
      });
      note.show();
      return () => {
        // Also one that has closed: on Windows it may still lie in the Action Center.
        if (lost) return;
        letGo(note);
        closing = Promise.all([closing, closeWhenAnswered(note)]).then(() => undefined);
      };
    },
    settled: () => closing,
  };
}

/** Quitting: no window keeps the app from it, and what only another program can take away is taken away first. */
import { app } from 'electron';
import type { Log } from '../app/ports.ts';
import { SECOND } from '../core/time/time.ts';

/** Nobody waits longer for the app to be gone. */
const LONGEST_FAREWELL_MS = SECOND;

/**
 * Electron quits once every window has closed, and forgets about quitting for a window that opens meanwhile: a notice that waited
 * behind a card, a break window that comes back after a crash. From the wish to quit on, such a window closes at once.
 */
export function letNoWindowStopQuitting(): void {
  app.once('before-quit', () => {
    app.on('browser-window-created', (_event, window) => {
      // Whoever made it still sets it up.
      setImmediate(() => {
        window.destroy();
      });
    });
  });
}

/**
 * Does that before the app is gone, at most a second long: what only another program can take away would stay behind.
 * Where it fails the app goes all the same: one that stays without its windows would keep every later start from running.
 */
export function beforeGone(leave: () => Promise<void>, log: Log): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    // All is saved by now or in this same turn: who starts the app anew gets a new one, and not this one that is going.
    app.releaseSingleInstanceLock();
    const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS));
    void Promise.race([Promise.resolve().then(leave), patience])
      .catch((error: unknown) => {
        log.error('not everything could be taken away before quitting', error);
      })
      .finally(() => {
        // Electron does not hear a wish to quit while it still tells of the first one.
        setImmediate(() => {
          app.quit();
        });
      });
  });
}

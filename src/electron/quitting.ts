import { app } from 'electron';

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

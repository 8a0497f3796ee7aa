/** An exception in a page may leave a window half drawn, and nobody else hears of it: it goes into the log. */
import { app } from 'electron';
import type { WarnCalmly } from '../app/calmLog.ts';

/** Writes what goes wrong in the page of any window that opens from now on. A page can say so as often as it likes: it is written calmly. */
export function logPageErrors(warn: WarnCalmly): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('console-message', ({ level, message, sourceId, lineNumber }) => {
      if (level === 'error') warn('an error in a page', `${message} (${sourceId}:${lineNumber})`);
    });
  });
}

/** An exception in a page may leave a window half drawn, and nobody else hears of it: it goes into the log. */
import { app, type Event, type WebContentsConsoleMessageEventParams as ConsoleMessage } from 'electron';
import type { WarnCalmly } from '../app/calmLog.ts';

/** Before Electron 35 the event itself says nothing, and what is said comes after it. */
type Said = Event<Partial<ConsoleMessage>>;
const ERROR_BEFORE_35 = 3;

/** Writes what goes wrong in the page of any window that opens from now on. A page can say so as often as it likes: it is written calmly. */
export function logPageErrors(warn: WarnCalmly): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('console-message', (said: Said, level: number, message: string, line: number, source: string) => {
      if (said.level !== 'error' && level !== ERROR_BEFORE_35) return;
      const where = `${said.sourceId ?? source}:${String(said.lineNumber ?? line)}`;
      warn('an error in a page', `${said.message ?? message} (${where})`);
    });
  });
}

import { app, session, type Session } from 'electron';
import type { Log } from '../app/ports.ts';
import { isOwnPage, serveWindows, type BuiltWindows } from './protocol.ts';

/** What no window may ever do: leave the app's own pages, open further windows, or embed pages. */
export function lockDownWindows(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    // Of every frame: a page has no frames of its own, so one that wants to go somewhere was put there.
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame && isOwnPage(event.url)) return;
      event.preventDefault();
      log.warn(`refused to navigate to ${event.url}`);
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      log.warn(`refused to open ${url}`);
      return { action: 'deny' };
    });
  });
}

/**
 * Grants a session's pages no permission at all: what a window needs, it asks the app for. And takes its spell checker away,
 * which else fetches dictionaries from the network, whether or not any window checks spelling.
 */
function lockDownSession(windows: Session): void {
  windows.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  windows.setPermissionCheckHandler(() => false);
  windows.setSpellCheckerEnabled(false);
  windows.setSpellCheckerLanguages([]);
}

/**
 * Prepares the windows' session when the first window asks for it, and once: a session costs memory that an app at rest does
 * not need. Tells whether it did.
 */
export function sessionPreparation(built: BuiltWindows, log: Log): () => boolean {
  const prepared = new WeakSet<Session>();
  return () => {
    const windows = session.defaultSession;
    if (prepared.has(windows)) return false;
    prepared.add(windows);
    lockDownSession(windows);
    serveWindows(windows, built, log);
    return true;
  };
}

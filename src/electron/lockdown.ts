/** What no window may ever do: leave the app's own pages, open further windows, or embed pages. */
import { app, session, type Session, type WebContents } from 'electron';
import type { Log } from '../app/ports.ts';
import { isOwnPage, serveWindows, type BuiltWindows } from './protocol.ts';

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

/** Whether Web Bluetooth was given to this window. */
export type MayUseBluetooth = (contents: WebContents | null) => boolean;

/**
 * Grants a session's pages no permission at all, but Bluetooth where a window was given it, and the choice of the device they play
 * through, which tells no page of microphones: what else a page needs, it asks the app for. And takes the session's spell checker away,
 * which else fetches dictionaries from the network, whether or not any window checks spelling.
 */
function lockDownSession(windows: Session, mayUseBluetooth: MayUseBluetooth): void {
  windows.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  // Electron 33 asks nobody about Bluetooth; later ones may (its issue 53661), and its types do not name it yet.
  windows.setPermissionCheckHandler(
    (contents, permission: string) =>
      permission === 'speaker-selection' || (permission === 'bluetooth' && mayUseBluetooth(contents)),
  );
  windows.setSpellCheckerEnabled(false);
  windows.setSpellCheckerLanguages([]);
}

/**
 * Prepares the windows' session when the first window asks for it, and once: a session costs memory that an app at rest does
 * not need.
 */
export function sessionPreparation(built: BuiltWindows, mayUseBluetooth: MayUseBluetooth, log: Log): () => void {
  const prepared = new WeakSet<Session>();
  return () => {
    const windows = session.defaultSession;
    if (prepared.has(windows)) return;
    prepared.add(windows);
    lockDownSession(windows, mayUseBluetooth);
    serveWindows(windows, built, log);
  };
}

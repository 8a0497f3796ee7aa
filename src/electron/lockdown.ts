import { app, type Session } from 'electron';
import type { Log } from '../app/ports.ts';
import { APP_ORIGIN } from './protocol.ts';

/** All a page can be granted: filling the screen. */
const GRANTED_PERMISSIONS: ReadonlySet<string> = new Set(['fullscreen']);

/** What no window may ever do: leave the app's own pages, open further windows, or embed pages. */
export function lockDownWindows(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (event.url.startsWith(`${APP_ORIGIN}/`)) return;
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

/** Refuses a session's pages every permission but those. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(GRANTED_PERMISSIONS.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => GRANTED_PERMISSIONS.has(permission));
}

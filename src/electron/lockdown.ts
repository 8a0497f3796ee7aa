import { app, session } from 'electron';
import type { Log } from '../app/ports.ts';
import { APP_ORIGIN } from './protocol.ts';

/** What no window may ever do: leave the app's own pages, open further windows, embed pages, or be granted a permission. */
const GRANTED_PERMISSIONS: ReadonlySet<string> = new Set(['fullscreen']);

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
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(GRANTED_PERMISSIONS.has(permission));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => GRANTED_PERMISSIONS.has(permission));
}

import { BrowserWindow, nativeTheme, screen } from 'electron';
import { cardPlace, notificationsEnd } from '../app/reminding/cardPlace.ts';
import type { ReminderCardWindow } from '../app/ports.ts';
import { broadcast } from './ipc.ts';
import { addressOf, PAPER, type WindowMakings } from './windows.ts';

const SIZE = { width: 376, height: 224 };

/**
 * The reminder card's window, above the others on the display that has the pointer. It comes without the keyboard, which stays
 * where somebody types; a click or `focus` gives it. Each card is a window of its own, wholly gone when closed.
 */
export function reminderCardWindow({ preload, prepareSession, log, locale }: WindowMakings): ReminderCardWindow {
  let current: BrowserWindow | null = null;
  const close = (): void => {
    const window = current;
    current = null;
    window?.destroy();
  };
  return {
    open(onClosed) {
      close();
      prepareSession();
      const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
      const notifications = notificationsEnd(process.platform, process.env['XDG_CURRENT_DESKTOP']);
      const window = new BrowserWindow({
        ...cardPlace(workArea, SIZE, notifications),
        frame: false,
        resizable: false,
        minimizable: false,
        maximizable: false,
        fullscreenable: false,
        skipTaskbar: true,
        alwaysOnTop: true,
        show: false,
        // A panel does not make its app the active one (macOS only).
        ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
        backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
        webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
      });
      current = window;
      window.setVisibleOnAllWorkspaces(true, { skipTransformProcessType: true });
      window.once('ready-to-show', () => {
        window.showInactive();
      });
      window.on('closed', () => {
        if (current !== window) return;
        current = null;
        onClosed();
      });
      // A card that cannot be drawn must not stay up as an empty frame.
      window.webContents.on('render-process-gone', () => {
        if (!window.isDestroyed()) window.destroy();
      });
      window.loadURL(addressOf('reminder', locale())).catch((error: unknown) => {
        if (!window.isDestroyed()) log.error('the reminder card could not be loaded', error);
      });
    },
    close,
    focus() {
      current?.show();
      current?.focus();
      broadcast('reminderFocused', null);
    },
  };
}

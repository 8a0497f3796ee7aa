import { screen } from 'electron';
import { cardPlace, notificationsEnd } from '../app/reminding/cardPlace.ts';
import type { ReminderCardNews, ReminderCardWindow, Stop } from '../app/ports.ts';
import { broadcast } from './ipc.ts';
import type { AppWindow, WindowMaker } from './windows.ts';

const SIZE = { width: 376, height: 224 };

/**
 * The reminder card's window, above the others on the display that has the pointer. It comes without the keyboard, which stays
 * where somebody types; a click or `focus` gives it. Only the shortcut that leads to the card puts the focus on an answer, so that no
 * Enter meant for a text can start a break. Each card is a window of its own, wholly gone when closed.
 */
export function reminderCardWindow(windows: WindowMaker): ReminderCardWindow {
  let current: AppWindow | null = null;
  let stopComing: Stop | null = null;
  /** The person has asked for the keyboard to be in this card. */
  let isAskedFor = false;
  const tellOfFocus = (): void => {
    broadcast('reminderFocused', null);
  };
  const close = (): void => {
    stopComing?.();
    const card = current;
    current = null;
    card?.window.destroy();
  };
  const make = ({ closed, unpainted }: ReminderCardNews): void => {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    const notifications = notificationsEnd(process.platform, process.env['XDG_CURRENT_DESKTOP']);
    const look = {
      ...cardPlace(workArea, SIZE, notifications),
      frame: false,
      // It draws an edge of its own, which a system's round corners would cut and whose shadow would double it.
      roundedCorners: false,
      hasShadow: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      // A panel does not make its app the active one (macOS only).
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
    };
    const card = windows.make(
      { page: 'reminder', look, focus: false },
      {
        painted() {
          if (isAskedFor) tellOfFocus(); // its page was not there yet to hear of it
        },
        unpainted() {
          if (current !== card) return;
          current = null;
          unpainted();
        },
      },
    );
    current = card;
    const { window } = card;
    window.setVisibleOnAllWorkspaces(true, { skipTransformProcessType: true });
    window.on('closed', () => {
      if (current !== card) return;
      current = null;
      closed();
    });
    // A card that cannot be drawn must not stay up as an empty frame; and nobody has closed it.
    window.webContents.on('render-process-gone', () => {
      const wasUp = current === card;
      if (wasUp) current = null;
      if (!window.isDestroyed()) window.destroy();
      if (wasUp) unpainted();
    });
    if (isAskedFor) card.bringForward(true);
  };
  return {
    open(news) {
      close();
      isAskedFor = false;
      stopComing = windows.whenReady(
        () => {
          make(news);
        },
        () => {
          close();
          news.unpainted();
        },
      );
    },
    close,
    focus() {
      isAskedFor = true;
      current?.bringForward(true);
      tellOfFocus();
    },
  };
}

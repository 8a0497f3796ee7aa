/**
 * The reminder card's window, above the others on the display that has the pointer. It comes without the keyboard, which stays
 * where somebody types; a click or `focus` gives it. Only the shortcut that leads to the card puts the focus on an answer, so that no
 * Enter meant for a text can start a break. Each card is a window of its own, wholly gone when closed.
 */
import { screen, type Rectangle } from 'electron';
import { cardPlace, notificationsEnd } from '../app/reminding/cardPlace.ts';
import type { ReminderCardNews, ReminderCardWindow, Stop } from '../app/ports.ts';
import { broadcast } from './ipc.ts';
import type { AppWindow, WindowMaker } from './windows.ts';

const WIDTH = 376;

function placeIn(workArea: Rectangle, height: number, width = WIDTH): Rectangle {
  const notifications = notificationsEnd(process.platform, process.env['XDG_CURRENT_DESKTOP']);
  const size = { width: Math.min(width, workArea.width), height: Math.min(height, workArea.height) };
  return cardPlace(workArea, size, notifications);
}

export function reminderCardWindow(windows: WindowMaker): ReminderCardWindow {
  let current: AppWindow | null = null;
  let stopComing: Stop | null = null;
  /** Who hears of the card that is up, and how high it is. */
  let wanted: { readonly news: ReminderCardNews; readonly height: number } | null = null;
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
  const make = ({ height }: { readonly height: number }): void => {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    const look = {
      ...placeIn(workArea, height),
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
          wanted?.news.unpainted();
        },
      },
    );
    current = card;
    const { window } = card;
    window.setVisibleOnAllWorkspaces(true, { skipTransformProcessType: true });
    window.on('closed', () => {
      if (current !== card) return;
      current = null;
      wanted?.news.closed();
    });
    // A card that cannot be drawn must not stay up as an empty frame; and nobody has closed it.
    window.webContents.on('render-process-gone', () => {
      const wasUp = current === card;
      if (wasUp) current = null;
      if (!window.isDestroyed()) window.destroy();
      if (wasUp) wanted?.news.unpainted();
    });
    if (isAskedFor) card.bringForward(true);
  };
  const open = (news: ReminderCardNews, height: number): void => {
    close();
    isAskedFor = false;
    wanted = { news, height };
    stopComing = windows.whenReady(
      () => {
        make(wanted ?? { height });
      },
      () => {
        close();
        wanted?.news.unpainted();
      },
    );
  };
  return {
    open,
    become(news, height) {
      if (current === null) {
        open(news, height);
        return;
      }
      wanted = { news, height };
      const { window } = current;
      window.setBounds(placeIn(screen.getDisplayMatching(window.getBounds()).workArea, height));
      broadcast('reminderCardChanged', null);
    },
    close,
    fit(times) {
      if (current === null || wanted === null) return;
      const { window } = current;
      const { workArea } = screen.getDisplayMatching(window.getBounds());
      // Larger letters need a wider card first; how high it then has to be, its page says again.
      const larger = Math.max(1, window.webContents.getZoomFactor());
      const width = Math.min(Math.round(WIDTH * larger), workArea.width);
      const now = window.getContentBounds();
      const height = now.width < width ? wanted.height * larger : now.height * times;
      window.setBounds(placeIn(workArea, Math.ceil(height), width));
    },
    focus() {
      isAskedFor = true;
      current?.bringForward(true);
      tellOfFocus();
    },
  };
}

/** One window of a kind, opened when needed and wholly gone (renderer process included) when closed. */
import { screen, type BrowserWindowConstructorOptions } from 'electron';
import type { Log, Stop } from '../app/ports.ts';
import type { AppWindow, WindowMaker, WindowPlan } from './windows.ts';

export interface SingleWindow {
  /** Opens it, or brings the open one to the front, with the keyboard. */
  open(): void;
  isOpen(): boolean;
  /** One that has been asked for, but not made yet, does not come. */
  readonly stop: Stop;
}

export interface SingleWindowPlan {
  readonly page: WindowPlan['page'];
  readonly width: number;
  readonly height: number;
}

export interface SingleWindowDeps {
  readonly windows: WindowMaker;
  readonly log: Log;
  /** It could not be brought onto the screen and is gone. */
  readonly onUnpainted: () => void;
  /** It is gone, whoever closed it; not called for one that nobody has seen. */
  readonly onClosed?: () => void;
}

/** The smallest window in which every page of ours can still be used. */
const LEAST = { width: 420, height: 480 };
/** About as high as a window's title is on any desktop. */
const TITLE_BAR = 40;

export function singleWindow(
  { page, ...size }: SingleWindowPlan,
  { windows, log, onUnpainted, onClosed = () => undefined }: SingleWindowDeps,
): SingleWindow {
  let current: AppWindow | 'coming' | null = null;
  let stopComing: Stop | null = null;
  const make = (): AppWindow => {
    const made = windows.make(
      { page, look: { ...lookOf(size), useContentSize: true }, focus: true },
      {
        unpainted() {
          current = null;
          onUnpainted();
        },
      },
    );
    const { window } = made;
    window.on('closed', () => {
      if (current !== made) return;
      current = null;
      if (made.hasPainted()) onClosed();
    });
    // A window without its page would stay blank for ever: the next opening makes a new one.
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      log.warn(`the ${page} window's page is gone: ${reason}`);
      if (current === made && !made.hasPainted()) {
        current = null;
        onUnpainted();
      }
      if (!window.isDestroyed()) window.destroy();
    });
    return made;
  };
  return {
    open() {
      if (current === null) {
        current = 'coming';
        stopComing = windows.whenReady(
          () => {
            current = make();
          },
          () => {
            current = null;
            onUnpainted();
          },
        );
      } else if (current !== 'coming') {
        current.bringForward(true);
      }
    },
    isOpen: () => current !== null,
    stop() {
      stopComing?.();
      if (current === 'coming') current = null;
    },
  };
}

/** No larger than the display has room for, the window's own frame included; on a magnified one that is less than pages need. */
function lookOf(wanted: Pick<SingleWindowPlan, 'width' | 'height'>): BrowserWindowConstructorOptions {
  const { workAreaSize } = screen.getPrimaryDisplay();
  const width = Math.min(wanted.width, workAreaSize.width);
  const height = Math.min(wanted.height, workAreaSize.height - TITLE_BAR);
  return { width, height, minWidth: Math.min(LEAST.width, width), minHeight: Math.min(LEAST.height, height) };
}

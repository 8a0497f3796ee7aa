import { screen } from 'electron';
import type { Log } from '../app/ports.ts';
import type { AppWindow, WindowMaker, WindowPlan } from './windows.ts';

/** One window of a kind, opened when needed and wholly gone (renderer process included) when closed. */
export interface SingleWindow {
  /** Opens it, or brings the open one to the front, with the keyboard. */
  open(): void;
  isOpen(): boolean;
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

/** The narrowest window in which every page of ours can still be used. */
const LEAST = { minWidth: 420, minHeight: 480 };
/** About as high as a window's title is on any desktop. */
const TITLE_BAR = 40;

export function singleWindow(
  { page, ...size }: SingleWindowPlan,
  { windows, log, onUnpainted, onClosed = () => undefined }: SingleWindowDeps,
): SingleWindow {
  let current: AppWindow | 'coming' | null = null;
  const make = (): AppWindow => {
    const plan = { page, look: { ...roomFor(size), ...LEAST, useContentSize: true }, focus: true } as const;
    const made = windows.make(plan, {
      unpainted() {
        current = null;
        onUnpainted();
      },
    });
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
        windows.whenReady(() => {
          current = make();
        });
      } else if (current !== 'coming') {
        current.bringForward(true);
      }
    },
    isOpen: () => current !== null,
  };
}

/** No larger than the display has room for, the window's own frame included. */
function roomFor({ width, height }: Pick<SingleWindowPlan, 'width' | 'height'>): {
  readonly width: number;
  readonly height: number;
} {
  const { workAreaSize } = screen.getPrimaryDisplay();
  return { width: Math.min(width, workAreaSize.width), height: Math.min(height, workAreaSize.height - TITLE_BAR) };
}

import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

export interface WindowPlan {
  /** The folder in renderer/ whose index.html it shows. */
  readonly page: 'break' | 'preferences';
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

/** One window of a kind, opened when needed and wholly gone (renderer process included) when closed. */
export interface SingleWindow {
  /** Opens it, or brings the open one to the front. Without `focus` it appears without taking the keyboard. */
  open(options: { readonly focus: boolean }): void;
  close(): void;
}

/** The page's background before its first paint, as in renderer/style.css (--paper). */
const PAPER = { light: '#f8f6f1', dark: '#191613' };

export function singleWindow(plan: WindowPlan, preload: string, icon: string): SingleWindow {
  let current: BrowserWindow | null = null;

  const create = (focus: boolean): BrowserWindow => {
    const window = new BrowserWindow({
      width: plan.width,
      height: plan.height,
      minWidth: plan.minWidth,
      minHeight: plan.minHeight,
      useContentSize: true,
      show: false,
      autoHideMenuBar: true,
      icon,
      backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
      webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
    });
    window.removeMenu();
    window.once('ready-to-show', () => {
      reveal(window, focus);
    });
    window.on('closed', () => {
      if (current === window) current = null;
    });
    void window.loadURL(`${APP_ORIGIN}/${plan.page}/index.html`);
    return window;
  };

  return {
    open({ focus }) {
      if (current === null) current = create(focus);
      else reveal(current, focus);
    },
    // destroy(), not close(): a page cannot keep it open, and its renderer process ends with it
    close() {
      current?.destroy();
      current = null;
    },
  };
}

function reveal(window: BrowserWindow, focus: boolean): void {
  if (window.isMinimized()) window.restore();
  if (focus) {
    window.show();
    window.focus();
  } else {
    window.showInactive();
    window.moveTop();
  }
}

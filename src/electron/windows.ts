import { BrowserWindow, nativeTheme } from 'electron';
import type { Log } from '../app/ports.ts';
import { APP_ORIGIN } from './protocol.ts';

export interface WindowPlan {
  /** The folder in renderer/ whose index.html it shows. */
  readonly page: 'break' | 'preferences' | 'history' | 'welcome';
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

/** What every window of the app needs. */
export interface WindowMakings {
  readonly preload: string;
  readonly icon: string;
  /** Makes the windows' session safe and able to show our pages; called before each window, and does it once. */
  readonly prepareSession: () => void;
  readonly log: Log;
  /** BCP 47: the locale a window begins in; later it hears of a change with the snapshot. */
  readonly locale: () => string;
}

/** One window of a kind, opened when needed and wholly gone (renderer process included) when closed. */
export interface SingleWindow {
  /** Opens it, or brings the open one to the front. Without `focus` it appears without taking the keyboard. */
  open(options: { readonly focus: boolean }): void;
  isOpen(): boolean;
}

/** The page's background before its first paint, as in renderer/shared/style.css (--paper). */
export const PAPER = { light: '#f8f6f1', dark: '#191613' };

/**
 * A window of the app's own, hidden until its page has painted.
 *
 * @param role tells the page what it is for, where there are windows of one kind with different tasks
 */
export function createWindow(
  { page, ...size }: WindowPlan,
  { preload, icon, prepareSession, log, locale }: WindowMakings,
  focus: boolean,
  role?: 'companion',
): BrowserWindow {
  prepareSession();
  const window = new BrowserWindow({
    ...size,
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
  window.loadURL(addressOf(page, locale(), role)).catch((error: unknown) => {
    if (!window.isDestroyed()) log.error(`the ${page} window could not be loaded`, error);
  });
  return window;
}

/** @param onClosed hears that it is gone, whoever closed it */
export function singleWindow(
  plan: WindowPlan,
  makings: WindowMakings,
  onClosed: () => void = () => undefined,
): SingleWindow {
  let current: BrowserWindow | null = null;
  return {
    open({ focus }) {
      if (current !== null) {
        reveal(current, focus);
        return;
      }
      const window = createWindow(plan, makings, focus);
      window.on('closed', () => {
        if (current === window) current = null;
        onClosed();
      });
      // A window without its page would stay blank for ever: the next opening makes a new one.
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        makings.log.warn(`the ${plan.page} window's page is gone: ${reason}`);
        if (!window.isDestroyed()) window.destroy();
      });
      current = window;
    },
    isOpen: () => current !== null,
  };
}

/** Where a page is, and what it must know before it asks for anything. */
export function addressOf(page: string, locale: string, role?: 'companion'): string {
  const address = new URL(`${APP_ORIGIN}/${page}/index.html`);
  address.searchParams.set('locale', locale);
  if (role !== undefined) address.searchParams.set('role', role);
  return address.href;
}

export function reveal(window: BrowserWindow, focus: boolean): void {
  if (window.isMinimized()) window.restore();
  if (focus) {
    window.show();
    window.focus();
  } else {
    window.showInactive();
    window.moveTop();
  }
}

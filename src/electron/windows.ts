/** The one way by which every window of ours is made, shown, and watched until it has really come onto the screen. */
import {
  BrowserWindow,
  nativeImage,
  nativeTheme,
  type BrowserWindowConstructorOptions,
  type WebContents,
  type WebPreferences,
} from 'electron';
import { watchFirstPaint, type FirstPaint } from '../app/firstPaint.ts';
import type { PageId } from '../app/appCommand.ts';
import type { Clock, Log, StandstillWatch } from '../app/ports.ts';
import { windowTurn, type WhenWindowsReady } from '../app/windowTurn.ts';
import type { DisplayServer } from './displayServer.ts';
import { pageAddress, type AppPage } from './protocol.ts';
import { listenForZoomKeys } from './zoomKeys.ts';

export interface WindowPlan {
  /** The folder in renderer/ whose index.html it shows. */
  readonly page: AppPage;
  /** Tells the page what it is for, where there are windows of one kind with different tasks. */
  readonly role?: 'companion';
  /** Its size, its frame and whatever else is its own. */
  readonly look: BrowserWindowConstructorOptions;
  /** Whether it takes the keyboard as it appears. */
  readonly focus: boolean;
  /** Its page gets Web Bluetooth; no other does, on whatever system. */
  readonly bluetooth?: boolean;
}

export interface WindowNews {
  /** It can be seen. */
  readonly painted?: () => void;
  /** It could not be brought onto the screen; it is destroyed right after this. */
  readonly unpainted: () => void;
}

export interface AppWindow {
  readonly window: BrowserWindow;
  /** Brings it to the front, once it has been shown at all. Without `focus` it does not take the keyboard. */
  readonly bringForward: (focus: boolean) => void;
  readonly hasPainted: () => boolean;
}

/** What every window of the app needs. */
export interface WindowMakings {
  readonly preload: string;
  /** The path of a picture. */
  readonly icon: string;
  /** Makes the windows' session, safe and able to show our pages, where it was not made yet. */
  readonly prepareSession: () => void;
  /** Gives a page the straps that it may choose from. */
  readonly giveBluetooth: (contents: WebContents) => void;
  readonly standstill: StandstillWatch;
  readonly clock: Pick<Clock, 'after'>;
  readonly displayServer: DisplayServer;
  readonly log: Log;
  /** BCP 47: the locale a window begins in; later it hears of a change with the snapshot. */
  readonly locale: () => string;
}

export interface WindowMaker {
  readonly whenReady: WhenWindowsReady;
  /** A window that comes onto the screen as soon as there is something to see, or is destroyed. */
  make(plan: WindowPlan, news: WindowNews): AppWindow;
  /** The page of a window says that it has painted. */
  readonly pagePainted: (page: PageId) => void;
}

/** The page's background before its first paint, as in renderer/shared/style.css (--paper). */
const PAPER = { light: '#f8f6f1', dark: '#191613' };

export function windowMaker(makings: WindowMakings): WindowMaker {
  const { preload, prepareSession, giveBluetooth, standstill, clock, displayServer, log, locale } = makings;
  // Read once: a path would be read again for each window, and after an upgrade of a running app another file lies there.
  const icon = nativeImage.createFromPath(makings.icon);
  const watched = new Map<PageId, FirstPaint>();
  /**
   * Some Wayland compositors never show a window that began hidden: after the first such window we try without hiding. Elsewhere a
   * window that does not come has other causes, and beginning visible would only show it blank.
   */
  let beginsVisible = false;

  return {
    whenReady: windowTurn(prepareSession, standstill, log),
    make({ page, role, look, focus, bluetooth = false }, news) {
      const window = new BrowserWindow({
        icon,
        autoHideMenuBar: true,
        backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
        ...look,
        show: false,
        // A Wayland window that drew while hidden may wait for ever for the answer to that frame, and is then never shown.
        paintWhenInitiallyHidden: displayServer.placesWindows(),
        webPreferences: {
          ...{ preload, contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
          ...bluetoothFeature(bluetooth),
        },
      });
      displayServer.learnFrom(window);
      window.removeMenu();
      listenForZoomKeys(window.webContents);
      if (bluetooth) giveBluetooth(window.webContents);

      let isShown = false;
      let takesFocus = focus;
      const paint = watchFirstPaint(clock, {
        painted: () => news.painted?.(),
        unpainted(wasToldToShow) {
          const why = wasToldToShow
            ? 'was told to show and did not come onto the screen'
            : 'got no further while it loaded';
          log.error(`the ${page} window ${why}, and is closed`);
          beginsVisible = !displayServer.placesWindows();
          news.unpainted();
          if (!window.isDestroyed()) window.destroy();
        },
      });
      const { id } = window.webContents;
      watched.set(id, paint);
      window.once('closed', () => {
        paint.stop();
        watched.delete(id);
      });

      const show = (): void => {
        if (isShown || window.isDestroyed()) return;
        isShown = true;
        paint.toldToShow();
        reveal(window, takesFocus);
      };
      // Not our own call, which may come to nothing: what the system made of it.
      window.once('show', paint.shown);
      window.webContents.once('dom-ready', paint.gotFurther);
      window.once('ready-to-show', () => {
        // There this is the first paint itself. On Linux it comes earlier, late or never: only the page can tell.
        if (process.platform !== 'linux') paint.pagePainted();
        show();
      });
      if (process.platform === 'linux') window.webContents.once('did-finish-load', show);
      if (beginsVisible) show();

      let isClosing = false;
      window.once('close', () => {
        isClosing = true; // its loading is broken off then, which is no error
      });
      // In a turn of its own: the window and its page in one would hold the loop up for too long on a busy machine.
      setImmediate(() => {
        if (window.isDestroyed()) return;
        window.loadURL(addressOf(page, locale(), role)).catch((error: unknown) => {
          if (!isClosing && !window.isDestroyed()) log.error(`the ${page} window could not be loaded`, error);
        });
      });
      return {
        window,
        bringForward(focusNow) {
          if (isShown) reveal(window, focusNow);
          else takesFocus ||= focusNow;
        },
        hasPainted: paint.hasPainted,
      };
    },
    pagePainted(page) {
      watched.get(page)?.pagePainted();
    },
  };
}

/** Linux has it off until it is switched on, Windows and macOS the other way round. */
function bluetoothFeature(on: boolean): Pick<WebPreferences, 'enableBlinkFeatures' | 'disableBlinkFeatures'> {
  return on ? { enableBlinkFeatures: 'WebBluetooth' } : { disableBlinkFeatures: 'WebBluetooth' };
}

/** Where a page is, and what it must know before it asks for anything. */
function addressOf(page: AppPage, locale: string, role?: 'companion'): string {
  const address = new URL(pageAddress(page));
  address.searchParams.set('locale', locale);
  if (role !== undefined) address.searchParams.set('role', role);
  return address.href;
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

import { screen, type BrowserWindow } from 'electron';
import type { PageId } from '../app/appCommand.ts';
import type { BreakWindow, Log, Stop } from '../app/ports.ts';
import {
  breakWindowPlaces,
  broughtBack,
  LEAST_HEIGHT,
  LEAST_WIDTH,
  type Bounds,
  type Display,
  type WindowPlace,
} from '../app/breaks/windowPlaces.ts';
import { createWindow, reveal, type WindowMakings } from './windows.ts';

/** Where the window stood last; a place is kept between breaks and over restarts. */
export interface PlaceMemory {
  readonly load: () => Bounds | null;
  readonly save: (bounds: Bounds) => void;
}

/** A page that keeps dying is not opened again and again; the tray still leads back to the break. */
const MOST_REVIVALS = 3;

interface OpenWindow {
  readonly window: BrowserWindow;
  readonly page: PageId;
  readonly leads: boolean;
  readonly display: Display['id'];
  /** Where it stood before we made it fill its display; null while we do not. */
  stood: Bounds | null;
}

/**
 * The windows of a break: one, or one on each display. Every one of them can be closed like any window; closing the
 * leading one closes its companions, and the break goes on without. A page that dies is opened again.
 */
export function startBreakWindows(
  makings: WindowMakings,
  memory: PlaceMemory,
  log: Log,
): { readonly breakWindow: BreakWindow; readonly stop: Stop } {
  let open: readonly OpenWindow[] = [];
  let fills = false;
  let revivals = 0;
  let onPageGone: (page: PageId) => void = () => undefined;

  const forget = (gone: OpenWindow): void => {
    open = open.filter((one) => one !== gone);
  };

  const create = ({ bounds, display, leads }: WindowPlace, focus: boolean): void => {
    const { width, height } = bounds;
    const plan = { page: 'break', width, height, minWidth: LEAST_WIDTH, minHeight: LEAST_HEIGHT } as const;
    const window = createWindow(plan, makings, focus, leads ? undefined : 'companion');
    window.setContentBounds(bounds);
    if (fills) window.setFullScreen(true);
    const one: OpenWindow = { window, page: window.webContents.id, leads, display, stood: fills ? bounds : null };
    open = [...open, one];
    // The system has ways of its own in and out of full screen.
    window.on('enter-full-screen', () => {
      fills = true;
    });
    window.on('leave-full-screen', () => {
      fills = false;
      one.stood = null;
    });
    window.on('close', () => {
      remember(one);
    });
    window.on('closed', () => {
      if (!open.includes(one)) return; // we closed it ourselves
      forget(one);
      if (leads) destroyAll();
      onPageGone(one.page);
    });
    const revive = (why: string): void => {
      log.warn(`a break window's page is gone: ${why}`);
      const standsAt = one.stood ?? window.getContentBounds();
      forget(one);
      window.destroy();
      revivals += 1;
      if (revivals <= MOST_REVIVALS) create({ bounds: standsAt, display, leads }, false);
      else if (leads) destroyAll();
      onPageGone(one.page);
    };
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (!window.isDestroyed()) revive(reason);
    });
    window.on('unresponsive', () => {
      revive('it does not answer');
    });
  };

  const remember = ({ window, leads, stood }: OpenWindow): void => {
    if (!leads || window.isMinimized() || window.isMaximized()) return;
    if (stood !== null) memory.save(stood);
    else if (!window.isFullScreen()) memory.save(window.getContentBounds());
  };

  const destroyAll = (): void => {
    const closing = open;
    open = [];
    for (const one of closing) {
      if (one.window.isDestroyed()) continue;
      remember(one);
      // destroy(), not close(): a page cannot keep it open, and its renderer process ends with it
      one.window.destroy();
    }
  };

  const bringBack = (): void => {
    if (fills) return; // a window that fills its display follows it by itself
    const displays = displaysNow();
    for (const { window } of open) {
      const bounds = window.getContentBounds();
      const seen = broughtBack(bounds, displays);
      if (seen !== bounds) window.setContentBounds(seen);
    }
  };

  const onDisplayRemoved = (): void => {
    // What was on the display that is gone: its companion goes, the leading window moves.
    const left = displaysNow().map(({ id }) => id);
    for (const { window, leads, display } of open) if (!leads && !left.includes(display)) window.destroy();
    bringBack();
  };
  // `screen` may be asked only once the app is ready, and it is when this is called.
  screen.on('display-removed', onDisplayRemoved);
  screen.on('display-metrics-changed', bringBack);

  return {
    breakWindow: {
      open({ focus, fillScreen, everyDisplay }, pageGone) {
        if (open.length > 0) {
          for (const { window } of open) reveal(window, focus);
          return;
        }
        fills = fillScreen;
        revivals = 0;
        onPageGone = pageGone;
        for (const place of breakWindowPlaces(displaysNow(), memory.load(), everyDisplay)) create(place, focus);
      },
      close: destroyAll,
      isOpen: () => open.length > 0,
      fillScreen(wanted) {
        fills = wanted;
        for (const one of open) {
          const { window, stood } = one;
          one.stood = wanted ? (stood ?? window.getContentBounds()) : null;
          window.setFullScreen(wanted);
          // Not every window manager gives a window its size back.
          if (!wanted && stood !== null) window.setContentBounds(stood);
        }
      },
    },
    stop() {
      screen.off('display-removed', onDisplayRemoved);
      screen.off('display-metrics-changed', bringBack);
      destroyAll();
    },
  };
}

/** The primary one first. */
function displaysNow(): readonly Display[] {
  const primary = screen.getPrimaryDisplay();
  return screen.getAllDisplays().toSorted((a, b) => Number(b.id === primary.id) - Number(a.id === primary.id));
}

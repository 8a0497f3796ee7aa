/**
 * The windows of a break, where app/breaks/windowPlaces.ts puts them. With one on every display, one leads: it alone sounds, asks,
 * takes the keyboard and keeps its place. Once the break is over, the leading window is hidden at once, and destroyed when what was
 * heard has faded away. A page that dies is opened again, three times at most, and the tray always leads back. No page is asked whether its
 * window may close: one that hangs would keep it open.
 */
import { screen } from 'electron';
import type { PageId } from '../app/appCommand.ts';
import type { BreakWindow, BreakWindowNews, Clock, Log, Stop } from '../app/ports.ts';
import {
  breakWindowPlaces,
  broughtBack,
  displayOf,
  LEAST_HEIGHT,
  LEAST_WIDTH,
  boundsToRemember,
  type Bounds,
  type Display,
  type PlaceMemory,
  type WindowPlace,
} from '../app/breaks/windowPlaces.ts';
import { dimmedDisplays } from './dimmedDisplays.ts';
import { displaysNow } from './displaysNow.ts';
import type { DisplayServer } from './displayServer.ts';
import { fadingWindow } from './fadingWindow.ts';
import type { AppWindow, WindowMaker } from './windows.ts';

export interface BreakWindowDeps {
  readonly windows: WindowMaker;
  readonly displayServer: Pick<DisplayServer, 'placesWindows'>;
  readonly memory: PlaceMemory;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Log;
  /** A companion could not be brought onto the screen; the break goes on in the others. */
  readonly onUnpainted: () => void;
}

/** A page that keeps dying is not opened again and again; the tray still leads back to the break. */
const MOST_REVIVALS = 3;

const nobodyHears: BreakWindowNews = {
  pageGone: () => undefined,
  painted: () => undefined,
  unpainted: () => undefined,
  lost: () => undefined,
};

interface OpenWindow {
  readonly made: AppWindow;
  readonly page: PageId;
  readonly leads: boolean;
  display: Display['id'];
  /** Where it stood before we made it fill its display; null while we do not. */
  stood: Bounds | null;
}

/** Every one of them can be closed like any window; closing the leading one closes its companions, and the break goes on without. */
export function startBreakWindows({ windows, displayServer, memory, clock, log, onUnpainted }: BreakWindowDeps): {
  readonly breakWindow: BreakWindow;
  readonly stop: Stop;
} {
  let open: readonly OpenWindow[] = [];
  /** Not null while windows have been asked for and cannot be made yet. */
  let stopComing: Stop | null = null;
  let fills = false;
  let withStrap = false;
  let onEveryDisplay = false;
  let revivals = 0;
  /** Whether the leading window could be seen since it was opened. */
  let wasSeen = false;
  let news: BreakWindowNews = nobodyHears;
  let dimsOthers = false;
  /** They are dimmed no more while this window of the break is open. */
  let keepsOthersBright = false;
  const fading = fadingWindow(clock);

  const dimmed = dimmedDisplays(windows, log, () => {
    keepsOthersBright = true;
  });
  /** The displays without a window of the break, as long as that can be seen and nobody wants them back. */
  const dimOthers = (): void => {
    const isSeen = open.some(({ made, leads }) => leads && made.hasPainted());
    const dims = isSeen && dimsOthers && !keepsOthersBright && displayServer.placesWindows();
    const displays = dims ? displaysNow() : [];
    /** One that fills its display stands where it was put. */
    const idOf = ({ made, display }: OpenWindow): Display['id'] =>
      displayOf(made.window.getContentBounds(), displays)?.id ?? display;
    dimmed.dim(displays.filter(({ id }) => open.every((one) => idOf(one) !== id)));
  };

  const forget = (gone: OpenWindow): void => {
    open = open.filter((one) => one !== gone);
  };

  const create = ({ bounds, display, leads }: WindowPlace, focus: boolean): void => {
    const { width, height } = bounds;
    const least = { minWidth: Math.min(LEAST_WIDTH, width), minHeight: Math.min(LEAST_HEIGHT, height) };
    const look = { width, height, ...least, useContentSize: true };
    const made = windows.make(
      { page: 'break', look, focus, ...(leads ? { bluetooth: withStrap } : { role: 'companion' }) },
      {
        painted() {
          if (!leads) return;
          wasSeen = true;
          news.painted();
          dimOthers();
        },
        unpainted() {
          forget(one);
          if (!leads) {
            onUnpainted();
            return;
          }
          destroyAll();
          news.unpainted();
        },
      },
    );
    const { window } = made;
    window.setContentBounds(bounds);
    if (fills) window.setFullScreen(true);
    const one: OpenWindow = { made, page: window.webContents.id, leads, display, stood: fills ? bounds : null };
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
      news.pageGone(one.page);
    });
    const revive = (why: string): void => {
      if (!open.includes(one)) return; // it was going anyway
      log.warn(`a break window's page is gone: ${why}`);
      const standsAt = one.stood ?? window.getContentBounds();
      const hadFocus = window.isFocused();
      forget(one);
      window.destroy();
      revivals += 1;
      if (revivals <= MOST_REVIVALS) create({ bounds: standsAt, display, leads }, hadFocus);
      else if (leads) {
        destroyAll();
        // Nobody closed it.
        if (wasSeen) news.lost();
        else news.unpainted();
      }
      news.pageGone(one.page);
    };
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (!window.isDestroyed()) revive(reason);
    });
    window.on('unresponsive', () => {
      revive('it does not answer');
    });
  };

  const remember = ({ made: { window }, leads, stood }: OpenWindow): void => {
    if (!leads || window.isMinimized() || window.isMaximized()) return;
    if (stood === null && window.isFullScreen()) return;
    const bounds = stood ?? window.getContentBounds();
    memory.save(boundsToRemember(bounds, memory.load(), displayServer.placesWindows()));
  };

  const destroyAll = (how?: 'leadingFades'): void => {
    stopComing?.();
    stopComing = null;
    const closing = open;
    open = [];
    for (const one of closing) {
      const { window } = one.made;
      if (window.isDestroyed()) continue;
      remember(one);
      // destroy(), not close(): a page cannot keep it open, and its renderer process ends with it
      if (how === 'leadingFades' && one.leads) fading.begin(window);
      else window.destroy();
    }
    dimOthers();
  };

  const bringBack = (): void => {
    if (!displayServer.placesWindows()) return; // it is the compositor's to bring back
    const displays = displaysNow();
    for (const one of open) {
      const { window } = one.made;
      // A window that fills its display follows it by itself; where it goes back to may be on a display that has gone.
      if (one.stood !== null) one.stood = broughtBack(one.stood, displays);
      if (fills) continue;
      const bounds = window.getContentBounds();
      const seen = broughtBack(bounds, displays);
      if (seen !== bounds) window.setContentBounds(seen);
    }
    dimOthers();
  };

  const onDisplayRemoved = (): void => {
    // What was on the display that is gone: its companion goes, and the leading window moves to another, whose companion goes for it.
    const displays = displaysNow();
    const leading = open.find(({ leads }) => leads);
    const leadsOn = leading && displayAfterRemoval(leading, displays);
    if (leading && leadsOn !== undefined) leading.display = leadsOn;
    for (const { made, leads, display } of open) {
      const hasPlace = displays.some(({ id }) => id === display) && display !== leadsOn;
      if (!leads && !hasPlace) made.window.destroy();
    }
    bringBack();
  };

  /** The break comes onto a display that is plugged in while it runs, or plugged in again. */
  const onDisplayAdded = (): void => {
    if (onEveryDisplay && open.some(({ leads }) => leads)) {
      for (const place of breakWindowPlaces(displaysNow(), memory.load(), true))
        if (open.every(({ display }) => display !== place.display)) create({ ...place, leads: false }, false);
    }
    bringBack();
  };

  /** The display on which the leading window will stand. */
  const displayAfterRemoval = ({ made, stood, display }: OpenWindow, displays: readonly Display[]): Display['id'] => {
    if (displays.some(({ id }) => id === display)) return display;
    const bounds = broughtBack(stood ?? made.window.getContentBounds(), displays);
    return displayOf(bounds, displays)?.id ?? display;
  };
  // `screen` may be asked only once the app is ready, and it is when this is called.
  screen.on('display-added', onDisplayAdded);
  screen.on('display-removed', onDisplayRemoved);
  screen.on('display-metrics-changed', bringBack);

  return {
    breakWindow: {
      open({ focus, fillScreen, everyDisplay, heartStrap }, heard) {
        news = heard;
        if (stopComing !== null) return;
        if (open.length > 0) {
          for (const { made, leads } of open) made.bringForward(focus && leads);
          if (open.some(({ made, leads }) => leads && made.hasPainted())) news.painted();
          return;
        }
        fading.end(); // it would play the new break as well
        fills = fillScreen;
        withStrap = heartStrap;
        revivals = 0;
        wasSeen = false;
        keepsOthersBright = false;
        onEveryDisplay = everyDisplay && displayServer.placesWindows();
        stopComing = windows.whenReady(
          () => {
            stopComing = null;
            for (const place of breakWindowPlaces(displaysNow(), memory.load(), onEveryDisplay))
              create(place, focus && place.leads);
          },
          () => {
            destroyAll();
            news.unpainted();
          },
        );
      },
      close: () => {
        destroyAll('leadingFades');
      },
      isOpen: () => open.length > 0 || stopComing !== null,
      dimOthers(wanted) {
        if (wanted === dimsOthers) return;
        dimsOthers = wanted;
        dimOthers();
      },
      fillScreen(wanted) {
        fills = wanted;
        for (const one of open) {
          const { stood } = one;
          const { window } = one.made;
          one.stood = wanted ? (stood ?? window.getContentBounds()) : null;
          window.setFullScreen(wanted);
          // Not every window manager gives a window its size back.
          if (!wanted && stood !== null) window.setContentBounds(stood);
        }
      },
    },
    stop() {
      screen.off('display-added', onDisplayAdded);
      screen.off('display-removed', onDisplayRemoved);
      screen.off('display-metrics-changed', bringBack);
      fading.end();
      destroyAll();
    },
  };
}

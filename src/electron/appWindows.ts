/** All windows there are, each made by the one maker. */
import type { BreakWindow, ReminderCardWindow, Stop } from '../app/ports.ts';
import type { PlaceMemory } from '../app/breaks/windowPlaces.ts';
import { startBreakWindows } from './breakWindows.ts';
import { reminderCardWindow } from './reminderCardWindow.ts';
import { singleWindow, type SingleWindow } from './singleWindow.ts';
import { windowMaker, type WindowMaker, type WindowMakings } from './windows.ts';

export interface AppWindows extends Pick<WindowMaker, 'pagePainted'> {
  readonly breakWindow: BreakWindow;
  readonly card: ReminderCardWindow;
  readonly preferences: SingleWindow;
  readonly history: SingleWindow;
  readonly welcome: SingleWindow;
  readonly stop: Stop;
}

export interface WindowEnds {
  /** A window that somebody asked for could not be brought onto the screen. */
  readonly onUnpainted: () => void;
  readonly onPreferencesClosed: () => void;
  readonly onWelcomeClosed: () => void;
}

export function startWindows(makings: WindowMakings, breakPlace: PlaceMemory, ends: WindowEnds): AppWindows {
  const { log, clock, displayServer } = makings;
  const { onUnpainted } = ends;
  const windows = windowMaker(makings);
  const breaks = { windows, displayServer, memory: breakPlace, clock, log, onUnpainted };
  const { breakWindow, stop } = startBreakWindows(breaks);
  const single = { windows, log, onUnpainted };
  const preferences = singleWindow(
    { page: 'preferences', width: 880, height: 720 },
    { ...single, onClosed: ends.onPreferencesClosed },
  );
  const history = singleWindow({ page: 'history', width: 760, height: 720 }, single);
  const welcome = singleWindow(
    { page: 'welcome', width: 880, height: 640 },
    { ...single, onClosed: ends.onWelcomeClosed },
  );
  return {
    ...{ breakWindow, preferences, history, welcome },
    card: reminderCardWindow(windows),
    pagePainted: windows.pagePainted,
    stop() {
      stop();
      for (const window of [preferences, history, welcome]) window.stop();
    },
  };
}

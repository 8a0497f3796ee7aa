/** A break on three displays: the test's own, and two that are only ever said to be there. */
import type { Page } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import type { Desk } from './desk.ts';
import { eventually } from './eventually.ts';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';

export interface OnThreeDisplays {
  readonly app: RunningApp;
  /** The pages, once there are so many. */
  readonly open: (count: number) => Promise<readonly Page[]>;
  /** Takes the first or the last display away. */
  readonly unplug: (which: 'first' | 'last') => Promise<void>;
  /** One more display, to the right of all. */
  readonly plug: () => Promise<void>;
}

/** A break on the first of three displays, long enough for all that happens to them in it. @param args further ones for the app */
export async function startOnThreeDisplays(
  desk: Desk,
  changed: Partial<Preferences>,
  args: readonly string[] = [],
): Promise<OnThreeDisplays> {
  const preferences = { ...defaultPreferences, safetyTextRead: true, ...changed };
  const app = await desk.start({ args, files: { 'preferences.json': preferences } });
  await desk.tray.item();
  await inMain(app, ({ screen }) => {
    // The test display is one; further ones, with a panel at their top, are only ever said to be there.
    const [only] = screen.getAllDisplays();
    if (only === undefined) return;
    const further = (number: number): Electron.Display => {
      const area = { x: number * 1_280, y: 0, width: 1_280, height: 900 };
      return { ...only, id: only.id + number, bounds: area, workArea: { ...area, y: 40, height: 860 } };
    };
    const displays = [only, further(1), further(2)];
    screen.getAllDisplays = () => displays;
    screen.getPrimaryDisplay = () => displays[0] ?? only;
    Object.assign(globalThis, {
      unplug: (which: 'first' | 'last') => {
        if (which === 'first') displays.shift();
        else displays.pop();
        screen.emit('display-removed');
      },
      plug: () => {
        displays.push(further(displays.length));
        screen.emit('display-added');
      },
    });
  });
  await (await (await desk.tray.item()).menu()).click('Start break', 'Standing stretch · 3 min');
  return {
    app,
    // Playwright hears of a closed page a moment after the app has let go of its window.
    open: (count) =>
      eventually(`windows: ${String(count)}`, () => {
        const pages = app.electron.windows();
        return pages.length === count && pages;
      }),
    unplug: (which) =>
      inMain(
        app,
        (_electron, display) => {
          (globalThis as unknown as { unplug: (which: string) => void }).unplug(display);
        },
        which,
      ),
    plug: () =>
      inMain(app, () => {
        (globalThis as unknown as { plug: () => void }).plug();
      }),
  };
}

/** A whole desktop for a journey: tray, notification server and a user data folder that lasts over restarts. */
import { startDunst, type Dunst } from './dunst.ts';
import { launchApp, type LaunchOptions, type RunningApp } from './launchApp.ts';
import { startStatusNotifierWatcher, type StatusNotifierWatcher } from './statusNotifierWatcher.ts';
import { inUserData } from './userData.ts';
import { keepActive, touchDesk } from './xdotool.ts';

export interface Desk {
  readonly dunst: Dunst;
  readonly tray: StatusNotifierWatcher;
  readonly userData: string;
  /** Starts the app in this desk's user data folder; whatever still runs at the end of the test is stopped. */
  readonly start: (options?: Omit<LaunchOptions, 'userData'>) => Promise<RunningApp>;
  /** Sits down and gives input until `leave`, or until the test ends. */
  readonly sit: () => { readonly leave: () => Promise<void> };
}

/** A test's body, given a desk of its own that is cleared away afterwards, whatever happened. */
export function atADesk(story: (desk: Desk) => Promise<void>): () => Promise<void> {
  return () => inUserData((userData) => atDeskWith(userData, story));
}

async function atDeskWith(userData: string, story: (desk: Desk) => Promise<void>): Promise<void> {
  const dunst = await startDunst();
  const tray = await startStatusNotifierWatcher();
  const running: RunningApp[] = [];
  const leaves: (() => Promise<void>)[] = [];
  const desk: Desk = {
    dunst,
    tray,
    userData,
    start: async (options) => {
      // A display that stands for many journeys may not have had any input for long. Who comes back to a saved day does so when the journey says.
      if (running.length === 0 && options?.files?.['state.json'] === undefined) await touchDesk();
      const app = await launchApp({ ...options, userData });
      running.push(app);
      return app;
    },
    sit: () => {
      const leave = keepActive();
      leaves.push(leave);
      return { leave };
    },
  };
  try {
    await story(desk);
  } finally {
    for (const leave of leaves) await leave();
    for (const app of running) await app.kill();
    await tray.close();
    await dunst.stop();
  }
}

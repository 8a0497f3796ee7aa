/** Windows as the display has them. */
import { eventually } from './eventually.ts';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';

/** Waits until the window of that folder of renderer/ is on the display: its page may be drawn before. */
export async function untilShown(app: RunningApp, name: string): Promise<void> {
  await eventually(`the ${name} window on the display`, () =>
    inMain(
      app,
      ({ BrowserWindow }, page) =>
        BrowserWindow.getAllWindows().some(
          (window) => window.webContents.getURL().includes(`/${page}/`) && window.isVisible(),
        ),
      name,
    ),
  );
}

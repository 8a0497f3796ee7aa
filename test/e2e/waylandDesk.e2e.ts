/** Unbrace on a real Wayland desktop (sway): who its windows say they are, what is known of the input, who hands out keys. */
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk } from '../support/desk.ts';
import { inMain } from '../support/inMain.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { startSway } from '../support/sway.ts';
import { test } from '../support/journey.ts';

/** There is no graphics memory to share: hidden windows would never be mapped. */
const inSway = ['--disable-gpu'];
const shortcuts = { startBreak: 'Ctrl+Alt+B' };
const files = { 'preferences.json': { ...defaultPreferences, safetyTextRead: true, shortcuts } };
/** A session whose Wayland the app cannot reach, as in a sandbox: Chromium alone is asked then, and as an X11 client it knows of no input. */
const outOfReach = { WAYLAND_DISPLAY: '' };

test(
  'a native window is known as app.unbrace.Unbrace; keys that the desktop hands to nobody are said with a way out',
  atADesk(async ({ dunst, tray, start }) => {
    const sway = await startSway();
    try {
      const app = await start({ files, env: sway.env, args: ['--ozone-platform=wayland', ...inSway] });
      const { body } = await dunst.waitFor('Some shortcuts don’t work');
      expect(body).toContain('Your desktop doesn’t give Ctrl+Alt+B to any app');
      await (await (await tray.item()).menu()).click('Preferences…');
      const window = await app.window('preferences');
      await expect(window.getByText('set up a command such as “unbrace break” instead')).toBeAttached();
      expect(await sway.eventuallyShows(1)).toMatchObject([{ client: 'wayland', appId: 'app.unbrace.Unbrace' }]);
    } finally {
      await sway.stop();
    }
  }),
);

test(
  'an X11 client of it whose desktop tells it nothing: the preferences say that leaving is not noticed, and what to do',
  atADesk(async ({ tray, start }) => {
    const sway = await startSway();
    try {
      const env = { ...sway.env, ...outOfReach };
      const app = await start({ files, env, args: ['--ozone-platform=x11', ...inSway] });
      await (await (await tray.item()).menu()).click('Preferences…');
      const window = await app.window('preferences');
      await expect(window.getByText('Your desktop decides about Ctrl+Alt+B')).toBeVisible();
      const said = window.getByText('Your desktop doesn’t tell Unbrace when you last used the keyboard or mouse');
      await window.evaluate(() => dispatchEvent(new Event('focus'))); // as when the person comes back to the window
      await expect(said).toHaveCount(0);

      await liveMinutes(app, 3);
      await window.evaluate(() => dispatchEvent(new Event('focus')));
      await expect(said).toBeVisible();

      expect(app.printed()).not.toContain('uncaught');
    } finally {
      await sway.stop();
    }
  }),
);

/** Moves both clocks of the process on in steps of 20 s, and lets the desk be read after each. */
async function liveMinutes(app: RunningApp, minutes: number): Promise<void> {
  const window = await app.window('preferences');
  for (let step = 0; step < minutes * 3; step++) {
    await inMain(
      app,
      (_electron, byMs) => {
        const [monotonic, wall] = [performance.now.bind(performance), Date.now.bind(Date)];
        performance.now = () => monotonic() + byMs;
        Date.now = () => wall() + byMs;
      },
      20 * SECOND,
    );
    // A call reads the desk first.
    await askApp(window, 'setPosture', 'sitting');
  }
}

/** The same reminder on the notification servers of other desktops than the one that all other journeys use. */
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { launchApp, type RunningApp } from '../support/launchApp.ts';
import { startMako, startXfceNotifyd } from '../support/notificationServers.ts';
import { photographWholeDisplay } from '../support/pictures.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { startStatusNotifierWatcher } from '../support/statusNotifierWatcher.ts';
import { inUserData } from '../support/userData.ts';
import { keepActive } from '../support/xdotool.ts';

const calm = { ...defaultPreferences, safetyTextRead: true, waitForLull: false, settleMs: SECOND };

for (const [name, startServer] of [
  ['xfce4-notifyd', startXfceNotifyd],
  ['mako', startMako],
] as const)
  test(`${name}: a reminder appears, goes when it is answered elsewhere and when the app quits; its buttons and a click answer it`, () =>
    inUserData(async (userData) => {
      const server = await startServer();
      const tray = await startStatusNotifierWatcher();
      let leave = keepActive();
      let app: RunningApp | undefined;
      const startDue = (): Promise<RunningApp> =>
        launchApp({ userData, files: { 'preferences.json': calm, 'state.json': savedMorning(31 * MINUTE, calm) } });
      const onScreen = (count: number): Promise<boolean> =>
        eventually(`on the screen: ${String(count)}`, async () => (await server.onScreen()) === count, 20 * SECOND);
      try {
        app = await startDue();
        await onScreen(1);
        await photographWholeDisplay(`reminder-${name}`);
        const item = await tray.item();
        await (await item.menu()).click('Skip this break');
        await onScreen(0);
        await (await item.menu()).click('Undo skip');
        await onScreen(1);
        await app.quit();
        await onScreen(0);

        app = await startDue();
        await onScreen(1);
        await leave(); // or the pointer would not be where a click goes
        await server.pressLast('Snooze 20 min');
        await onScreen(0);
        await app.quit();

        leave = keepActive();
        app = await startDue();
        await onScreen(1);
        await leave();
        await server.click();
        await app.window('break');
        await onScreen(0);
      } finally {
        await leave();
        await app?.kill();
        await tray.close();
        await server.stop();
      }
    }));

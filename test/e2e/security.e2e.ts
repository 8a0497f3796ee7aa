import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { expect, type Page } from '@playwright/test';
import { atADesk, type Desk } from '../support/desk.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { untilClosed } from '../support/untilClosed.ts';

test(
  'what comes through a window gets nowhere, and the app goes on',
  atADesk(async (desk) => {
    const { app, window } = await openPreferences(desk);

    await test.step('a window has the bridge and nothing else of Node or Electron', async () => {
      const reach = await window.evaluate(() => ({
        node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
        bridge: Object.keys((globalThis as unknown as { app: object }).app).toSorted(),
      }));
      expect(reach).toEqual({
        node: [],
        bridge: [
          'acknowledgeSafetyText',
          'acknowledgeStopRules',
          'answerCheckIn',
          'answerGentler',
          'answerReminder',
          'answerSelfCheck',
          'askCheckIn',
          'askPauseEnd',
          'cancelHistoryTransfer',
          'changeRoutine',
          'changeTrial',
          'checkRoutine',
          'chooseBell',
          'choosePreferencesFile',
          'continueBreak',
          'copyDiagnostics',
          'deleteHearts',
          'deleteHistory',
          'deleteRoutine',
          'deleteSelfChecks',
          'dismissCheckIn',
          'dismissReminderCard',
          'endBreak',
          'exportHistory',
          'exportPreferences',
          'fillScreen',
          'fitReminderCard',
          'getBell',
          'getDataFolder',
          'getDayPreview',
          'getHistory',
          'getHistoryTransfer',
          'getLicences',
          'getReminderCard',
          'getRoutine',
          'getSevenDays',
          'getSnapshot',
          'getSystemState',
          'getTrial',
          'heartSearchOver',
          'importHistory',
          'importRoutine',
          'isTrayShown',
          'keepAfterBreakOpen',
          'keepBell',
          'leaveAfterBreak',
          'lookForUpdate',
          'muteBreak',
          'noteHeart',
          'noteOutput',
          'noteStrapPacket',
          'on',
          'openHistory',
          'openNotificationSettings',
          'pagePainted',
          'pauseBreak',
          'pauseUntil',
          'pickHeartStrap',
          'repeatStep',
          'restShortcuts',
          'restart',
          'rested',
          'resume',
          'saveRoutine',
          'seekHeartStrap',
          'setPosture',
          'setPreferences',
          'setStartAtLogin',
          'showBreak',
          'showDataFolder',
          'skip',
          'skipStep',
          'snooze',
          'startBreak',
          'startDay',
          'thisHurts',
          'undoDeleteHistory',
          'undoRested',
          'undoSkip',
        ],
      });
    });

    await test.step('nonsense through the bridge is refused and the app goes on', async () => {
      const answers = await window.evaluate(async () => {
        const bridge = (globalThis as unknown as { app: Record<string, (payload?: unknown) => Promise<unknown>> }).app;
        const outcomeOf = async (name: string, payload: unknown): Promise<string> => {
          try {
            const answer = await bridge[name]?.(payload);
            return JSON.stringify({ answer }).includes('"accepted":false') ? 'refused' : 'done';
          } catch {
            return 'refused';
          }
        };
        return Promise.all([
          outcomeOf('startBreak', undefined),
          outcomeOf('startBreak', { kind: 7 }),
          outcomeOf('startBreak', { routine: 'x'.repeat(10_000) }),
          outcomeOf('endBreak', { surprise: true }),
          outcomeOf('answerCheckIn', { tension: 11, ease: null }),
          outcomeOf('fillScreen', 'yes'),
          outcomeOf('changeRoutine', 7),
          outcomeOf('getRoutine', 7),
          outcomeOf('getHistory', { fromWall: 'then', toWall: 'now' }),
          outcomeOf('deleteHistory', undefined),
          outcomeOf('deleteRoutine', '../../state'.repeat(10)),
          outcomeOf('saveRoutine', { id: '../state' }),
          outcomeOf('checkRoutine', undefined),
          outcomeOf('setPreferences', null),
          outcomeOf('setPreferences', { breakKinds: [] }),
          outcomeOf('setPreferences', { breakKinds: 'none' }),
        ]);
      });
      expect(answers).toEqual(answers.map(() => 'refused'));
      expect(app.electron.windows()).toHaveLength(1);
      await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();
    });

    // From then on Playwright waits for the refused navigation to end, and looks at nothing in the page.
    await test.step('pages cannot be left, windows cannot be opened, permissions are not given, nothing inline runs', async () => {
      const home = window.url();

      const outcome = await window.evaluate(async () => {
        const opened = globalThis.open('https://example.org/') !== null;
        const script = document.createElement('script');
        script.textContent = 'globalThis.inlineRan = true';
        document.head.append(script);
        const permission = await Notification.requestPermission();
        const fetched = await fetch('https://example.org/').then(
          () => 'reached',
          () => 'refused',
        );
        // They are there to be counted, and have neither name nor id.
        const microphones = (await navigator.mediaDevices.enumerateDevices())
          .filter(({ kind }) => kind !== 'audiooutput')
          .map(({ label, deviceId }) => label + deviceId)
          .join('');
        return { opened, inlineRan: 'inlineRan' in globalThis, permission, fetched, microphones };
      });
      const refused = { permission: 'denied', fetched: 'refused', microphones: '' };
      expect(outcome).toEqual({ opened: false, inlineRan: false, ...refused });

      await window.evaluate(() => {
        location.href = 'https://example.org/';
      });
      expect(await window.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Preferences');
      // The main process knows where its windows are.
      const pages = await inMain(app, ({ webContents }) =>
        webContents.getAllWebContents().map((page) => page.getURL()),
      );
      expect(pages).toEqual([home]);
    });

    await test.step('the app:// protocol serves the built windows and no other file', async () => {
      const statuses = await inMain(app, async ({ net }) => {
        const paths = [
          'preferences/index.html',
          '../main.js',
          '..%2f..%2fpackage.json',
          '%2e%2e/preload.cjs',
          'nothing.html',
        ];
        return Promise.all(paths.map(async (path) => (await net.fetch(`app://unbrace/${path}`)).status));
      });
      expect(statuses[0]).toBe(200);
      for (const status of statuses.slice(1)) expect([403, 404]).toContain(status);
    });

    await test.step('only the five pages may call, and no page can be put into another one', async () => {
      await window.evaluate(() => {
        for (const address of ['https://example.org/', 'data:text/html,framed', '/break/index.html']) {
          const frame = document.createElement('iframe');
          frame.src = address;
          document.body.append(frame);
        }
      });
      // What Chromium puts in place of each: a page of no origin, with nothing in it.
      await expect
        .poll(() => framesOf(app))
        .toEqual(Array(3).fill({ origin: 'null', content: '', bridge: 'undefined' }));

      // A page of our address that is none of the five: only the main process itself can load one.
      const answer = await inMain(app, async ({ BrowserWindow }) => {
        const [shown] = BrowserWindow.getAllWindows();
        await shown?.loadURL('app://unbrace/nothing.html').catch(() => undefined);
        const ask = `'app' in globalThis ? app.getSnapshot().then(() => 'answered', () => 'refused') : 'no bridge'`;
        return String(await shown?.webContents.executeJavaScript(ask));
      });
      expect(['no bridge', 'refused']).toContain(answer);
    });

    await test.step('a window that is closed while it loads is no error', async () => {
      await untilClosed(window, () => window.close());
      const refusedBefore = logLines(app).length; // what was refused above may be in it
      for (const afterMs of [0, 5, 20, 60, 120]) {
        const menu = await (await desk.tray.item()).menu();
        await menu.click('Preferences…');
        await inMain(
          app,
          async ({ BrowserWindow }, wait) => {
            const shown = (): Electron.BrowserWindow | undefined => BrowserWindow.getAllWindows()[0];
            while (shown() === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
            await new Promise((resolve) => setTimeout(resolve, wait));
            shown()?.close();
            while (shown() !== undefined) await new Promise((resolve) => setTimeout(resolve, 1));
          },
          afterMs,
        );
      }
      // A busy machine may have kept the main loop for a tenth of a second, which is worth a line and no trouble of a window's.
      const troubles = logLines(app)
        .slice(refusedBefore)
        .filter((line) => /\[(?:error|warn)\]/.test(line) && !line.includes('the main loop stood still'));
      expect(troubles).toEqual([]);
    });
  }),
);

async function openPreferences(desk: Desk): Promise<{ app: RunningApp; window: Page }> {
  const app = await desk.start();
  await (await (await desk.tray.item()).menu()).click('Preferences…');
  const window = await app.window('preferences');
  await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();
  return { app, window };
}

function logLines({ userData }: RunningApp): readonly string[] {
  return readFileSync(join(userData, 'logs', 'main.log'), 'utf8')
    .trimEnd()
    .split('\n');
}

/** What is in the frames of all windows, besides the windows' own pages; of one that goes while it is asked, why it cannot tell. */
function framesOf(app: RunningApp): Promise<readonly unknown[]> {
  return inMain(app, ({ webContents }) =>
    Promise.all(
      webContents
        .getAllWebContents()
        .flatMap((page) => page.mainFrame.frames)
        .map(async (frame) => {
          try {
            const content = String(await frame.executeJavaScript('document.body.innerHTML'));
            const bridge = String(await frame.executeJavaScript('typeof globalThis.app'));
            return { origin: frame.origin, content, bridge };
          } catch (error) {
            return String(error);
          }
        }),
    ),
  );
}

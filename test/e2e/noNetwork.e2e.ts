/**
 * Nothing leaves the machine. Four witnesses throughout one break with every window: Chromium's list of what its windows
 * ask for; its complaints about what their policy has refused before it became a request; its network
 * service's log, which also has what no window asked for, such as dictionaries; and the kernel's list of the internet
 * sockets of all the app's processes, looked at ten times a second, which also knows of what Node or Chromium itself would open.
 * What it does not show: a socket of the main process that lived shorter than a look, a connection to this machine's own loopback
 * address, where Playwright's debugger listens. The second journey lives a whole day and night, its clocks sped up, in the packaged app, which
 * would look for newer versions once a minute had passed; a feed on loopback says whether anybody asked.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { senseNames } from '../../src/core/senses/sense.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { watchInternetSockets } from '../support/internetSockets.ts';
import { test } from '../support/journey.ts';
import { canLiveFaster, livedMs, liveFaster } from '../support/liveFaster.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { atPackagedDesk } from '../support/packagedDesk.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { untilClosed } from '../support/untilClosed.ts';

const changes = { safetyTextRead: true, reminderStyle: 'card', waitForLull: false, settleMs: SECOND } as const;
/** What was not due when its user came back is due with these, and needs no settling. */
const breakKinds = defaultPreferences.breakKinds.map((kind) => ({ ...kind, everyMs: 20 * MINUTE }));
const dueSoon = { ...changes, breakKinds };

test(
  'from the first start to the end of a break, with every window: no request but for our own files, and no socket',
  atADesk(async ({ tray, userData, start, sit }) => {
    test.setTimeout(2 * MINUTE); // on a busy machine
    const netLog = join(userData, 'net-log.json');
    const state = savedMorning(25 * MINUTE, defaultPreferences);
    const app = await start({ firstEver: true, args: [`--log-net-log=${netLog}`], files: { 'state.json': state } });
    const refused: string[] = [];
    app.electron.context().on('console', (line) => {
      if (line.text().includes('Content Security Policy')) refused.push(line.text());
    });
    const sockets = watchInternetSockets(app.pid);
    const welcome = await app.window('welcome');
    await listenToRequests(app);
    await welcome.reload(); // what it had asked for before anybody listened, it asks for again
    await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();
    await askApp(welcome, 'setPreferences', dueSoon);
    await welcome.close();

    const menu = await (await tray.item()).menu();
    await menu.click('Preferences…');
    const preferences = await app.window('preferences');
    await preferences.getByRole('button', { name: 'Open history' }).click();
    const history = await app.window('history');
    await expect(history.getByRole('tablist')).toBeVisible();
    await preferences.close();
    await history.close();

    sit();
    const card = await app.window('reminder', 30 * SECOND);
    await untilClosed(card, () => card.getByRole('button', { name: 'Start', exact: true }).click());
    await expect((await app.window('break')).getByRole('timer')).toBeVisible();
    await (await (await tray.item()).menu()).click('End break');
    await eventually('no window', () => app.electron.windows().length === 0);

    const requests = (await requestsSoFar(app)).map((address) => new URL(address));
    expect(new Set(requests.map(({ protocol, host }) => `${protocol}//${host}`))).toEqual(new Set(['app://unbrace']));
    for (const page of ['welcome', 'preferences', 'history', 'reminder', 'break'])
      expect(requests.map(({ pathname }) => pathname)).toContain(`/${page}/index.html`);
    expect(refused).toEqual([]);
    expect(sockets()).toEqual([]);
    await app.quit();
    expect(reachedFor(readFileSync(netLog, 'utf8'))).toEqual([]);
  }),
);

test(
  'a whole day and night of the packaged app, with updates off: no socket, nothing looked up, and nobody asked for a newer version',
  atPackagedDesk(async ({ tray, dunst, userData, start }, { feed, folder }) => {
    test.setTimeout(5 * MINUTE);
    const netLog = join(userData, 'net-log.json');
    const deskDayStarts = clockTimeOf(Date.now() - 2 * MINUTE);
    const lived = {
      ...defaultPreferences,
      ...changes,
      reminderStyle: 'notification',
      deskDayStarts,
      eveningNote: true,
      // The others ask programs, which answer in real time; the journey above has them on.
      senses: Object.fromEntries(senseNames.map((name) => [name, name === 'idle'])),
    };
    const app = await start({
      executable: join(folder, 'unbrace'),
      args: [`--log-net-log=${netLog}`],
      files: { 'preferences.json': lived },
    });
    const sockets = watchInternetSockets(app.pid);
    await tray.item();
    await liveFaster(app);
    await dunst.waitFor('at the desk', 4 * MINUTE);
    const hours = (await livedMs(app)) / HOUR;
    expect(hours).toBeGreaterThan(23);
    expect(dunst.shown().filter(({ title }) => title.includes('at your desk')).length).toBeGreaterThan(8);
    expect(feed.asked()).toEqual([]);
    expect(sockets()).toEqual([]);
    await app.quit();
    expect(reachedFor(readFileSync(netLog, 'utf8'))).toEqual([]);

    await test.step('where somebody has switched that on, the feed is asked', async () => {
      const looking = { 'preferences.json': { ...lived, looksForUpdates: true } };
      const asking = await start({ executable: join(folder, 'unbrace'), files: looking });
      await liveFaster(asking);
      await eventually('the feed asked', () => feed.asked().length > 0, MINUTE);
      await asking.quit();
    });
  }, canLiveFaster),
);

function clockTimeOf(wall: number): string {
  const date = new Date(wall);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

async function listenToRequests(app: RunningApp): Promise<void> {
  await inMain(app, ({ session }) => {
    const requests: string[] = [];
    Object.assign(globalThis, { requests });
    session.defaultSession.webRequest.onBeforeRequest(({ url }, goOn) => {
      requests.push(url);
      goOn({});
    });
  });
}

function requestsSoFar(app: RunningApp): Promise<readonly string[]> {
  return inMain(app, () => (globalThis as unknown as { requests: string[] }).requests);
}

/** What Chromium's network service looked up, asked for or sent to, by its own log; it writes it for any of its parts. */
function reachedFor(netLog: string): readonly string[] {
  expect(netLog).toContain('"constants"'); // it was written
  return [...new Set(netLog.match(/"(host|url|address)":"[^"]*"/g) ?? [])];
}

/**
 * Nothing leaves the machine. Four witnesses throughout a shortened day with every window: Chromium's list of what its windows
 * ask for; its complaints about what their policy has refused before it became a request; its network
 * service's log, which also has what no window asked for, such as dictionaries; and the kernel's list of the internet
 * sockets of all the app's processes, looked at ten times a second, which also knows of what Node or Chromium itself would open.
 * What it does not show: a socket of the main process that lived shorter than a look, a connection to this machine's own loopback
 * address, where Playwright's debugger listens, and what only happens after hours, such as an evening note.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { watchInternetSockets } from '../support/internetSockets.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { savedMorning } from '../support/savedMorning.ts';

const changes = { safetyTextRead: true, reminderStyle: 'card', waitForLull: false, settleMs: SECOND } as const;

test(
  'from the first start to the end of a break, with every window: no request but for our own files, and no socket',
  atADesk(async ({ tray, userData, start, sit }) => {
    test.setTimeout(2 * MINUTE); // on a busy machine
    const netLog = join(userData, 'net-log.json');
    const state = savedMorning(31 * MINUTE, { ...defaultPreferences, ...changes });
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
    await welcome.evaluate((change) => {
      const bridge = (globalThis as unknown as { app: { setPreferences: (change: object) => Promise<unknown> } }).app;
      return bridge.setPreferences(change);
    }, changes);
    await welcome.close();

    const menu = await (await tray.item()).menu();
    await menu.click('Preferences…');
    const preferences = await app.window('preferences');
    await preferences.getByRole('button', { name: 'See all your days' }).click();
    const insight = await app.window('history');
    await expect(insight.getByRole('tablist')).toBeVisible();
    await preferences.close();
    await insight.close();

    sit();
    const card = await app.window('reminder', 30 * SECOND);
    await card.getByRole('button', { name: 'Start', exact: true }).click();
    await expect((await app.window('break')).getByRole('timer')).toBeVisible();
    await (await (await tray.item()).menu()).click('End the break');
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

async function listenToRequests({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ session }) => {
    const requests: string[] = [];
    Object.assign(globalThis, { requests });
    session.defaultSession.webRequest.onBeforeRequest(({ url }, goOn) => {
      requests.push(url);
      goOn({});
    });
  });
}

function requestsSoFar({ electron }: RunningApp): Promise<readonly string[]> {
  return electron.evaluate(() => (globalThis as unknown as { requests: string[] }).requests);
}

/** What Chromium's network service looked up, asked for or sent to, by its own log; it writes it for any of its parts. */
function reachedFor(netLog: string): readonly string[] {
  expect(netLog).toContain('"constants"'); // it was written
  return [...new Set(netLog.match(/"(host|url|address)":"[^"]*"/g) ?? [])];
}

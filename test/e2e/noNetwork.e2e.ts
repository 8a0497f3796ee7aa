/**
 * Nothing leaves the machine. Four witnesses throughout one break with every window: Chromium's list of what its windows
 * ask for; its complaints about what their policy has refused before it became a request; its network
 * service's log, which also has what no window asked for, such as dictionaries; and the kernel's list of the internet
 * sockets of all the app's processes, looked at ten times a second, which also knows of what Node or Chromium itself would open.
 * What it does not show: a socket of the main process that lived shorter than a look, a connection to this machine's own loopback
 * address, where Playwright's debugger listens. The second journey lives a whole day and night, its clocks sped up.
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
import type { RunningApp } from '../support/launchApp.ts';
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
  'a whole day and night, from one evening note to the next: no socket, and nothing looked up',
  atADesk(async ({ tray, dunst, userData, start }) => {
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
    const app = await start({ args: [`--log-net-log=${netLog}`], files: { 'preferences.json': lived } });
    const sockets = watchInternetSockets(app.pid);
    await tray.item();
    await liveFaster(app, { answerWithinMs: ANSWER_WITHIN_MS, pauseMs: 20 });
    await dunst.waitFor('at the desk', 4 * MINUTE);
    const hours = (await livedMs(app)) / HOUR;
    expect(hours).toBeGreaterThan(23);
    expect(dunst.shown().filter(({ title }) => title.includes('at your desk')).length).toBeGreaterThan(8);
    expect(sockets()).toEqual([]);
    await app.quit();
    expect(reachedFor(readFileSync(netLog, 'utf8'))).toEqual([]);
  }),
);

/** As long as the app waits for a notification server (app/reminding/noteTrials.ts), which answers in real time. */
const ANSWER_WITHIN_MS = 3 * SECOND;

/**
 * From now on the main process's clocks and timers run as fast as they can, and somebody uses the desk for fifty minutes of every
 * hour. The app and its own code are as they ship. A clock moves to the timer that is due next and no further, so that on a
 * busy machine a day takes longer and is lived with the same readings. How long ago the last input was is told as lived, for the
 * display knows only real seconds. While the app waits for an answer of another program, each step takes a real moment.
 */
async function liveFaster(
  app: RunningApp,
  pace: { readonly answerWithinMs: number; readonly pauseMs: number },
): Promise<void> {
  await inMain(
    app,
    ({ powerMonitor }, { answerWithinMs, pauseMs }) => {
      const { performance, Date: date, setTimeout: realTimeout, clearTimeout: realClear } = globalThis;
      const [nowAtStart, wallAtStart] = [performance.now(), date.now()];
      const waiting = new Map<
        unknown,
        { readonly dueMs: number; readonly delayMs: number; readonly wake: () => void }
      >();
      let livedMs = 0;
      performance.now = () => nowAtStart + livedMs;
      date.now = () => wallAtStart + livedMs;
      powerMonitor.getSystemIdleTime = () => {
        const intoHour = (livedMs / 1_000) % 3_600;
        return Math.floor(intoHour < 3_000 ? intoHour % 4 : intoHour - 3_000);
      };
      /** The timer due next is woken, in a turn of the loop of its own. */
      const goOn = (): void => {
        const [next] = [...waiting].toSorted(([, one], [, other]) => one.dueMs - other.dueMs);
        if (next !== undefined) {
          const [timer, { dueMs, wake }] = next;
          waiting.delete(timer);
          realClear(timer as NodeJS.Timeout);
          livedMs = Math.max(livedMs, dueMs);
          wake();
        }
        if ([...waiting.values()].some(({ delayMs }) => delayMs === answerWithinMs)) realTimeout(goOn, pauseMs);
        else setImmediate(goOn);
      };
      Object.assign(globalThis, {
        livedMs: () => livedMs,
        setTimeout: (wake: (...values: unknown[]) => void, delayMs = 0, ...values: unknown[]) => {
          // A timer like any other for whoever holds it, which is woken long before its time.
          const timer = realTimeout(() => undefined, 2 ** 30);
          waiting.set(timer, { dueMs: livedMs + Math.max(1, delayMs), delayMs, wake: () => wake(...values) });
          return timer;
        },
        clearTimeout: (timer?: NodeJS.Timeout) => {
          waiting.delete(timer);
          realClear(timer);
        },
      });
      goOn();
    },
    pace,
  );
}

function livedMs(app: RunningApp): Promise<number> {
  return inMain(app, () => (globalThis as unknown as { livedMs: () => number }).livedMs());
}

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

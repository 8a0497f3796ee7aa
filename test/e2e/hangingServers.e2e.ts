/** Whoever shows notifications may hang, at any time and in any way: the main process waits for nobody. */
import { expect } from '@playwright/test';
import { defineInterface } from 'dbus-native';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { unbrace } from '../support/commandLine.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { endEarlierServer } from '../support/dunst.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { remindAnew } from '../support/remindAnew.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { connectToSessionBus } from '../support/sessionBus.ts';
import { untilClosed } from '../support/untilClosed.ts';

const NAME = 'org.freedesktop.Notifications';
const calm = { ...defaultPreferences, safetyTextRead: true, waitForLull: false, settleMs: SECOND };

/**
 * A question to a server that hangs would take 25 s. Alone on the machine the loop stands still for some 45 ms at most here, and for 100
 * while the card's window is made.
 */
const LONGEST_STANDSTILL_MS = SECOND;

/** Runs in the main process: measures from then on how long its loop stands still while nobody on the machine waits for a processor. */
function watchLoop(): void {
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
  const file = '/proc/pressure/cpu';
  const line = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const scarceMs = (): number => Number(/^some .*total=(\d+)/.exec(line())?.[1] ?? 0) / 1e3;
  let last = { at: performance.now(), scarceMs: scarceMs() };
  let longestMs = 0;
  setInterval(() => {
    const now = { at: performance.now(), scarceMs: scarceMs() };
    longestMs = Math.max(longestMs, now.at - last.at - (now.scarceMs - last.scarceMs));
    last = now;
  }, 20);
  Object.assign(globalThis, { longestStandstillMs: () => longestMs });
}

interface Watched {
  readonly longestStandstillMs: () => number;
}

/** The command line is answered, and the main process has gone on all the time. */
async function expectResponsive(app: RunningApp, { userData }: Desk): Promise<void> {
  const asked = performance.now();
  expect(await unbrace(userData, 'status')).toMatchObject({ exitCode: 0 });
  expect(performance.now() - asked).toBeLessThan(20 * SECOND); // of which most is the start of the command itself
  const longestMs = await inMain(app, () => (globalThis as unknown as Watched).longestStandstillMs());
  expect(longestMs).toBeLessThan(LONGEST_STANDSTILL_MS);
}

/** The app with a break that is due: its reminder comes a moment after somebody sits down. */
function startDue(desk: Desk): Promise<RunningApp> {
  return desk.start({ files: { 'preferences.json': calm, 'state.json': savedMorning(31 * MINUTE, calm) } });
}
interface Server {
  /** How many notes it has been asked for. */
  readonly asked: () => number;
  readonly hang: () => void;
  readonly goOn: () => void;
  readonly end: () => Promise<void>;
}

/** dunst, stopped in the middle of whatever it does. */
function stoppedDunst({ dunst }: Desk): Promise<Server> {
  const end = (): Promise<void> => {
    dunst.thaw();
    return Promise.resolve();
  };
  return Promise.resolve({ asked: () => dunst.shown().length, hang: dunst.freeze, goOn: dunst.thaw, end });
}

/** A server that from some time on takes every call and answers none, as one does that is stuck. */
async function silentServer(): Promise<Server> {
  await endEarlierServer();
  const bus = connectToSessionBus();
  let asked = 0;
  let goOn = (): void => undefined;
  let hanging = Promise.resolve();
  const answer = (value: unknown) => async (): Promise<unknown> => {
    await hanging;
    return value;
  };
  const notify = { app: 's', old: 'u', icon: 's', title: 's', body: 's', actions: 'as', hints: 'a{sv}', expires: 'i' };
  const methods = {
    GetCapabilities: { out: { all: 'as' }, handler: answer(['actions', 'body']) },
    GetServerInformation: {
      out: { name: 's', vendor: 's', version: 's', specVersion: 's' },
      handler: answer({ name: 'silent', vendor: 'test', version: '1', specVersion: '1.2' }),
    },
    Notify: { in: notify, out: { id: 'u' }, handler: () => answer((asked += 1))() },
    CloseNotification: { in: { id: 'u' }, handler: answer(undefined) },
  };
  await bus.export('/org/freedesktop/Notifications', defineInterface({ name: NAME, methods }));
  await bus.ownName(NAME);
  const hang = (): void => {
    hanging = new Promise((resolve) => (goOn = resolve));
  };
  return { asked: () => asked, hang, goOn: () => goOn(), end: () => bus.close() };
}

for (const [what, start] of [
  ['is stopped', stoppedDunst],
  ['takes calls and is silent', silentServer],
] as const)
  test(
    `a server that ${what} before the app starts: the card comes, every command is answered, nothing waits; one that does so again while a reminder is up: it is answered elsewhere, the next one comes as a card, nothing waits`,
    atADesk(async (desk) => {
      const server = await start(desk);
      server.hang();
      const app = await startDue(desk);
      await inMain(app, watchLoop);
      const item = await desk.tray.item();
      await test.step('before the app starts', async () => {
        await expectResponsive(app, desk);
        desk.sit();
        await app.window('reminder', 20 * SECOND);
        await expectResponsive(app, desk);
      });
      await test.step('while a reminder is up', async () => {
        const before = server.asked();
        server.goOn();
        await remindAnew(desk);
        await eventually('the reminder', () => server.asked() > before, 20 * SECOND);
        await eventually('no card', () => app.electron.windows().length === 0);
        server.hang();
        await remindAnew(desk);
        await expectResponsive(app, desk);
        const card = await app.window('reminder', 20 * SECOND);
        await expectResponsive(app, desk);
        await untilClosed(card, () => card.getByRole('button', { name: /^5 min/ }).click());
        expect(await item.toolTip()).toMatch(/^Unbrace · Short break comes back at /);
        await expectResponsive(app, desk);
      });
      await app.quit();
      await server.end();
    }),
  );

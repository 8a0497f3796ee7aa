/**
 * The display or the session bus dies in the middle of the day. Chromium 130 ends the app at once then, and none of its events of
 * quitting come: so all that was lived is on the disk already, nothing stays behind, and the next start goes on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { processTree } from '../../scripts/bench/processTree.ts';
import { startPrivateDesktop } from '../../scripts/setup/privateDesktop.ts';
import type { Posture } from '../../src/core/cycle/cycleTypes.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { readPreferencesFile } from '../../src/core/preferences/preferencesFile.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { startCounter } from '../../src/platform/files/startCounter.ts';
import { askApp } from '../support/askApp.ts';
import { askRunning } from '../support/askRunning.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { historyIn, quietLog, recordsOf } from '../support/history.ts';
import { test } from '../support/journey.ts';
import { waitingWritesIn } from '../support/killMoments.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { processIsAlive } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { untilBegun } from '../support/begunBreak.ts';
import { untilClosed } from '../support/untilClosed.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0 };

interface Death {
  readonly part: 'display' | 'bus';
  readonly inBreak: boolean;
  /** The changes of that day, none of which the session before has made. */
  readonly theme: Preferences['theme'];
  readonly posture: Posture;
}

const deaths: readonly Death[] = [
  { part: 'display', inBreak: false, theme: 'dark', posture: 'standing' },
  { part: 'bus', inBreak: false, theme: 'light', posture: 'sitting' },
  { part: 'display', inBreak: true, theme: 'dark', posture: 'standing' },
  { part: 'bus', inBreak: true, theme: 'light', posture: 'sitting' },
];

test(
  'the display or the bus dies, while somebody works or in a break: no change is lost, and the next start goes on',
  atADesk(async (desk) => {
    test.setTimeout(3 * MINUTE); // four desktops, on a busy machine
    const files = { 'preferences.json': preferences, 'state.json': savedMorning(20 * MINUTE, preferences) };
    for (const [number, death] of deaths.entries())
      await test.step(`the ${death.part} dies ${death.inBreak ? 'in a break' : 'while somebody works'}`, () =>
        liveUntil(death, { desk, files: number === 0 ? files : {}, before: deaths[number - 1] }));

    const last = await desk.start();
    await expect((await last.window('break')).getByRole('timer')).toHaveText(/^[23]:\d\d/);
    const item = await desk.tray.item();
    expect(await item.toolTip()).toBe('Unbrace · On a break');
    const entries = await (await item.menu()).entries();
    expect(labelsOf(entries)).toContainEqual(expect.stringMatching(deskTimeToday));
    expect(entries.find(({ label }) => label === 'I’m standing')?.checked).toBe(false);
  }),
);

/** Twenty minutes, and what these sessions may add to them. */
const deskTimeToday = /Desk time today: 2\d min/;

interface Session {
  readonly desk: Desk;
  readonly files: Readonly<Record<string, unknown>>;
  /** What ended the session before this one. */
  readonly before: Death | undefined;
}

/** What was is there; a break is ended early, posture and preferences are changed; then that part dies, in a second break or not. */
async function liveUntil(death: Death, { desk: { userData, start }, files, before }: Session): Promise<void> {
  const breaksBefore = before === undefined ? [] : routinesOfBreaksIn(userData);
  const desktop = await startPrivateDesktop();
  try {
    const { DISPLAY = '', DBUS_SESSION_BUS_ADDRESS = '' } = desktop.environment;
    const app = await start({ files, env: { DISPLAY, DBUS_SESSION_BUS_ADDRESS } });
    if (before !== undefined) await expectGoneOn(app, before);

    const first = before?.inBreak === true ? await app.window('break') : await beginBreak(app, 'downshift_60');
    await first.getByRole('button', { name: 'End break', exact: true }).click();
    await untilClosed(first, () => first.getByRole('dialog').getByRole('button', { name: 'End break' }).click());
    const changePosture = () => askRunning(userData, { type: 'posture', is: death.posture });
    if (death.inBreak) {
      await changePosture();
      await askApp(await beginBreak(app, 'stand_180'), 'setPreferences', { theme: death.theme });
    } else {
      await askRunning(userData, { type: 'preferences' });
      const window = await app.window('preferences');
      await window.getByRole('radio', { name: death.theme === 'dark' ? 'Dark' : 'Light' }).click();
      await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible(); // the app has heard of it
      await changePosture();
    }
    const processes = processTree(app.pid);
    expect(processes.length).toBeGreaterThan(3);

    // On a quick machine all this takes less time than a start has to prove itself, and three that did not are asked about at the next one.
    await eventually('a start that got through', () => startCounter(userData, quietLog).load() === 0);
    await desktop.crash(death.part);
    const ended = await eventually('the app ended', () => !processIsAlive(app.pid), 20 * SECOND).catch(() => false);
    if (!ended) {
      // A Chromium that lives on without its bus must go on serving; then it is killed, to go on from there as the others do.
      expect(death.part).toBe('bus');
      expect((await askRunning(userData, { type: 'status', json: false }))?.exitCode).toBe(0);
      await app.kill();
    }
    await eventually('every process of the app gone', () => !processes.some(processIsAlive), 20 * SECOND);
    const saved = readPreferencesFile(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')));
    expect(saved).toMatchObject({ dropped: [], unknown: [], preferences: { theme: death.theme } });
    const endedIn = before?.inBreak === true ? 'stand_180' : 'downshift_60';
    expect(routinesOfBreaksIn(userData)).toEqual([...breaksBefore, endedIn]);
  } finally {
    await desktop.stop();
  }
}

/** Until it has begun, a restart takes a break back, and nothing of it is kept. */
async function beginBreak(app: RunningApp, routine: string): Promise<Page> {
  await eventually('the break', async () => {
    const answer = await askRunning(app.userData, { type: 'break', what: routine });
    return answer?.exitCode === 0;
  });
  const window = await app.window('break');
  await untilBegun(window);
  return window;
}

async function expectGoneOn(app: RunningApp, { inBreak, posture }: Death): Promise<void> {
  const status = async (json: boolean): Promise<string> =>
    eventually('a status', async () => (await askRunning(app.userData, { type: 'status', json }))?.text);
  expect(JSON.parse(await status(true))).toMatchObject({ posture });
  const words = await status(false);
  if (inBreak) {
    expect(words).toContain('On a break');
    await expect((await app.window('break')).getByRole('timer')).toHaveText(/^[23]:\d\d/);
  } else expect(words).toMatch(deskTimeToday);
}

/** On the disk: in the history, or beside it, where breaks of a start's first seconds wait until that has been looked through. */
function routinesOfBreaksIn(userData: string): readonly (string | null)[] {
  const history = historyIn(join(userData, 'history.db'));
  try {
    const waiting = waitingWritesIn(userData).load() ?? [];
    const breaks = waiting.flatMap((write) => (write.type === 'break' ? [write.record] : []));
    const kept = [...recordsOf(history).breaks, ...breaks]; // in both where the app died just when it had got into the history
    return [...new Map(kept.map(({ beganWall, routine }) => [beganWall, routine])).values()];
  } finally {
    history.close();
  }
}

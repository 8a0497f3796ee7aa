/** A soak on the desktop of this process: its app, somebody who has just met it for the first time ever, and the night before the first day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weekdays } from '../../src/core/preferences/preferences.ts';
import { DAY, SECOND } from '../../src/core/time/time.ts';
import { chances } from '../../test/support/chances.ts';
import { startDunst } from '../../test/support/dunst.ts';
import { startStatusNotifierWatcher } from '../../test/support/statusNotifierWatcher.ts';
import { createUserData, removeUserData } from '../../test/support/userData.ts';
import { workBeginsMs, workEndsMs } from './day.ts';
import { launchSoakApp, type RunningSoakApp } from './launchSoakApp.ts';
import { meetPerson, type Person } from './person.ts';
import { buildSoakApp } from './soakApp.ts';

export interface Soak {
  readonly app: RunningSoakApp;
  readonly person: Person;
  /** Epoch milliseconds at which the first day begins, by UTC. */
  readonly beginsWall: number;
  readonly logLines: () => readonly string[];
  readonly end: () => Promise<void>;
}

export async function beginSoak({ days, seed }: { readonly days: number; readonly seed: number }): Promise<Soak> {
  // In the future, so that the alarms of the calendar really wait; by UTC, whatever the machine's zone.
  const beginsWall = Math.ceil(Date.now() / DAY) * DAY;
  const stops: (() => Promise<void> | void)[] = [];
  const end = async (): Promise<void> => {
    for (const stop of stops.toReversed()) await stop();
  };
  try {
    const soakApp = await buildSoakApp(beginsWall + days * DAY - 1);
    stops.push(soakApp.remove);
    const userData = createUserData();
    stops.push(() => removeUserData(userData));
    const dunst = await startDunst();
    stops.push(dunst.stop);
    const tray = await startStatusNotifierWatcher();
    stops.push(() => tray.close());
    const app = await launchSoakApp(soakApp.folder, userData, beginsWall);
    stops.push(app.kill);
    const person = await meetPerson(app, { dunst, tray, chance: chances(seed) });
    await welcome(person);
    const logLines = (): readonly string[] =>
      readFileSync(join(userData, 'logs', 'main.log'), 'utf8')
        .trimEnd()
        .split('\n');
    return { app, person, beginsWall, logLines, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The first start ever, and what the person of the soak wants otherwise than out of the box. */
async function welcome(person: Person): Promise<void> {
  const window = await person.window('welcome');
  await window.drawn('h1');
  const hours = [[clockTime(workBeginsMs), clockTime(workEndsMs)]] as const;
  await window.call('setPreferences', {
    safetyTextRead: true,
    eveningNote: true,
    breaksOnEveryDisplay: true,
    workingHours: Object.fromEntries(weekdays.map((day) => [day, hours])),
  });
  await person.closing(window, () => window.close());
  await person.lock(true);
  await person.pass(10 * SECOND);
}

function clockTime(sinceMidnightMs: number): `${number}:${number}` {
  return new Date(sinceMidnightMs).toISOString().slice(11, 16) as `${number}:${number}`;
}

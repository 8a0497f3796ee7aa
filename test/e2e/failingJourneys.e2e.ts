/** A journey fails where its app stood still or met an error that nobody caught (test/support/userData.ts), and these show that it does. */
import type * as Electron from 'electron';
import { expect } from '@playwright/test';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';

/** Runs in the main process: from then on it takes a quarter of a second's work to find out how long nobody has used the desk. */
function readSlowly({ powerMonitor }: typeof Electron): void {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const workedMs = (): number => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  powerMonitor.getSystemIdleTime = () => {
    const until = workedMs() + 250;
    while (workedMs() < until);
    Object.assign(globalThis, { readSlowly: true });
    return 0;
  };
}

test('a journey whose app stands still fails, and says over what', async () => {
  const journey = atADesk(async ({ start, tray }) => {
    const app = await start();
    await tray.item(); // it is up, and nothing counts as its start any more
    await inMain(app, readSlowly);
    await eventually('a reading', () => inMain(app, () => 'readSlowly' in globalThis));
  });
  await expect(journey()).rejects.toThrow(/the main loop stood still for \d+ ms: .*reading the desk/);
});

test('a journey whose app meets an error that nobody catches fails, and says where', async () => {
  const journey = atADesk(async ({ start }) => {
    const app = await start();
    await inMain(app, () => {
      setImmediate(function meetsIt() {
        Object.assign(globalThis, { hasMetIt: true });
        throw new Error('as if nobody had thought of it');
      });
    });
    await eventually('the error', () => inMain(app, () => 'hasMetIt' in globalThis));
  });
  await expect(journey()).rejects.toThrow(/uncaught Error: as if nobody had thought of it[^]*meetsIt/);
});

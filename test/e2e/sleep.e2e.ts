/** The machine goes to sleep, as a real logind on a bus of its own believes; so the app holds the sleep up until its state is on the disk. */
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { canStartAsRoot } from '../support/canStart.ts';
import { atADesk } from '../support/desk.ts';
import { startElogind, type LogindDesk } from '../support/elogind.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';

test.skip(!canStartAsRoot('Sleep'));

let logind: LogindDesk;
test.beforeAll(async () => {
  logind = await startElogind();
});
test.afterAll(() => logind.stop());

test(
  'a sleep waits until the state is saved, and so does the next one',
  atADesk(async ({ userData, start }) => {
    const app = await start({ env: { DBUS_SYSTEM_BUS_ADDRESS: logind.busAddress } });
    const [state, copy, atSleep] = [join(userData, 'state.json'), join(userData, 'copy'), join(userData, 'at-sleep')];
    const asked = join(userData, 'asked');
    logind.atSleep(`cp --preserve=timestamps '${state}' '${copy}' && mv '${copy}' '${atSleep}'`);
    const holdsUp = async (): Promise<boolean> => {
      const locks = (await logind.manage('ListInhibitors')) as readonly (readonly unknown[])[];
      return locks.some(([what, , , mode, , pid]) => what === 'sleep' && mode === 'delay' && pid === app.pid);
    };
    for (const sleep of ['the first', 'the second']) {
      await eventually(`a lock before ${sleep} sleep`, holdsUp);
      writeFileSync(asked, ''); // the clock of the files is coarser than any other
      await logind.manage('Suspend', 'b', [false]);
      await eventually(`${sleep} sleep`, () => existsSync(atSleep));
      expect(statSync(atSleep).mtimeMs).toBeGreaterThanOrEqual(statSync(asked).mtimeMs);
      rmSync(atSleep);
    }
  }),
);

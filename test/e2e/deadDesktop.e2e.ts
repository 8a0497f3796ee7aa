/**
 * The display or the session bus dies in the middle of the day. Chromium 130 ends the app at once then, and none of its events of
 * quitting come: so all that was lived is on the disk already, nothing stays behind, and the next start goes on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { processTree } from '../../scripts/bench/processTree.ts';
import { startPrivateDesktop } from '../../scripts/setup/privateDesktop.ts';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { readPreferencesFile } from '../../src/core/preferences/preferencesFile.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { unbrace } from '../support/commandLine.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { historyIn, recordsOf } from '../support/history.ts';
import { test } from '../support/journey.ts';
import { processIsAlive } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { untilBegun } from '../support/begunBreak.ts';
import { untilClosed } from '../support/untilClosed.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0 };

for (const part of ['display', 'bus'] as const) {
  test(
    `the ${part} dies while somebody works: no change is lost`,
    atADesk(async (desk) => {
      await liveUntilDeathOf(part, desk, false);
      await desk.start();
      const entries = await (await (await desk.tray.item()).menu()).entries();
      expect(labelsOf(entries)).toContain('Desk time today: 20 min');
      expect(entries.find(({ label }) => label === 'I’m standing')?.checked).toBe(true);
    }),
  );

  test(
    `the ${part} dies in a break: no change is lost, and the break goes on`,
    atADesk(async (desk) => {
      await liveUntilDeathOf(part, desk, true);
      const next = await desk.start();
      await expect((await next.window('break')).getByRole('timer')).toHaveText(/^[23]:\d\d/);
      expect(await (await desk.tray.item()).toolTip()).toBe('Unbrace · On a break');
    }),
  );
}

/** A morning, a break that is ended early, a change of the preferences and of the posture; then that part dies, in a second break or not. */
async function liveUntilDeathOf(part: 'display' | 'bus', { userData, start }: Desk, inBreak: boolean): Promise<void> {
  const desktop = await startPrivateDesktop();
  try {
    const { DISPLAY = '', DBUS_SESSION_BUS_ADDRESS = '' } = desktop.environment;
    const app = await start({
      files: { 'preferences.json': preferences, 'state.json': savedMorning(20 * MINUTE, preferences) },
      env: { DISPLAY, DBUS_SESSION_BUS_ADDRESS },
      args: ['break', 'downshift_60'],
    });
    const first = await app.window('break');
    await untilBegun(first); // one that has not is taken back, and nothing of it is kept
    await first.getByRole('button', { name: 'End break', exact: true }).click();
    await untilClosed(first, () => first.getByRole('dialog').getByRole('button', { name: 'End break' }).click());
    await unbrace(userData, 'preferences');
    const window = await app.window('preferences');
    await window.getByRole('radio', { name: 'Dark' }).click();
    await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible(); // the app has heard of it
    await unbrace(userData, 'posture', 'standing');
    if (inBreak) {
      await unbrace(userData, 'break', 'stand_180');
      await untilBegun(await app.window('break')); // until then a restart takes it back
    }
    const processes = processTree(app.pid);
    expect(processes.length).toBeGreaterThan(3);

    await desktop.crash(part);
    const ended = await eventually('the app ended', () => !processIsAlive(app.pid), 20 * SECOND).catch(() => false);
    if (!ended) {
      // A Chromium that lives on without its bus must go on serving; then it is killed, to go on from there as the others do.
      expect(part).toBe('bus');
      expect((await unbrace(userData, 'status')).exitCode).toBe(0);
      await app.kill();
    }
    await eventually('every process of the app gone', () => !processes.some(processIsAlive), 20 * SECOND);
    const saved = readPreferencesFile(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')));
    expect(saved).toMatchObject({ dropped: [], unknown: [], preferences: { theme: 'dark' } });
    const history = historyIn(join(userData, 'history.db'));
    expect(recordsOf(history).breaks).toMatchObject([{ routine: 'downshift_60' }]);
    history.close();
  } finally {
    await desktop.stop();
  }
}

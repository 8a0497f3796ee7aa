/**
 * Sessions whose environment names a bus oddly: the app lives there as it does without a bus, and can be spoken to. An empty address and
 * `autolaunch:` are not among them: where Chromium reads the environment before our first line does, it ends (docs/SYSTEMS.md).
 */
import { expect } from '@playwright/test';
import { unbrace } from '../support/commandLine.ts';
import { createUserData, launchApp, removeUserData } from '../support/launchApp.ts';
import { test } from '../support/journey.ts';

for (const address of [
  'nonsense',
  'unix:',
  'unix:path=',
  'unix:path=relative/bus',
  'unix:path=/nowhere;unix:path=/nowhere/else',
  'tcp:host=localhost,port=1',
])
  test(`a session bus of “${address}”: the window opens, for there is no tray, and a command is answered`, async () => {
    const userData = createUserData();
    const app = await launchApp({ userData, env: { DBUS_SESSION_BUS_ADDRESS: address } });
    try {
      const preferences = await app.window('preferences');
      await expect(preferences.getByRole('heading').first()).toBeVisible();
      expect(await unbrace(userData, 'status')).toMatchObject({ exitCode: 0 });
      expect(app.printed()).not.toContain('dbus-launch');
    } finally {
      await app.kill();
      removeUserData(userData);
    }
  });

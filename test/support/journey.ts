/** `test` for journeys: each of Playwright's workers has a desktop of its own, so that several journeys can be lived at a time. */
import { expect, test as base } from '@playwright/test';
import { startPrivateDesktop } from '../../scripts/setup/privateDesktop.ts';
import { heldKeys } from './heldKeys.ts';

/** All that a journey starts, here or through a support file, inherits this process's environment: that is where the desktop is. */
export const test = base.extend<{ readonly keysLetGo: undefined }, { readonly desktop: undefined }>({
  desktop: [
    // Playwright reads from the first parameter which other fixtures this one needs: none.
    async ({}, use) => {
      const desktop = await startPrivateDesktop();
      for (const [name, value] of Object.entries(desktop.environment)) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
      await use(undefined);
      await desktop.stop();
    },
    { scope: 'worker', auto: true },
  ],
  // The next journey on this display would find its buttons pressed.
  keysLetGo: [
    async ({}, use) => {
      await use(undefined);
      const display = process.env['DISPLAY'];
      if (display !== undefined) expect(await heldKeys(display), 'keys that are still held down').toEqual([]);
    },
    { auto: true },
  ],
});

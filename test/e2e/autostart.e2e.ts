import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { atADesk } from '../support/desk.ts';
import { test } from '../support/journey.ts';

test(
  'start at login: off at first, on writes the autostart entry, off removes it; switched off elsewhere shows as off',
  atADesk(async ({ tray, start, userData }) => {
    const entry = join(userData, 'xdg', 'autostart', 'app.unbrace.Unbrace.desktop');
    const app = await start({ env: { XDG_CONFIG_HOME: join(userData, 'xdg') } });
    await (await (await tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    const atLogin = window.getByRole('checkbox', { name: 'Start at login' });
    await expect(atLogin).not.toBeChecked();
    expect(existsSync(entry)).toBe(false);

    await atLogin.check();
    await expect.poll(() => existsSync(entry)).toBe(true);
    expect(readFileSync(entry, 'utf8')).toMatch(/^Exec=\S+ \S+ --ozone-platform-hint=auto --at-login$/m);
    await expect(atLogin).toBeChecked();

    writeFileSync(entry, readFileSync(entry, 'utf8').replace('enabled=true', 'enabled=false'));
    await window.evaluate(() => dispatchEvent(new Event('focus'))); // as when the person comes back to the window
    await expect(atLogin).not.toBeChecked();

    await atLogin.check();
    await expect(atLogin).toBeChecked();
    await atLogin.uncheck();
    await expect.poll(() => existsSync(entry)).toBe(false);
  }),
);

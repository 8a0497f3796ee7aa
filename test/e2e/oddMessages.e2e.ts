/** What windows may hand in, and what people call their breaks: too much is refused at once, and names look everywhere like what they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { test } from '../support/journey.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };

test(
  'nonsense that a window hands in, and a name that looks like something else',
  atADesk(async ({ tray, start, userData }) => {
    const [first, ...others] = preferences.breakKinds;
    const breakKinds = [{ ...first, name: 'R&&D_x' }, ...others];
    const app = await start({ files: { 'preferences.json': { ...preferences, breakKinds } } });
    const menu = await (await tray.item()).menu();

    await test.step('a kind called R&&D_x is called so in the tray', async () => {
      const entries = await menu.entries();
      expect(labelsOf(entries.flatMap((entry) => [entry, ...entry.children]))).toContain('R&&D_x');
    });

    await test.step('calls that are refused print nothing, are one line in the log, and leave the app answering', async () => {
      await menu.click('Preferences…');
      const window = await app.window('preferences');
      await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();
      const printedBefore = app.printed();
      const refused = await window.evaluate(async () => {
        const { app: bridge } = globalThis as unknown as { app: Record<string, (given: unknown) => Promise<unknown>> };
        const isRefused = (call: string, given: unknown) =>
          bridge[call]?.(given).then(
            () => false,
            () => true,
          );
        const tooLong = Array.from({ length: 2_000 }, () => isRefused('getRoutine', 'r'.repeat(65)));
        return (await Promise.all([...tooLong, isRefused('startBreak', { kind: 'x'.repeat(50_000_000) })])).every(
          Boolean,
        );
      });
      expect(refused).toBe(true);
      await expect(window.getByRole('heading', { name: 'Breaks' })).toBeVisible();
      expect(app.printed()).toBe(printedBefore);
      const log = readFileSync(join(userData, 'logs', 'main.log'), 'utf8');
      expect(log.match(/the call getRoutine was refused/g)).toHaveLength(1);
    });
  }),
);

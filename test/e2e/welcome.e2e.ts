/** The first start ever. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { untilClosed } from '../support/untilClosed.ts';

test(
  'four steps by keyboard and pointer: what is chosen is in force, the first break opens, and the window never comes again',
  atADesk(async ({ tray, start, userData }) => {
    const app = await start({ firstEver: true, env: { XDG_CONFIG_HOME: join(userData, 'xdg') } });
    const window = await app.window('welcome');
    const heading = (name: string) => window.getByRole('heading', { level: 1, name });

    await expect(heading('Sitting folds you. Unbrace unfolds you.')).toBeFocused();
    await expectAccessible(window);
    await window.getByRole('button', { name: 'I have read this' }).press('Enter');

    await expect(heading('What suits you')).toBeFocused();
    await window.getByRole('radio', { name: 'In the chair', exact: true }).check();
    await window.getByRole('checkbox', { name: 'Sore knee' }).check();
    await expectAccessible(window);
    await window.getByRole('button', { name: 'Next' }).click();

    await expect(heading('Your day')).toBeFocused();
    await window.getByRole('radio', { name: 'Every half hour' }).check();
    await window.getByRole('radio', { name: 'In working hours' }).check();
    await window.getByRole('checkbox', { name: 'Friday' }).uncheck();
    for (const day of ['Monday', 'Tuesday', 'Wednesday']) await window.getByRole('checkbox', { name: day }).uncheck();
    await expect(window.getByRole('checkbox', { name: 'Thursday' })).toBeDisabled(); // hours on no day would be no hours
    for (const day of ['Monday', 'Tuesday', 'Wednesday']) await window.getByRole('checkbox', { name: day }).check();
    await window.getByLabel('until').fill('06:00');
    await expect(window.getByText('the next day')).toBeVisible();
    await window.getByLabel('until').fill('16:30');
    await expect(window.getByText('the next day')).toBeHidden();
    await window.getByRole('checkbox', { name: 'Start at login' }).check();
    await expectAccessible(window);
    await window.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(window);
    await window.getByRole('button', { name: 'Next' }).click();
    await window.getByRole('button', { name: 'Back' }).click();
    await expect(window.getByRole('radio', { name: 'Every half hour' })).toBeChecked();
    await window.getByRole('button', { name: 'Next' }).click();

    await expect(heading('One minute, to try it')).toBeFocused();
    await expectAccessible(window);
    await untilClosed(window, () => window.getByRole('button', { name: 'Start 60 seconds' }).click());
    await expect((await app.window('break')).getByText('Hands off the keys.')).toBeVisible();

    const hours = [['09:00', '16:30']];
    expect(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8'))).toMatchObject({
      safetyTextRead: true,
      body: { noFloor: true, cannotStand: true, soreKnee: true },
      breakKinds: [{ everyMs: 1_800_000 }, { everyMs: 1_800_000 }],
      workingHours: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours },
    });
    await app.quit();

    const again = await start();
    await tray.item();
    await expect(eventually('a welcome', () => isWelcomed(again.electron.windows()), 2_000)).rejects.toThrow(
      'Not within',
    );
  }),
);

test(
  'skipped at its first step: the defaults are in force, and it never comes again; a start at login opens nothing',
  atADesk(async ({ tray, start }) => {
    const atLogin = await start({ firstEver: true, args: ['--at-login'] });
    await tray.item();
    await expect(eventually('a window', () => atLogin.electron.windows().length > 0, 2_000)).rejects.toThrow(
      'Not within',
    );
    await atLogin.quit();

    const first = await start({ firstEver: true });
    const window = await first.window('welcome');
    await untilClosed(window, () => window.getByRole('button', { name: 'Skip, and use it as it is' }).click());
    await eventually(
      'the tray counting',
      async () => (await (await tray.item()).toolTip()) === 'Unbrace · Reset in 30 min',
    );
    await first.quit();

    const second = await start({ firstEver: true });
    await tray.item();
    await expect(eventually('a welcome', () => isWelcomed(second.electron.windows()), 2_000)).rejects.toThrow(
      'Not within',
    );
  }),
);

function isWelcomed(windows: readonly Page[]): boolean {
  return windows.some((window) => window.url().includes('/welcome/'));
}

async function expectAccessible(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

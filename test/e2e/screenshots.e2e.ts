/** Pictures of everything a person sees, for people to judge: test-results/screens/. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { photographDisplay } from '../support/xdotool.ts';

const screens = 'test-results/screens';
const preferences = { ...defaultPreferences, safetyTextRead: true, waitForLull: false };
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

for (const theme of themes) {
  test.describe(theme, () => {
    test.setTimeout(3 * MINUTE);

    test(
      'the preferences, and a refused field',
      atADesk(async (desk) => {
        const app = await startIn(theme, desk);
        await (await (await desk.tray.item()).menu()).click('Preferences…');
        const window = await app.window('preferences');
        await photograph(window, theme, 'preferences');
        const interval = window.getByRole('group', { name: 'Reset' }).getByLabel('Remind me every');
        await interval.fill('999');
        await interval.press('Enter');
        await expect(interval).toHaveAttribute('aria-invalid', 'true');
        await photograph(window, theme, 'preferences-refused');
      }),
    );

    test(
      'the safety text, a guided break from start to end, and its question',
      atADesk(async (desk) => {
        const app = await startIn(theme, desk, { safetyTextRead: false });
        await (await (await desk.tray.item()).menu()).click('Start break', 'At the desk · 3 min');
        const window = await app.window('break');
        await photograph(window, theme, 'break-safety');
        await window.getByRole('button', { name: 'I have read this' }).click();
        for (const [step, name] of [
          'stand-up',
          'step-left',
          'stretch-left',
          'change',
          'stretch-right',
          'together',
          'march',
          'breathe',
          'notice',
        ].entries()) {
          if (step > 0) await window.keyboard.press('ArrowRight');
          await window.waitForTimeout(2 * SECOND); // the figure moves in real time, and so do its pictures
          await photograph(window, theme, `break-${String(step + 1)}-${name}`);
        }
        await window.keyboard.press('Space');
        await photograph(window, theme, 'break-paused');
        await window.keyboard.press('Escape');
        await photograph(window, theme, 'break-end-question');
      }),
    );

    test(
      'the reminder',
      atADesk(async (desk) => {
        await startIn(theme, desk, { settleMs: SECOND }, 31 * MINUTE);
        desk.sit();
        await desk.dunst.waitFor('folded', 90 * SECOND);
        await photographDisplay(join(screens, theme, 'reminder.png'));
      }),
    );
  });
}

async function startIn(
  theme: Theme,
  desk: Desk,
  changed: Partial<typeof preferences> = {},
  workedMs = 10 * MINUTE,
): Promise<RunningApp> {
  const these = { ...preferences, ...changed };
  const app = await desk.start({ files: { 'preferences.json': these, 'state.json': savedMorning(workedMs, these) } });
  await desk.tray.item(); // up and ready
  await inMain(
    app,
    ({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    },
    theme,
  );
  return app;
}

async function photograph(window: Page, theme: Theme, name: string): Promise<void> {
  await window.emulateMedia({ colorScheme: theme }); // Playwright otherwise shows every page in light
  await window.screenshot({ path: join(screens, theme, `${name}.png`) });
}

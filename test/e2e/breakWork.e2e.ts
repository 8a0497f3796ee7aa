/** A break that is worked through, with real keys: it waits for whoever types elsewhere, and ending it asks only while something is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { BreakEnding, Snapshot } from '../../src/contract.ts';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { cutTexts } from '../support/cutText.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { secondsLeft, startBreak } from '../support/startedBreak.ts';
import { startProgram } from '../support/startedPrograms.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { focusWindow, keepTyping } from '../support/xdotool.ts';

const WAITS = 'Whenever you are ready.';
const OURS = 'Break · Unbrace';

test(
  'typed into another window: the break waits, and goes on after a rest, in the same place',
  withAnotherWindow(async (desk, other) => {
    test.setTimeout(2 * MINUTE);
    const { window } = await startBreak(desk);
    const stopTyping = await other.type(window);
    await expect(window.getByText(WAITS)).toBeVisible({ timeout: 30 * SECOND });
    await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
    expect(await (await desk.tray.item()).toolTip()).toBe('Unbrace · The break waits while you work');
    const left = await secondsLeft(window);
    await photographWaiting(window);
    await expect(window.getByText(WAITS)).toBeVisible();
    expect(await secondsLeft(window)).toBe(left);
    await stopTyping();
    let waitedAt = performance.now();
    await eventually(
      'the break goes on',
      async () => {
        const lookedAt = performance.now();
        if ((await secondsLeft(window)) < left) return true;
        waitedAt = lookedAt;
        return false;
      },
      15 * SECOND,
    );
    await expect(window.getByText(WAITS)).toBeHidden();
    const gone = left - (await secondsLeft(window));
    expect(gone, 'in the same place').toBeLessThanOrEqual((performance.now() - waitedAt) / SECOND + 1);
  }),
);

test(
  'it waits, and Space in its window goes on, without any rest; keys in our own window are no work',
  withAnotherWindow(async (desk, other) => {
    test.setTimeout(2 * MINUTE);
    const { window } = await startBreak(desk);
    const stopTyping = await other.type(window);
    await expect(window.getByText(WAITS)).toBeVisible({ timeout: 30 * SECOND });
    await window.keyboard.press('Space');
    await expect(window.getByRole('button', { name: 'Pause' })).toBeVisible();
    await stopTyping();
    const left = await secondsLeft(window);
    await focusWindow(OURS);
    await window.bringToFront();
    const stopMuting = keepTyping('m');
    await eventually('20 s of keys in it', async () => (await secondsLeft(window)) <= left - 20, 60 * SECOND);
    await expect(window.getByText(WAITS)).toBeHidden();
    await stopMuting();
  }),
);

test(
  'where the guide is to go on it does, whatever is typed',
  withAnotherWindow(async (desk, other) => {
    test.setTimeout(2 * MINUTE);
    const { window } = await startBreak(desk, { whileWorking: 'goOn' });
    const stopTyping = await other.type(window);
    await eventually('25 s on', async () => (await secondsLeft(window)) <= 35, 60 * SECOND);
    await stopTyping();
    await expect(window.getByText(WAITS)).toBeHidden();
  }),
);

test(
  'ending asks until told not to, and once half of the break is done it ends at once',
  atADesk(async (desk) => {
    test.setTimeout(2 * MINUTE);
    const { app, window } = await startBreak(desk);
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Keep going' }).click();
    await eventually('half of it done', await noteEnding(window, 'atOnce'), 60 * SECOND);
    // The window draws its own clock once a second, a moment before or after main counts half.
    await expect.poll(() => secondsLeft(window), { timeout: SECOND }).toBeLessThanOrEqual(30);
    await untilClosed(window, () => window.keyboard.press('Escape'));

    const menu = await (await desk.tray.item()).menu();
    await menu.click('Start break', 'Slow breathing · 60 sec');
    const second = await app.window('break');
    await expect(second.getByRole('timer')).toBeVisible();
    await second.getByRole('button', { name: 'End break', exact: true }).click();
    await photographInBothThemes(second, 'break-end-question');
    await second.getByLabel('Don’t ask again').check();
    await untilClosed(second, () => second.getByRole('dialog').getByRole('button', { name: 'End break' }).click());
    const kept = JSON.parse(readFileSync(join(app.userData, 'preferences.json'), 'utf8')) as {
      askBeforeEnding: unknown;
    };
    expect(kept.askBeforeEnding).toBe(!defaultPreferences.askBeforeEnding);

    await menu.click('Start break', 'Slow breathing · 60 sec');
    const third = await app.window('break');
    await expect(third.getByRole('timer')).toBeVisible();
    await untilClosed(third, () => third.getByRole('button', { name: 'End break', exact: true }).click());
  }),
);

interface OtherWindow {
  /**
   * Types into it until the returned function is called. It begins after some seconds of the break in which nothing was typed: a desk that has
   * told of no pause yet is not believed to tell of work (app/workSense.ts).
   */
  readonly type: (ofBreak: Page) => Promise<() => Promise<void>>;
}

/** A desk on which a window of another program stands. */
function withAnotherWindow(story: (desk: Desk, other: OtherWindow) => Promise<void>): () => Promise<void> {
  return atADesk(async (desk) => {
    const program = startProgram('xev', ['-geometry', '300x200+20+20'], process.env);
    let stopTyping: () => Promise<void> = () => Promise.resolve();
    try {
      await story(desk, {
        async type(ofBreak) {
          const left = await secondsLeft(ofBreak);
          await eventually('some seconds at rest', async () => (await secondsLeft(ofBreak)) <= left - 3);
          await focusWindow('Event Tester');
          stopTyping = keepTyping('a');
          return stopTyping;
        },
      });
    } finally {
      await stopTyping();
      await program.stop();
    }
  });
}

/** From now on it is known whether the window has been told that its break ends so. */
async function noteEnding(window: Page, ending: BreakEnding): Promise<() => Promise<boolean>> {
  await window.evaluate((awaited) => {
    interface Bridge {
      on(notice: 'snapshot', listener: (told: Pick<Snapshot, 'guidedBreak'>) => void): void;
    }
    (globalThis as unknown as { app: Bridge }).app.on('snapshot', ({ guidedBreak }) => {
      if (guidedBreak?.ending === awaited) document.documentElement.dataset['ending'] = awaited;
    });
  }, ending);
  return async () => (await window.locator('html').getAttribute('data-ending')) === ending;
}

/** In the languages that are judged, with room for the line in each. */
async function photographWaiting(window: Page): Promise<void> {
  for (const language of ['de', 'ar', 'en'] as const) {
    await askApp(window, 'setPreferences', { language });
    await expect(window.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    expect.soft(await cutTexts(window), `a break that waits, in ${language}`).toEqual([]);
    await photographInBothThemes(window, `break-waits-${language}`);
  }
}

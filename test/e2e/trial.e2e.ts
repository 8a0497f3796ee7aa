/** A trial of one in the history window: set up with the keyboard, running without a result, and the result once it is over. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { deskDayAt } from '../../src/core/history/historyCalendar.ts';
import { defaultPreferences, weekdays } from '../../src/core/preferences/preferences.ts';
import type { DayNumber } from '../../src/core/time/localTime.ts';
import { DAY } from '../../src/core/time/time.ts';
import type { TrialChange } from '../../src/core/trial/shownTrial.ts';
import { plannedTrial, type TrialWish } from '../../src/core/trial/trial.ts';
import { expectAccessible } from '../support/accessible.ts';
import { answeredTrial, type Felt } from '../support/answeredTrial.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { historyIn } from '../support/history.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { photograph, themes } from '../support/pictures.ts';
import { zoomAll } from '../support/zoom.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };
const wish: TrialWish = {
  kind: 'release',
  arms: { a: { routine: 'stand_180', pace: null }, b: { routine: 'chair_180', pace: null } },
};
const allDay = [['00:00', '24:00']] as const;
const everyDay = Object.fromEntries(weekdays.map((day) => [day, allDay]));

test(
  'a trial that is over shows its result when asked for: one settled more; the next one is set up by the keyboard, runs without a result, and is stopped only when asked twice',
  atADesk(async (desk) => {
    const { app, window } = await resultSeen(desk, 'more');
    await zoomAll(app, 1);
    /** As somebody sees it who looks at their data meanwhile. */
    const elsewhere = async (change: TrialChange): Promise<void> => {
      await window.getByRole('tab', { name: 'Your data' }).click();
      await askApp(window, 'changeTrial', change);
      await window.getByRole('tab', { name: 'Trial' }).click();
    };
    const begin = window.getByRole('button', { name: 'Start trial' });
    await elsewhere({ type: 'end' });
    await expect(begin).toBeVisible();

    await test.step('a trial of two paces names the routine that is breathed at both', async () => {
      const arms = { a: { routine: 'chair_180', pace: '4-6' }, b: { routine: 'chair_180', pace: '4-8' } } as const;
      await elsewhere({ type: 'begin', wish: { kind: 'release', arms } });
      await expect(window.getByRole('heading', { name: '“Four in, six out” or “Four in, eight out”' })).toBeVisible();
      await expect(window.getByText('Chair stretch', { exact: true })).toBeVisible();
    });

    await test.step('what has become of a trial elsewhere in the window is there when its view is opened again', async () => {
      await elsewhere({ type: 'end' });
      await expect(begin).toBeVisible();
    });

    await test.step('a trial is set up by the keyboard, runs without a result, and is stopped only when asked twice', async () => {
      await expect(window.getByRole('combobox', { name: 'Break type' })).toHaveValue('release');
      const one = window.getByRole('combobox', { name: 'Option 1' });
      const other = window.getByRole('combobox', { name: 'Option 2' });
      await one.selectOption('stand_180');
      await expect(other.locator('option[value="stand_180"]')).toHaveCount(0);
      await other.selectOption('chair_180');
      await judge(window, 'set-up');
      await window.getByRole('combobox', { name: 'Compare' }).selectOption('Two breathing paces');
      await expect(window.getByRole('combobox', { name: 'Routine' })).toBeVisible();
      await judge(window, 'set-up-paces');
      await window.getByRole('combobox', { name: 'Compare' }).selectOption('Two routines');
      await one.selectOption('stand_180');
      await other.selectOption('chair_180');

      await begin.focus();
      await begin.press('Enter');
      await expect(window.getByText('0 of 14 working days are over.')).toBeVisible();
      await expectKeyboardAtHeading(window);
      await judge(window, 'running');
      const file = join(desk.userData, 'trial.json');
      await eventually('the plan on the disk', () => readFileSync(file, 'utf8').includes('"aFirst"'));
      expect(JSON.stringify(await askApp(window, 'getTrial'))).not.toContain('aFirst');

      await window.getByRole('button', { name: 'Stop without a result' }).press('Enter');
      await window.getByRole('button', { name: 'Keep it' }).press('Enter');
      await window.getByRole('button', { name: 'Stop without a result' }).press('Enter');
      await judge(window, 'stopping');
      await window.getByRole('button', { name: 'Stop without a result' }).press('Enter');
      await expect(window.getByRole('heading', { name: 'A trial of one' })).toBeVisible();
      await expectKeyboardAtHeading(window);
    });
  }),
);

test(
  'a trial that is over shows its result when asked for: not settled',
  atADesk(async (desk) => {
    await resultSeen(desk, 'open');
  }),
);

test(
  'on a day of the trial a break of its kind goes the day’s way and asks; the trends keep to themselves which one settles more',
  atADesk(async (desk) => {
    const today = todayHere();
    const begun = plannedTrial(wish, 0, today - 5, everyDay);
    keepAnswers(desk, today - 5, 0, { a: [7, 3], b: [7, 5] });
    const app = await desk.start({ files: { 'trial.json': { trial: begun }, 'preferences.json': preferences } });
    const window = await openTrial(desk, app);
    await expect(
      window.getByText(/^4 of 14 working days are over\. Pairs of days with enough ratings so far: 2\./),
    ).toBeVisible();
    await window.getByRole('tab', { name: 'Trends' }).click();
    await expect(window.getByText('Ratings from your trial are left out here')).toBeVisible();
    await askApp(window, 'startBreak', { kind: 'release' });
    const page = await app.window('break');
    await expect(page.locator('.check-in')).toBeVisible();
    const { guidedBreak } = await askApp(window, 'getSnapshot');
    expect(guidedBreak?.routine.id).toBe(begun.days.indexOf(today) % 2 === 0 ? 'chair_180' : 'stand_180');
  }),
);

const results: Readonly<Record<'more' | 'open', readonly [Felt, readonly number[], RegExp]>> = {
  more: [
    { a: [7, 2], b: [7, 5] },
    [0, 1, 2, 0, 3, 1, 0, 2, 1, 0, 1, 3, 0, 0],
    /^“.+” settled you more, by about 2\.8 points \(likely range: 2\.3 to 3\.3\)/,
  ],
  open: [{ a: [6, 4], b: [6, 4] }, [6, 0, 0, 6, 3, 0, 6, 0, 0, 5, 6, 0, 0, 4], /^Not settled/],
};

/** With its text twice as large at the end. */
async function resultSeen(
  desk: Desk,
  name: keyof typeof results,
): Promise<{ readonly app: RunningApp; readonly window: Page }> {
  const [felt, offBy, sentence] = results[name];
  const today = todayHere();
  const trial = plannedTrial(wish, 85, today - 20, everyDay);
  keepAnswers(desk, today - 20, 85, felt, offBy);
  const app = await desk.start({ files: { 'trial.json': { trial }, 'preferences.json': preferences } });
  const window = await openTrial(desk, app);
  await expect(window.getByRole('button', { name: 'Add 6 more working days' })).toBeVisible();
  await judge(window, `over-${name}`);
  await window.getByRole('button', { name: 'Show result' }).press('Enter');
  await expect(window.getByText(sentence)).toBeVisible();
  await expectKeyboardAtHeading(window);
  await judge(window, `result-${name}`);
  await zoomAll(app, 2);
  const widthOver = (): Promise<number> => window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(widthOver).toBeLessThanOrEqual(1);
  await photograph(window, `trial-result-${name}-200`);
  return { app, window };
}

function todayHere(): DayNumber {
  return deskDayAt(Date.now(), { utcOffsetMinutes: -new Date().getTimezoneOffset() }, preferences.deskDayStarts);
}

/** As `plannedTrial`, every day a working day. */
function keepAnswers(desk: Desk, before: DayNumber, lot: number, felt: Felt, offBy: readonly number[] = []): void {
  const history = historyIn(join(desk.userData, 'history.db'));
  const trial = plannedTrial(wish, lot, before, everyDay);
  const lived = answeredTrial(trial, felt, offBy);
  history.add({ ...lived, breaks: lived.breaks.filter(({ beganWall }) => beganWall < todayHere() * DAY) });
  history.close();
}

async function openTrial(desk: Desk, app: RunningApp): Promise<Page> {
  await (await (await desk.tray.item()).menu()).click('History');
  const window = await app.window('history');
  await window.getByRole('tab', { name: 'Trial' }).click();
  await expect(window.locator('#trial')).toBeVisible();
  return window;
}

async function expectKeyboardAtHeading(window: Page): Promise<void> {
  await expect.poll(() => window.evaluate(() => document.activeElement?.id)).toBe('trial');
}

/** Pictures for people to look at, as of every window. */
async function judge(window: Page, state: string): Promise<void> {
  for (const theme of themes) {
    await window.emulateMedia({ colorScheme: theme });
    await photograph(window, join(theme, `trial-${state}`), { fullPage: true });
    await expectAccessible(window, `${state}, ${theme}`);
  }
}

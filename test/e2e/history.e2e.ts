/** The history window: every view of a lived history, with the keyboard alone, in both themes, at twice the size. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { deskDayAt } from '../../src/core/history/historyCalendar.ts';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { expectAccessible } from '../support/accessible.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { pasteIntoFileDialog } from '../support/fileDialog.ts';
import { historyIn } from '../support/history.ts';
import { test } from '../support/journey.ts';
import { momentKind } from '../support/momentKind.ts';
import { openPreferences } from '../support/openPreferences.ts';
import { photograph, themes } from '../support/pictures.ts';
import { seededHistory } from '../support/seededHistory.ts';
import { zoomAll } from '../support/zoom.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };

test(
  'a lived break is in the window, which opens from the preferences; is taken out, deleted and back, and never comes in twice; a year before it: every view by the keyboard, sound for axe in both themes, whole at 200 %',
  atADesk(async (desk) => {
    test.setTimeout(4 * MINUTE);
    keepAYear(desk);
    const breakKinds = [...preferences.breakKinds, { ...momentKind, lengthMs: 2 * SECOND }];
    const app = await desk.start({ files: { 'preferences.json': { ...preferences, breakKinds } } });
    const page = await openPreferences(desk, app);
    await page.getByRole('button', { name: 'Open history' }).click();
    const window = await app.window('history');
    await expect(window.getByRole('tablist')).toBeVisible();
    await askApp(page, 'startBreak', { kind: 'moment' });

    await test.step('a lived break is in the window; is taken out, deleted and back, and never comes in twice', async () => {
      const taken = window.getByText('Breaks taken').locator('..');
      await eventually(
        'the break in the window',
        async () => {
          await window.evaluate(() => dispatchEvent(new Event('focus'))); // as when a person comes back to it
          return (await taken.count()) > 0 && (await taken.innerText()).includes('1');
        },
        40 * SECOND,
      );
      await window.getByText('Show as a table').click();
      const lived = window.getByRole('table', { name: 'Your day in order' });
      await expect(lived.getByRole('row', { name: 'Taken: Moment' })).toBeVisible();
      await expect(
        window.getByRole('table', { name: 'Your breaks' }).getByRole('cell', { name: '2 sec' }),
      ).toBeVisible();

      await window.getByRole('tab', { name: 'Your data' }).click();
      await judge(window, 'data');
      const [json, csv] = [join(desk.userData, 'mine.json'), join(desk.userData, 'mine.csv')];
      await takeOut(window, 'Export as JSON…', json);
      await eventually('the break in it', () => readFileSync(json, 'utf8').includes('"moment"'));
      await takeOut(window, 'Export as CSV…', csv);
      await eventually('the break in it', () => readFileSync(csv, 'utf8').includes(',moment,'));
      writeFileSync(json, `\uFEFF${readFileSync(json, 'utf8')}`); // as some editors save it
      await window.getByRole('button', { name: 'Import history…' }).click();
      await pasteIntoFileDialog('Import history', json);
      await expect(window.getByText('No new records.')).toBeVisible();
      await window.getByRole('button', { name: 'Delete this period' }).click();
      await expect(window.getByRole('status').last()).toContainText('deleted.');
      await window.getByRole('button', { name: 'Undo delete' }).click();
      await expect(window.getByRole('status').last()).toContainText('Records restored.');
      await expectKeyboardAt(window.getByRole('heading', { name: 'Delete history' }));
      await window.evaluate(() => scrollTo(0, 0));
      await window.getByRole('button', { name: 'Delete everything' }).evaluate((button: HTMLElement) => {
        button.click(); // Playwright's own click would scroll
        button.click(); // and one too many
      });
      const wayBack = window.getByRole('button', { name: 'Undo delete' });
      await expect(wayBack).toBeInViewport({ ratio: 1 });
      await expect(window.getByRole('status').last()).toContainText('deleted.');
      await window.getByRole('tab', { name: 'Day' }).click(); // a look around costs nobody the way back
      await wayBack.press('Enter');
      await expect(window.getByRole('status').last()).toContainText('Records restored.');
      await expectKeyboardAt(window.getByRole('tab', { name: 'Day' }));
      await expect(taken).toContainText('1');
    });

    await test.step('a year of history: every view by the keyboard, sound for axe in both themes, whole at 200 %', async () => {
      const earlier = window.getByRole('button', { name: 'Previous period' });
      await expect(earlier).toHaveAttribute('aria-disabled', 'false');
      await earlier.click();
      await expect(window.getByRole('heading', { name: 'Your day in order' })).toBeVisible();
      const spent = window.getByRole('table', { name: 'Your breaks' });
      await expect(spent.getByRole('cell', { name: /^(\d min )?\d+ sec of \d min$/ }).first()).toBeVisible();
      await expect(spent.getByRole('cell', { name: '10 sec of work' }).first()).toBeVisible();
      await expect(spent.getByRole('cell', { name: 'not known' })).toHaveCount(1);
      const told = window.locator('circle title').getByText(/^Taken: .+, (\d\smin\s)?\d+\ssec of \d\smin$/);
      await expect(told).not.toHaveCount(0);
      await judge(window, 'day');

      await window.getByRole('tab', { name: 'Day' }).focus();
      for (const [view, heading] of [
        ['week', 'Desk time, day by day'],
        ['month', 'Breaks by hour of the day'],
        ['year', 'Desk time through the year'],
        ['trends', 'Tension change by routine'],
      ] as const) {
        await window.keyboard.press('ArrowRight');
        await expect(window.getByRole('heading', { name: heading })).toBeVisible();
        await judge(window, view);
      }
      await expect(window.getByText(/you rated your tension \d+(\.\d)? points lower/)).toBeVisible();

      await window.keyboard.press('Home');
      await window.keyboard.press('ArrowRight');
      await window.getByText('Show as a table').first().click();
      const days = window.getByRole('table', { name: 'Desk time, day by day' });
      await expect(days.getByRole('row')).toHaveCount(8);
      await days.getByRole('button').nth(2).click();
      await expect(window.getByRole('tab', { name: 'Day' })).toHaveAttribute('aria-selected', 'true');

      await zoomAll(app, 2);
      for (const view of ['Week', 'Month', 'Year', 'Trends', 'Day']) {
        await window.getByRole('tab', { name: view }).click();
        await expect(window.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
        await expect.poll(() => widthOver(window), view).toBeLessThanOrEqual(1);
      }
    });
  }),
);

/** Where in its page the keyboard is. Which window has it is another question: without a window manager, a file dialog may keep it as it closes. */
async function expectKeyboardAt(place: Locator): Promise<void> {
  await expect.poll(() => place.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function takeOut(window: Page, as: string, file: string): Promise<void> {
  await window.getByRole('button', { name: as }).click();
  await pasteIntoFileDialog(as, file, 'save');
  await expect(window.getByText('History exported.')).toBeVisible();
}

/** Up to the desk day before this one. */
function keepAYear(desk: Desk): void {
  const history = historyIn(join(desk.userData, 'history.db'));
  const here = { utcOffsetMinutes: -new Date().getTimezoneOffset() };
  history.add(seededHistory(deskDayAt(Date.now(), here, preferences.deskDayStarts) - 1, 400));
  history.close();
}

/** With all tables open. Pictures for people to look at, as of every window. */
async function judge(window: Page, view: string): Promise<void> {
  for (const theme of themes) {
    await window.emulateMedia({ colorScheme: theme });
    await photograph(window, join(theme, `history-${view}`), { fullPage: true });
    await window.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expectAccessible(window, `${view}, ${theme}`);
    await window.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = false;
    });
  }
  expect(await widthOver(window), view).toBeLessThanOrEqual(1);
}

/** How many pixels the page is wider than its window. */
async function widthOver(window: Page): Promise<number> {
  return window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What surrounds a break: the check-in at both ends and the card after it. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { defaultPreferences, type BreakKind } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import type { BreakRecord } from '../../src/core/history/records.ts';
import { askApp } from '../support/askApp.ts';
import { pauseNextBreakAtOnce } from '../support/begunBreak.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { historyIn, recordsOf } from '../support/history.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { momentKind } from '../support/momentKind.ts';
import { untilClosed } from '../support/untilClosed.ts';

const moment = { ...momentKind, everyMs: MINUTE };
/** For a break in which nothing is done. */
const brief = { ...moment, id: 'brief', lengthMs: 2 * SECOND };
const preferences = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 1, breakKinds: [moment, brief] };

test(
  'two taps before and one after are kept, the earlier ones hidden; a card stays for who uses it, and else closes by itself, also when the page of who used it has died',
  atADesk(async (desk) => {
    const app = await desk.start({ files: { 'preferences.json': preferences } });
    const first = await breakOf(desk, app, moment, pauseNextBreakAtOnce); // the answers take no time of it
    await first.getByRole('button', { name: 'Tension 6 of 10' }).click();
    await first.getByRole('button', { name: 'Ease 3 of 10' }).click();
    await expect(first.getByRole('group', { name: /tense|ease/ })).toBeHidden();
    await first.getByRole('button', { name: 'Resume' }).click();
    await expect(first.getByRole('article')).toBeVisible({ timeout: 20 * SECOND });
    await expect(first.getByRole('article')).toContainText('Evidence: anatomy textbooks.');
    await first.getByRole('button', { name: 'Tension 4 of 10' }).click();
    await expect(first.getByText('And how at ease? (optional)')).toBeVisible();
    await expect(first.getByText('Stays open while you read.')).toBeVisible();
    await eventually('both answers kept', () => breaks(desk)[0]?.checkIn?.after?.tension === 4);
    await untilClosed(first, () => first.keyboard.press('Escape'));
    expect(breaks(desk)).toMatchObject([
      { kind: 'moment', checkIn: { before: { tension: 6, ease: 3 }, after: { tension: 4, ease: null } } },
    ]);

    const second = await breakOf(desk, app, brief);
    await expect(second.getByRole('article', { name: 'Walking opens your hips' })).toBeVisible({
      timeout: 20 * SECOND,
    });
    await second.keyboard.press('Tab');
    await expect(second.getByText('Stays open while you read.')).toBeVisible();
    const third = await revived(app);
    const closed = third.waitForEvent('close', { timeout: 40 * SECOND });
    await expect(third.getByRole('article')).toBeVisible();
    await closed;
    await eventually('the second break kept', () => breaks(desk).length === 2);
    expect(breaks(desk).at(-1)).toMatchObject({ kind: 'brief', checkIn: { before: null, after: null } });
  }),
);

/** Asked for by the preferences' page, for the tray offers routines only. @param prepare what that page does before */
async function breakOf(
  desk: Desk,
  app: RunningApp,
  { id }: BreakKind,
  prepare: (preferences: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Page> {
  await (await (await desk.tray.item()).menu()).click('Preferences…');
  const page = await app.window('preferences');
  await expect(page.getByRole('heading', { name: 'Breaks' })).toBeVisible();
  await prepare(page);
  await askApp(page, 'startBreak', { kind: id });
  return app.window('break');
}

/** The page that comes in place of the break window's, which dies. */
async function revived(app: RunningApp): Promise<Page> {
  const back = app.electron.waitForEvent('window');
  await inMain(app, ({ webContents }) => {
    for (const page of webContents.getAllWebContents())
      if (page.getURL().includes('/break/')) page.forcefullyCrashRenderer();
  });
  return back;
}

function breaks(desk: Desk): readonly BreakRecord[] {
  const history = historyIn(join(desk.userData, 'history.db'));
  try {
    return recordsOf(history).breaks;
  } finally {
    history.close();
  }
}

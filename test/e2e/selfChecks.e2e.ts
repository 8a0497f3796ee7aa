/** A self-check: its questions after the break, what is said of the answers, and that they are in the history, can be seen there, and be deleted alone. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { deskDayAt } from '../../src/core/history/historyCalendar.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { DAY } from '../../src/core/time/time.ts';
import { askApp } from '../support/askApp.ts';
import { keepAfterBreak } from '../support/begunBreak.ts';
import { atADesk } from '../support/desk.ts';
import { historyIn, recordsOf } from '../support/history.ts';
import { test } from '../support/journey.ts';
import { monthlyChecks } from '../support/monthlyChecks.ts';
import { seededHistory } from '../support/seededHistory.ts';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { expectAccessibleInBothThemes } from '../support/themes.ts';
import { untilClosed } from '../support/untilClosed.ts';

/** As short as can be: what is asked after it goes by its id. */
const short: Routine = {
  id: 'check_hip_150',
  name: 'Hip check',
  setting: 'bed',
  seconds: 4,
  steps: [{ kind: 'check-in', seconds: 4, pose: 'bed_lie_bent', cues: [{ at: 0, say: 'Remember it.' }] }],
};

test(
  'the answers of six months are seen with the change that may be named, and are deleted alone; after a check each hip is asked twice, and one month names no change',
  atADesk(async (desk) => {
    const here = { utcOffsetMinutes: -new Date().getTimezoneOffset() };
    const lived = seededHistory(deskDayAt(Date.now(), here, defaultPreferences.deskDayStarts) - 1, 3);
    const history = historyIn(join(desk.userData, 'history.db'));
    history.add({ ...lived, selfChecks: monthlyChecks(Date.now() - DAY) });
    history.close();
    const preferences = { ...defaultPreferences, safetyTextRead: true, checkInEvery: 0, cards: false };
    const app = await desk.start({
      files: { 'preferences.json': preferences, 'routines/check_hip_150.json': short },
    });
    await (await (await desk.tray.item()).menu()).click('History');
    const page = await app.window('history');

    await test.step('the answers of six months are seen with the change that may be named, are deleted alone by the keyboard, and come back', async () => {
      const trends = page.getByRole('tab', { name: 'Trends' });
      await trends.click();

      const part = page.getByRole('region', { name: 'Self-checks' });
      await expect(part.getByText('Your left thigh has hung lower for three months.')).toBeVisible();
      await expect(part.getByText('About the same.')).toHaveCount(1); // of the tilt
      await expect(part.getByText('One changed answer is chance in 26 of 100.')).toBeVisible();
      const hips = part.getByRole('table', { name: 'How your thighs hang' });
      await expect(hips.getByRole('row')).toHaveCount(7);
      await expect(hips.getByRole('row').nth(1)).toContainText(/AboveLevel$/);
      await expect(hips.getByRole('row').last()).toContainText(/BelowLevel$/);
      await expectAccessibleInBothThemes(page, 'the answers of self-checks');
      await photographInBothThemes(page, 'self-checks-in-history');

      await part.getByRole('button', { name: 'Delete all answers' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('12 records deleted.')).toBeVisible();
      await expect(part).toBeHidden();
      await expect(trends).toBeFocused();
      await page.getByRole('button', { name: 'Undo delete' }).focus();
      await page.keyboard.press('Enter');
      await expect(hips.getByRole('row')).toHaveCount(7);
      await part.getByRole('button', { name: 'Delete all answers' }).click();
      await expect(part).toBeHidden();
      const left = await askApp(page, 'getHistory', { fromWall: 0, toWall: Date.now() });
      expect(left.kept && left.records).toMatchObject({ selfChecks: [] });
      expect(left.kept && left.records.breaks).toHaveLength(lived.breaks.length);
    });

    await test.step('after the check each hip is asked twice; the answers are kept, and one month names no change', async () => {
      await askApp(page, 'startBreak', { routine: short.id });
      const window = await app.window('break');
      const check = window.getByRole('group', { name: /knee/ });
      await keepAfterBreak(window);
      await expect(check).toBeVisible();
      await expectAccessibleInBothThemes(window, 'a question of a self-check');
      await photographInBothThemes(window, 'self-check');
      // Neither a double click nor a key that is held down answers the question that comes next.
      await check.getByRole('button', { name: 'Above' }).click();
      await expect(check).toContainText('Right: where was the knee, against the hip?');
      await window.mouse.down({ clickCount: 2 });
      await window.mouse.up({ clickCount: 2 });
      await check.getByRole('button', { name: 'Level' }).focus();
      await window.keyboard.down('Enter');
      await expect(check).toContainText('Once more, to be sure. Left: where was the knee?');
      await expect(check).toBeFocused();
      await window.keyboard.down('Enter');
      await window.keyboard.up('Enter');
      await check.getByRole('button', { name: 'Above' }).click();
      await expect(check).toContainText('Once more, to be sure. Right: where was the knee?');
      await check.getByRole('button', { name: 'Below' }).click();
      await expect(window.getByText('About the same.')).toBeVisible();
      await photographInBothThemes(window, 'self-check-told');
      await untilClosed(window, () => window.getByRole('button', { name: 'Close' }).click());
      await app.quit();
      const kept = historyIn(join(desk.userData, 'history.db'));
      try {
        expect(recordsOf(kept).selfChecks).toMatchObject([{ felt: null, leftHip: 'above', rightHip: 'unsure' }]);
        expect(recordsOf(kept).breaks).toHaveLength(lived.breaks.length + 1);
      } finally {
        kept.close();
      }
    });
  }),
);

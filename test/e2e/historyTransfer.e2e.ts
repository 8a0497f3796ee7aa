/** A long history comes in and goes out beside everything else: how far it is can be seen, it can be cancelled, and it needs no window. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Page } from '@playwright/test';
import german from '../../assets/locales/de.json' with { type: 'json' };
import { historyTo } from '../../src/core/history/historyText.ts';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { DAY, MINUTE } from '../../src/core/time/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { askApp } from '../support/askApp.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { pasteIntoFileDialog } from '../support/fileDialog.ts';
import { count, historyIn, recordsOf } from '../support/history.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { photographInBothThemes } from '../support/pictures.ts';
import { processIsAlive } from '../support/processes.ts';
import { seededHistory } from '../support/seededHistory.ts';
import { untilClosed } from '../support/untilClosed.ts';

/** A quarter of a century of working days. */
const long = seededHistory(Math.floor(Date.now() / DAY) - 1, 9_000);

test(
  'how far an import is can be seen and heard of, and Escape from it is one key; it goes on without its window, and an export that is under way when the app quits leaves nothing behind',
  atADesk(async (desk) => {
    test.setTimeout(4 * MINUTE);
    const app = await desk.start({
      files: { 'preferences.json': { ...defaultPreferences, safetyTextRead: true, language: 'de' } },
    });
    const window = await openData(desk, app, german['tray.history']);
    const file = longFile(desk);

    await test.step('how far an import is can be seen and heard of, and Escape from it is one key', async () => {
      await window.getByRole('button', { name: 'Verlauf importieren' }).click();
      await pasteIntoFileDialog('Verlauf importieren', file);
      const progress = window.getByRole('progressbar', { name: 'Verlauf wird importiert' });
      await expect(progress).toBeVisible();
      const letEnd = holdImports(desk);
      const csv = window.getByRole('button', { name: 'Als CSV exportieren' });
      await expect(csv).toHaveAttribute('aria-disabled', 'true');
      await photographInBothThemes(window, 'history-transfer-de');
      await expectAccessible(window, 'an import that runs');
      await window.getByRole('button', { name: 'Abbrechen' }).press('Enter');
      await expect(window.getByText('Abgebrochen. Nichts wurde geändert.')).toBeVisible();
      await expect(progress).toBeHidden();
      letEnd();
      await expect.poll(() => window.evaluate(() => document.activeElement?.id)).toBe('transfer'); // not lost with the button
      const kept = await askApp(window, 'getHistory', { fromWall: 0, toWall: Date.now() });
      expect(kept.kept && count(kept.records)).toBeLessThan(5);
    });

    await askApp(window, 'setPreferences', { language: 'en' });
    const again = await test.step('an import goes on without its window', async () => {
      await window.getByRole('button', { name: 'Import history…' }).click();
      await pasteIntoFileDialog('Import history', file);
      await expect(window.getByRole('progressbar')).toBeVisible();
      await untilClosed(window, async () => {
        await window.evaluate(() => {
          close();
        });
      });
      const opened = await openData(desk, app, 'History');
      await expect(opened.getByText(/records added/)).toBeVisible({ timeout: 120_000 });
      return opened;
    });

    await test.step('an export that is under way when the app quits leaves nothing behind', async () => {
      const folder = join(desk.userData, 'out');
      mkdirSync(folder);
      await quitWithTheFirstFileIn(folder, app);
      await again.getByRole('button', { name: 'Export as JSON…' }).click();
      await pasteIntoFileDialog('Export as JSON…', join(folder, 'mine.json'), 'save');
      await eventually('the app has ended', () => !processIsAlive(app.pid));
      expect(readdirSync(folder)).toEqual([]);
      expect(keptIn(desk)).toBeGreaterThanOrEqual(count(long));
    });
  }),
);

async function openData(desk: Desk, app: RunningApp, entry: string): Promise<Page> {
  await (await (await desk.tray.item()).menu()).click(entry);
  const window = await app.window('history');
  await window.getByRole('tab').last().click();
  return window;
}

/** From now on no import comes to its end, until the function that is given back is called. Whoever writes at this moment is waited for. */
function holdImports(desk: Desk): () => void {
  const holder = new DatabaseSync(join(desk.userData, 'history.db'), { timeout: 10_000 });
  holder.exec('BEGIN EXCLUSIVE');
  return () => {
    holder.close();
  };
}

/** The app quits by itself, as soon as a file appears there: seen from outside, a short export could be over by then. */
function quitWithTheFirstFileIn(folder: string, app: RunningApp): Promise<void> {
  return inMain(
    app,
    ({ app: electronApp }, watched) => {
      const watcher = process.getBuiltinModule('node:fs').watch(watched, () => {
        watcher.close();
        electronApp.quit();
      });
    },
    folder,
  );
}

function longFile(desk: Desk): string {
  const file = join(desk.userData, 'long.json');
  writeFileSync(file, [...historyTo('json', long)].join(''));
  return file;
}

function keptIn(desk: Desk): number {
  const history = historyIn(join(desk.userData, 'history.db'));
  const kept = count(recordsOf(history));
  history.close();
  return kept;
}

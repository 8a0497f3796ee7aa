/** The system's file dialogs begin where the last one of their kind was answered, also after a restart. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { MINUTE } from '../../src/core/time/time.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { pasteIntoFileDialog } from '../support/fileDialog.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { test } from '../support/journey.ts';

const EXPORT = 'Export preferences…';
const IMPORT = 'Import preferences…';

test(
  'export and import each remember their folder over a restart, and begin anew where it has gone',
  atADesk(async (desk) => {
    const disk = join(desk.userData, 'a disk');
    const saved = join(disk, 'saved here');
    const opened = join(desk.userData, 'opened here');
    const documents = join(desk.userData, 'home', 'Documents');
    for (const folder of [saved, opened, documents]) mkdirSync(folder, { recursive: true });
    mkdirSync(join(desk.userData, 'home', '.config'));
    writeFileSync(join(desk.userData, 'home', '.config', 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${documents}"\n`);
    writeFileSync(join(opened, 'mine.json'), JSON.stringify({ snoozeMs: 7 * MINUTE }));
    writeFileSync(join(opened, 'other.json'), JSON.stringify({ snoozeMs: 9 * MINUTE }));

    const [app, window] = await startedWithPreferences(desk);
    await exportAs(window, join(saved, 'first.json'));
    await importFrom(window, join(opened, 'mine.json'));
    await expect(snoozeIn(window)).toHaveValue('7');
    await app.quit();

    const [again, later] = await startedWithPreferences(desk);
    await exportAs(later, 'second.json');
    await eventually('the export lies beside the first', () => existsSync(join(saved, 'second.json')));
    await importFrom(later, 'other.json');
    await expect(snoozeIn(later)).toHaveValue('9');
    rmSync(disk, { recursive: true });
    writeFileSync(disk, 'no folder any more'); // a path through it is no path at all
    await exportAs(later, 'third.json');
    await eventually('the export is in the documents', () => existsSync(join(documents, 'third.json')));
    await again.quit();
  }),
);

async function startedWithPreferences({ tray, start, userData }: Desk): Promise<[RunningApp, Page]> {
  const app = await start({ env: { HOME: join(userData, 'home') } });
  await (await (await tray.item()).menu()).click('Preferences…');
  return [app, await app.window('preferences')];
}

function snoozeIn(window: Page): Locator {
  return window.getByRole('spinbutton', { name: 'Snooze for' });
}

async function exportAs(window: Page, path: string): Promise<void> {
  await window.getByRole('button', { name: EXPORT }).click();
  await pasteIntoFileDialog(EXPORT, path, 'save');
}

async function importFrom(window: Page, path: string): Promise<void> {
  await window.getByRole('button', { name: IMPORT }).click();
  await pasteIntoFileDialog(IMPORT, path);
}

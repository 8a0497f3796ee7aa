/** The app starts, as built and as packaged, puts its item into the tray, and rests. */
import { statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { folderOutput } from '../../scripts/setup/packaging.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { largestArchiveBytes } from '../support/archiveBudget.ts';
import { runProgram } from '../support/commandLine.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { documentedDays } from '../support/documentedDays.ts';
import { eventually } from '../support/eventually.ts';
import { expectAnswersInSpiteOfCollections } from '../support/collectedAnswers.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';

const packaged = join(import.meta.dirname, '..', '..', folderOutput, 'linux-unpacked', 'unbrace');

test(
  'as built: starts into the tray, gives back the memory of its start, opens no window meanwhile, and quits',
  atADesk(async ({ tray, start }) => {
    const app = await start();
    await expectItem(tray);

    await test.step('what V8 took for the start is given back', async () => {
      await eventually('a small nursery', async () => (await nurseryBytes(app)) < MEBIBYTE, 20 * SECOND);
    });
    // Some seconds have passed: where a tray is, a window would have come by now.
    expect(app.electron.windows()).toEqual([]);

    await test.step('no answer of the main process is lost to a garbage collection', async () => {
      await expectAnswersInSpiteOfCollections(app);
    });
    await app.quit();
  }),
);

test(
  'as packaged: is no larger than it may be, starts into the tray without a window, tells the desktop its name, reads its words, and lives every documented day to the letter',
  atADesk(async ({ start, tray, userData }) => {
    expect(statSync(join(dirname(packaged), 'resources/app.asar')).size).toBeLessThan(largestArchiveBytes);
    const ask = (...words: readonly string[]) =>
      runProgram(packaged, ['--no-sandbox', `--user-data-dir=${userData}`, ...words]);
    expect(await ask('--version')).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^Unbrace \d/) });
    const app = await start({ executable: packaged });
    await expectItem(tray);
    expect(app.electron.windows()).toEqual([]);
    expect(await ask('status')).toMatchObject({ exitCode: 0, out: expect.stringContaining('Desk time today') });
    // Chromium's own variable, set by Electron from `desktopName`: what windows and portals are told comes from it.
    expect(await inMain(app, () => process.env['CHROME_DESKTOP'])).toBe('app.unbrace.Unbrace.desktop');

    const file = join(userData, 'day.json');
    for (const { scenario, timeline } of documentedDays()) {
      writeFileSync(file, scenario);
      expect(await ask('simulate', file)).toMatchObject({ exitCode: 0, out: timeline });
    }
    writeFileSync(
      file,
      '{"startsAt":"2026-03-02T09:00:00","trace":[{"do":"work","for":"1m"},{"do":"hold","reason":"x"}]}',
    );
    expect(await ask('simulate', file)).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringMatching(/^step 2 \(hold\): field "reason" .+\n$/),
    });
  }),
);

async function expectItem(tray: Desk['tray']): Promise<void> {
  const item = await tray.item();
  expect(await item.toolTip()).toContain('Unbrace');
  const [icon] = await item.icons();
  expect(icon?.argb.some((byte) => byte > 0)).toBe(true);
  const menu = await item.menu();
  expect(labelsOf(await menu.entries()).at(-1)).toContain('Quit');
}

const MEBIBYTE = 1_048_576;

/** Bytes of memory that the main process holds for objects that have just been made. */
async function nurseryBytes(app: RunningApp): Promise<number> {
  const spaces = await inMain(app, () => process.getBuiltinModule('node:v8').getHeapSpaceStatistics());
  return spaces.find(({ space_name: name }) => name === 'new_space')?.physical_space_size ?? NaN;
}

/** What may lie in a data folder by now, and what becomes of it while the app runs: the app starts, keeps what is to be kept, and says so once. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { DAY, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { addressToListenAt } from '../../src/platform/commandSocketPlaces.ts';
import { askApp } from '../support/askApp.ts';
import { unbrace } from '../support/commandLine.ts';
import { canStartAsRoot } from '../support/canStart.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { historyIn, recordsOf } from '../support/history.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { makePipe } from '../support/makePipe.ts';
import { ownRoutines } from '../support/ownRoutines.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { secondStart } from '../support/secondStart.ts';
import { seededHistory } from '../support/seededHistory.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };
const ours = [
  'preferences.json',
  'state.json',
  'break-memory.json',
  'care-memory.json',
  'break-window.json',
  'file-dialogs.json',
  'history.db',
];

test(
  'a folder that others have left in disorder: it starts all the same, and keeps its data where they were',
  atADesk(async ({ dunst, userData, start, tray }) => {
    for (const folder of ['routines', 'logs']) mkdirSync(join(userData, folder));
    for (const name of [...ours, 'check-ins.jsonl', 'routines/one.json', 'logs/main.log'])
      makePipe(join(userData, name));
    mkdirSync(join(userData, 'SingletonLock', 'within'), { recursive: true });
    writeFileSync(join(userData, 'SingletonSocket'), '');
    const socket = addressToListenAt(userData) ?? '';
    mkdirSync(join(socket, 'within'), { recursive: true });
    const ofKilledWrites = ['preferences.json.tmp-1234567890abcdef', 'routines/own_16.json.tmp-1234567890abcdef'];
    for (const name of ofKilledWrites) {
      writeFileSync(join(userData, name), '{');
      utimesSync(join(userData, name), Date.now() / SECOND - 120, Date.now() / SECOND - 120);
    }
    const app = await start();
    await tray.item();
    await dunst.waitFor('Your preferences couldn’t be read');
    await dunst.waitFor('Today’s desk time couldn’t be read');
    await dunst.waitFor('Your routine one.json can’t be used');
    expect(await unbrace(userData, 'status')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('Short break in'),
    });

    await test.step('a file or a folder under the names of its lock: set aside', () => {
      expect(readdirSync(userData).filter((name) => /^Singleton.*\.damaged-/.test(name))).toHaveLength(2);
    });
    await test.step('what killed writes left behind is swept at the next start', () => {
      expect(ofKilledWrites.filter((name) => existsSync(join(userData, name)))).toEqual([]);
    });
    await test.step('a folder where its socket should be is set aside; one that comes while it runs is named by whoever asks', async () => {
      rmSync(socket);
      mkdirSync(socket);
      expect(await unbrace(userData, 'status')).toMatchObject({
        exitCode: 1,
        err: `Unbrace can’t be reached: something else is at ${socket}. Remove it, then quit and restart Unbrace.\n`,
      });
      rmSync(socket, { recursive: true });
    });
    await test.step('pipes where its files should be: it waits for none of them, and sets them aside', async () => {
      await app.quit();
      const aside = readdirSync(userData).filter((name) => name.includes('.damaged-'));
      expect(aside.map((name) => name.replace(/\.damaged-.*/, ''))).toEqual(
        expect.arrayContaining(['history.db', 'state.json']),
      );
      expect(JSON.parse(readFileSync(join(userData, 'state.json'), 'utf8'))).toMatchObject({ version: 2 });
      expect(recordsOf(historyIn(join(userData, 'history.db'))).deskBlocks).toBeDefined();
      expect(readFileSync(join(userData, 'logs', 'main.log'), 'utf8')).toContain('Unbrace 0');
    });
  }),
);

test(
  '4,000 routine files that cannot be used: it is up first, reads 500 of them, and tells of all in one notice',
  atADesk(async ({ dunst, userData, start, tray }) => {
    mkdirSync(join(userData, 'routines'));
    for (let number = 1000; number < 5000; number++)
      writeFileSync(join(userData, 'routines', `${String(number)}.json`), '{"id":');
    const sound = ownRoutines[0];
    await start({ files: { 'routines/a.json': sound ?? {}, 'preferences.json': preferences } });
    await tray.item();
    expect(await unbrace(userData, 'status')).toMatchObject({ exitCode: 0 });
    await dunst.waitFor('500 of your routines can’t be used');
    await dunst.waitFor('Too many routine files');
    expect(dunst.shown().filter(({ title }) => title.includes('routine'))).toHaveLength(2);
  }),
);

test(
  'a data folder that is deleted, and then moved away, while the app runs: told, and all that was known is there again',
  atADesk(async (desk) => {
    const { dunst, userData } = desk;
    const [own] = ownRoutines;
    if (own === undefined) throw new Error('there are own routines');
    const lived = seededHistory(Math.floor(Date.now() / DAY) - 1, 5);
    const writer = historyIn(join(userData, 'history.db'));
    writer.add(lived);
    writer.close();
    const [app, window] = await inPreferences(desk, {
      'state.json': savedMorning(10 * MINUTE, preferences),
      [`routines/${own.id}.json`]: own,
    });
    const readHistory = () => askApp(window, 'getHistory', { fromWall: 0, toWall: Date.now() });
    const expectAllIn = (folder: string, body: Partial<Preferences['body']>): void => {
      expect(JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8'))).toMatchObject({ body });
      expect(JSON.parse(readFileSync(join(folder, 'routines', `${own.id}.json`), 'utf8'))).toEqual(own);
      const history = historyIn(join(folder, 'history.db'));
      expect(recordsOf(history).breaks.length).toBe(lived.breaks.length);
      history.close();
    };
    const expectTold = async (): Promise<void> => {
      expect((await dunst.waitFor('Unbrace’s data folder disappeared')).body).toContain(userData);
      await secondStart(userData); // is none: it leads to the one that runs
      expect(await unbrace(userData, 'status')).toMatchObject({ exitCode: 0 });
      await dunst.closeAll(); // one of the same words would be counted on the one that is shown
      dunst.forget();
    };

    await readHistory();
    await test.step('deleted', async () => {
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
      await window.getByRole('checkbox', { name: 'Sore knee' }).click();
      await expectTold();
      await readHistory(); // whose file is made anew when it is used
      const copy = join(userData, 'a copy'); // of files that the app has open
      for (const name of ['preferences.json', 'routines', 'history.db', 'history.db-wal'])
        cpSync(join(userData, name), join(copy, name), { recursive: true });
      expectAllIn(copy, { soreKnee: true });
    });
    await test.step('moved away', async () => {
      renameSync(userData, `${userData}-elsewhere`);
      await window.getByRole('checkbox', { name: 'Pregnancy or reflux' }).click();
      await expectTold();
      await app.quit();
      rmSync(`${userData}-elsewhere`, { recursive: true, force: true });
      expectAllIn(userData, { soreKnee: true, pregnantOrReflux: true });
    });

    const again = await desk.start();
    await (await desk.tray.item()).toolTip();
    expect(dunst.shown()).toEqual([]);
    await again.quit();
  }),
);

test(
  'a full disk: a preference that could not be kept is kept once there is room again, and told of once',
  atADesk(async (desk) => {
    test.skip(!canStartAsRoot('A full disk')); // a small one is mounted for it
    const { dunst, userData } = desk;
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=700', 'tmpfs', userData]);
    try {
      const [app, window] = await inPreferences(desk, {});
      execFileSync('bash', ['-c', `head -c 100M /dev/zero > ${userData}/fill || true`], { stdio: 'ignore' });
      await window.getByRole('checkbox', { name: 'Sore knee' }).click();
      await dunst.waitFor('Unbrace keeps trying until everything is saved');
      await window.getByRole('checkbox', { name: 'Sore knee' }).click();
      await window.getByRole('checkbox', { name: 'Pregnancy or reflux' }).click();
      rmSync(join(userData, 'fill'));
      await eventually(
        'the change is kept',
        () => readFileSync(join(userData, 'preferences.json'), 'utf8').includes('"pregnantOrReflux": true'),
        30 * SECOND,
      );
      expect(dunst.shown().filter(({ body }) => body.includes('keeps trying until'))).toHaveLength(1);
      await app.quit();
    } finally {
      execFileSync('umount', ['-l', userData]);
    }
  }),
);

async function inPreferences(
  { start, tray }: Desk,
  files: Readonly<Record<string, unknown>>,
): Promise<[RunningApp, Awaited<ReturnType<RunningApp['window']>>]> {
  const app = await start({ files: { 'preferences.json': preferences, ...files } });
  await (await (await tray.item()).menu()).click('Preferences…');
  const window = await app.window('preferences');
  await expect(window.getByRole('checkbox', { name: 'Sore knee' })).toBeVisible();
  return [app, window];
}

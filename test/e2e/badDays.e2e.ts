import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { parseSavedCycle } from '../../src/core/cycle/savedCycle.ts';
import { DAY, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { damagePage, historyIn, recordsOf } from '../support/history.ts';
import { test } from '../support/journey.ts';
import { processIsAlive, rendererPids } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';
import { seededHistory } from '../support/seededHistory.ts';
import { secondStart } from '../support/secondStart.ts';
import { untilBegun } from '../support/begunBreak.ts';
import { touchDesk } from '../support/xdotool.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };

test(
  'kill -9 while working: what was worked since the start is kept, but for the last minute; kill -9 in a break: after the restart the break goes on where it was; Quit in the tray ends every process',
  atADesk(async ({ tray, userData, start, sit }) => {
    test.setTimeout(4 * MINUTE);
    const morning = savedMorning(20 * MINUTE + 10 * SECOND, preferences);
    const first = await start({ files: { 'preferences.json': preferences, 'state.json': morning } });
    const { leave } = sit();
    const labels = async (): Promise<readonly string[]> => labelsOf(await (await (await tray.item()).menu()).entries());
    await (await tray.item()).toolTip();
    const file = join(userData, 'state.json');
    await eventually(
      'a save after a minute of work',
      () => savedWall(file) - morning.state.clock.wall > 55 * SECOND,
      80 * SECOND,
    );
    await first.kill();

    const second = await start();
    await eventually('21 minutes worked', async () => (await labels()).includes('Desk time today: 21 min'));
    await (await (await tray.item()).menu()).click('Start break', 'Standing stretch · 3 min');
    await leave(); // a break that is worked through would wait
    const window = await second.window('break');
    await expect(window.getByText('Stand up.')).toBeVisible();
    await untilBegun(window);
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowRight');
    await expect(window.getByText('Tuck your tailbone under.')).toBeVisible();
    const worked = (await labels()).find((label) => label.startsWith('Desk time today: '));
    await second.kill();

    const third = await start();
    const again = await third.window('break');
    await expect(again.getByText(/^(Tuck your tailbone|Squeeze the left buttock|Shift forward)/)).toBeVisible();
    const item = await tray.item();
    expect(await item.toolTip()).toBe('Unbrace · On a break');
    const menu = await item.menu();
    expect(labelsOf(await menu.entries())).toContain(worked);
    await menu.click('End break');
    await eventually('its window gone', () => third.electron.windows().length === 0);
    expect(await item.toolTip()).toMatch(/^Unbrace · Short break in [89] min$/);

    await (await item.menu()).click('Quit Unbrace').catch(() => undefined); // it may be gone before it can answer
    await eventually('the main process ended', () => !processIsAlive(third.pid));
  }),
);

test(
  'a well formed and impossible state, one impossible value in the preferences, a damaged history, in an odd time zone: what can be read is kept, the files are set aside, and the app runs on and says so',
  atADesk(async ({ dunst, tray, userData, start }) => {
    const { state, version } = savedMorning(MINUTE, preferences);
    const impossible = { version, state: { ...state, clock: { ...state.clock, wall: -1e300, nowMs: 1e17 } } };
    const file = join(userData, 'history.db');
    const lived = seededHistory(Math.floor(Date.now() / DAY) - 1, 100);
    const writer = historyIn(file);
    writer.add(lived);
    writer.close();
    damagePage(file, 10);
    const damaged = readFileSync(file);

    await touchDesk(); // else nobody may have been there for long, and the tray would say that
    const app = await start({
      env: { TZ: '' },
      files: {
        'preferences.json': { ...preferences, snoozeMs: 7 * MINUTE, maxSnoozes: 'lots' },
        'state.json': impossible,
      },
    });
    const item = await tray.item();

    await test.step('a state that is well formed and impossible is set aside like a damaged one', async () => {
      await dunst.waitFor('Today’s desk time couldn’t be read');
      expect(await item.toolTip()).toBe('Unbrace · Short break in 30 min');
      expect(readdirSync(userData).some((name) => name.startsWith('state.json.damaged-'))).toBe(true);
    });

    await test.step('one impossible value in the preferences: only it gets its default, the rest is kept', async () => {
      expect((await dunst.waitFor('Your preferences couldn’t be read')).body).toMatch(/^One setting was damaged/);
      await (await item.menu()).click('Preferences…');
      const window = await app.window('preferences');
      await expect(window.getByRole('spinbutton', { name: 'Snooze for' })).toHaveValue('7');
      await expect(window.getByRole('spinbutton', { name: 'Snooze at most' })).toHaveValue('3');
    });

    await test.step('a damaged history: what can be read is kept, the file is set aside, and the app runs on and says so', async () => {
      await (await item.menu()).click('History');
      await expect((await app.window('history')).getByRole('tablist')).toBeVisible();
      const { body } = await dunst.waitFor('Your history file is damaged');
      expect(body).toMatch(/^[\d,]+ records were recovered\./);
      const aside = readdirSync(userData).find((name) => /^history\.db\.damaged-.*Z$/.test(name)) ?? '';
      expect(body).toContain(aside);
      expect(readFileSync(join(userData, aside)).equals(damaged)).toBe(true);

      await (await item.menu()).click('Start break', 'Slow breathing · 60 sec'); // read anew: it is another with every minute
      await expect((await app.window('break')).getByRole('timer')).toBeVisible();
      await app.quit();
      const found = recordsOf(historyIn(file));
      expect(found.deskBlocks.length).toBeGreaterThan(lived.deskBlocks.length * 0.8);
      expect(found.breaks.length).toBeGreaterThan(lived.breaks.length * 0.8);
    });
  }),
);

test(
  'damaged preferences and state: the app starts, keeps both files aside and says so; a second start shows the preferences, and anew where their page has died',
  atADesk(async ({ dunst, tray, userData, start }) => {
    const brokenPreferences = '{"snoozeMs": 600000, "maxSnoozes": "lots", "volu';
    const app = await start({ files: { 'preferences.json': brokenPreferences, 'state.json': '{"version":' } });
    await tray.item();

    const told = await dunst.waitFor('Your preferences couldn’t be read');
    expect(told.body).toContain('Unbrace is using the defaults');
    await dunst.waitFor('Today’s desk time couldn’t be read');
    const files = readdirSync(userData);
    const aside = files.find((name) => name.startsWith('preferences.json.damaged-'));
    expect(aside).toBeDefined();
    expect(readFileSync(join(userData, aside ?? ''), 'utf8')).toBe(brokenPreferences);
    expect(files.some((name) => name.startsWith('state.json.damaged-'))).toBe(true);

    await test.step('a second start shows the preferences of the first and ends', async () => {
      await secondStart(userData);
      await expect((await app.window('preferences')).getByRole('heading', { name: 'Breaks' })).toBeVisible();
    });

    await test.step('a preferences window whose page has died opens anew', async () => {
      const [renderer] = await rendererPids(app);
      process.kill(renderer ?? NaN, 'SIGKILL');
      await eventually('the dead window gone', () => app.electron.windows().length === 0);

      // The login's start comes second where a person was quicker: it is answered, and opens nothing.
      await secondStart(userData, '--at-login');
      const opened = app.electron.waitForEvent('window');
      expect(app.electron.windows()).toEqual([]);
      await secondStart(userData);
      await expect((await opened).getByRole('heading', { name: 'Breaks' })).toBeVisible();
      expect(app.electron.windows()).toHaveLength(1);
    });
  }),
);

test(
  'preferences of a newer version, after an update was taken back: used, told of once, never written, and a change is kept beside',
  atADesk(async ({ dunst, tray, userData, start }) => {
    const newer = { ...preferences, version: 99, snoozeMs: 7 * MINUTE, aura: { of: ['violet'] }, language: 'tlh' };
    const file = join(userData, 'preferences.json');
    const contentOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
    const app = await start({ files: { 'preferences.json': newer } });
    await dunst.waitFor('Your preferences are from a newer version of Unbrace');
    await (await (await tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    await expect(window.getByRole('spinbutton', { name: 'Snooze for' })).toHaveValue('7');
    await window.getByRole('checkbox', { name: 'Sore knee' }).click();
    const beside = join(userData, 'preferences.2.json');
    await eventually('the change is kept beside', () => JSON.stringify(contentOf(beside)).includes('"soreKnee":true'));
    await app.quit();
    expect(contentOf(file)).toEqual(newer);
    expect(statSync(beside).mode & 0o777).toBe(0o600);
    dunst.forget();

    const again = await start();
    await (await (await tray.item()).menu()).click('Preferences…');
    await expect((await again.window('preferences')).getByRole('checkbox', { name: 'Sore knee' })).toBeChecked();
    expect(dunst.shown().filter(({ title }) => title.includes('newer version of Unbrace'))).toEqual([]);
    expect(contentOf(file)).toEqual(newer);
  }),
);

/** When the state file was last saved, by the wall clock in it; epoch milliseconds. */
function savedWall(file: string): number {
  const parsed = parseSavedCycle(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.ok ? parsed.saved.state.clock.wall : 0;
}

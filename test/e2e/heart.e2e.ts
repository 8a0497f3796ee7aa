/** A chest strap in a break: who gets Bluetooth, how a strap is chosen and joined again, and what is seen of its beats. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { strap } from '../support/fakeBluez.ts';
import {
  atAHeartDesk,
  expectBeats,
  knownStrap,
  listening,
  nextHeartBreak,
  sevenBreaths,
  startHeartBreak,
  startJoinedBreak,
} from '../support/heartBreak.ts';
import { historyIn, recordsOf } from '../support/history.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import { pacedBeats } from '../support/madeBeats.ts';
import { photograph } from '../support/pictures.ts';
import { startOnThreeDisplays } from '../support/threeDisplays.ts';
import { untilClosed } from '../support/untilClosed.ts';

/** Gives every page Web Bluetooth that is not kept from it, as Windows and macOS do by themselves. */
const byDefault = ['--enable-blink-features=WebBluetooth'];
const hasBluetooth = (): boolean => 'bluetooth' in navigator;

test(
  'Bluetooth is given to the leading break window alone, whatever the system does by default',
  atAHeartDesk(async (desk) => {
    const { app, window } = await startHeartBreak(desk, desk.bluetooth.address, {}, byDefault);
    const menu = await (await desk.tray.item()).menu();
    await menu.click('Preferences…');
    await menu.click('History');
    expect(await window.evaluate(hasBluetooth)).toBe(true);
    for (const name of ['preferences', 'history']) {
      const other = await app.window(name);
      expect(await other.evaluate(hasBluetooth)).toBe(false);
      // What a page without it asks of the app leads nowhere.
      const asked = await other.evaluate(() =>
        (globalThis as unknown as { app: { seekHeartStrap(what: string): Promise<boolean> } }).app.seekHeartStrap(
          'remembered',
        ),
      );
      expect(asked).toBe(false);
    }
    await app.quit();
  }),
);

test(
  'nor has the break window it where no strap is wanted, whatever the system does by default',
  atAHeartDesk(async (desk) => {
    const { app, window } = await startHeartBreak(desk, desk.bluetooth.address, { heartStrap: false }, byDefault);
    expect(await window.evaluate(hasBluetooth)).toBe(false);
    await app.quit();
  }),
);

test(
  'nor have the windows that show a break on further displays',
  atADesk(async (desk) => {
    const changed = { heartStrap: true, breaksOnEveryDisplay: true };
    const { app, open } = await startOnThreeDisplays(desk, changed, byDefault);
    for (const window of await open(3)) {
      await expect(window.getByRole('timer')).toBeVisible();
      expect(await window.evaluate(hasBluetooth)).toBe(!window.url().includes('companion'));
    }
    await app.quit();
  }),
);

test(
  'without the preference BlueZ is asked nothing in a break',
  atAHeartDesk(async (desk) => {
    const { app, window } = await startHeartBreak(desk, desk.bluetooth.address, { heartStrap: false });
    await expect(window.getByRole('timer')).not.toHaveText('1:40 left');
    // Wanted in the middle of a break, it comes with the next one: this window has no Bluetooth.
    await window.evaluate(() =>
      (globalThis as unknown as { app: { setPreferences(change: object): Promise<unknown> } }).app.setPreferences({
        heartStrap: true,
      }),
    );
    await expect(window.locator('.heart')).toHaveCount(0);
    // Electron itself looks at every start at what there is.
    expect(desk.bluez.asked().filter((what) => what !== 'GetManagedObjects')).toEqual([]);
    await app.quit();
  }),
);

test(
  'a strap is chosen with a click, beats, is left at the end, and joins the next break by itself',
  atAHeartDesk(async (desk) => {
    const { bluez } = desk;
    const { app, window, said } = await startHeartBreak(desk, desk.bluetooth.address, { knownHeartStrap: null });
    await window.getByRole('button', { name: 'Choose strap…' }).click();
    const choice = window.getByRole('dialog', { name: 'Which strap is yours?' });
    await expect(choice).toContainText('Looking for straps nearby…');
    await bluez.say(strap.comes);
    await bluez.say('strap A0:9E:1A:00:00:02 HRM-Dual');
    await expect(choice).toContainText('Found 2. Still looking…');
    await photograph(window, 'heart-choice');
    await expectAccessible(window, 'the choice of a strap');
    await choice.getByRole('button', { name: strap.name }).click();
    await expect(choice).toHaveCount(0);
    await expect(said).toHaveText(listening);
    await expectBeats(bluez, said, 800, 810);
    const kept = JSON.parse(readFileSync(join(desk.userData, 'preferences.json'), 'utf8')) as object;
    expect(kept).toMatchObject({ knownHeartStrap: knownStrap });

    await expectAccessible(window, 'a break with a strap');

    await window.keyboard.press('h');
    await expect(window.locator('.heart-line')).toHaveCount(0);
    await window.keyboard.press('h');
    await expect(window.locator('.heart-line')).toHaveCount(1);

    await untilClosed(window, () => window.keyboard.press('Escape'));
    await eventually('the strap is free again', () => bluez.asked().includes('Disconnect'));

    const again = await nextHeartBreak(desk, app);
    await expect(again.said).toHaveText(listening);
    await expectBeats(bluez, again.said, 1_000);
    await app.quit();
  }),
);

test(
  'a search that is left, or that the window’s end cuts off, leaves the app well',
  atAHeartDesk(async (desk) => {
    const { bluez } = desk;
    await bluez.say('strap A0:9E:1A:00:00:02 HRM-Dual');
    const { app, window } = await startHeartBreak(desk, desk.bluetooth.address, { knownHeartStrap: null });
    const searchIn = async (page: Page): Promise<Locator> => {
      await page.getByRole('button', { name: 'Choose strap…' }).click();
      const choice = page.getByRole('dialog', { name: 'Which strap is yours?' });
      await expect(choice.getByRole('button', { name: 'HRM-Dual' })).toBeVisible();
      return choice;
    };
    const choice = await searchIn(window);
    await window.keyboard.press('Escape');
    await expect(choice).toHaveCount(0);
    await searchIn(window);
    await bluez.say('adapter off');
    await expect(choice).toContainText('Is Bluetooth on?');
    await bluez.say('adapter on');
    // Chromium hears of the adapter in its own time, and until then a search ends as before: whoever presses again finds it.
    await eventually('the strap is found again', async () => {
      const again = choice.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.click();
      return choice.getByRole('button', { name: 'HRM-Dual' }).isVisible();
    });
    // Electron 33 crashes where a request of a page that is gone is answered after all.
    const reloaded = window.waitForEvent('load');
    await window.reload();
    await reloaded;
    await searchIn(window);
    const dead = new Promise((resolve) => window.once('close', resolve)); // waiting for the event fails where a page crashes
    await inMain(app, ({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows()) one.webContents.forcefullyCrashRenderer();
    });
    await dead;
    const revived = await app.window('break');
    await searchIn(revived);
    await untilClosed(revived, () =>
      inMain(app, ({ BrowserWindow }) => {
        for (const one of BrowserWindow.getAllWindows()) one.close();
      }),
    );
    await (await (await desk.tray.item()).menu()).click('Show break');
    await searchIn(await app.window('break'));
    await app.quit();
  }),
);

test(
  'a break goes on without a strap: it waits for none, and its other keys do what they do',
  atADesk(async (desk) => {
    const { app, window, said } = await startHeartBreak(desk, 'disabled:');
    await expect(said).toHaveText('No Bluetooth was found on this computer.');
    const timer = window.getByRole('timer');
    await expect(timer).not.toHaveText('1:40 left');
    await window.keyboard.press(' ');
    await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
    await app.quit();
  }),
);

test(
  'with less motion the line stands between two breaths, while the rate goes on',
  atAHeartDesk(async (desk) => {
    const { bluez } = desk;
    const { app, window, said } = await startJoinedBreak(desk);
    await window.emulateMedia({ reducedMotion: 'reduce' });
    await window.keyboard.press('ArrowRight'); // from here on no breath is led
    await expect(window.locator('.pacer')).toHaveClass(/resting/);
    const line = window.locator('.heart-line .beats');
    const beat = async (rrMs: number): Promise<string | null> => {
      await bluez.say(`beats ${strap.id} ${String(rrMs)} ${String(rrMs)} ${String(rrMs)}`);
      await expect(said).toContainText(`${String(60_000 / rrMs)} beats/min`);
      return line.getAttribute('d');
    };
    const before = await beat(1_000);
    expect(before).toMatch(/^M/);
    expect(await beat(800)).toBe(before);
    expect(await beat(750)).toBe(before);
    await window.emulateMedia({ reducedMotion: 'no-preference' });
    await beat(800);
    await expect.poll(() => beat(750)).not.toBe(before);
    await app.quit();
  }),
);

test(
  'a whole break with a strap: the line, what is said, and what is kept and shown of it afterwards',
  atAHeartDesk(async (desk) => {
    const rrMs = pacedBeats(75, 14, 4, 120);
    const beats = join(tmpdir(), `${basename(desk.userData)}-beats.txt`);
    writeFileSync(beats, rrMs.join('\n'));
    await desk.bluez.say(`${strap.comes} rr ${beats}`);
    const { app, window, said } = await startHeartBreak(desk, desk.bluetooth.address, {}, [], sevenBreaths);
    await window.emulateMedia({ reducedMotion: 'no-preference' });
    // Six of its seven breaths make a figure: none of them is to be over before the strap is joined, however long that takes.
    await window.keyboard.press(' ');
    await expect(window.getByRole('button', { name: 'Resume' })).toBeVisible();
    await expect(said).toContainText('beats/min');
    await window.keyboard.press('ArrowLeft');
    await expect(window.getByRole('timer')).toHaveText('0:32 left');
    await window.keyboard.press(' ');
    await expect(said).toContainText(/moved by (1[0-9]|[89]) with this breath/, { timeout: 30_000 });
    const status = window.locator('.heart [role="status"]');
    await expect(status).toHaveText(/^Heart rate \d+/); // as it was at first: it says nothing more for a minute
    await photograph(window, 'heart-line');
    const first = await status.textContent();
    await window.keyboard.press('m'); // what main says anew of the same break leaves the figures as they are
    await expect(window.getByRole('button', { name: 'Unmute' })).toBeVisible();

    await expect(window.getByText(/With \d breaths at 15 a minute, your heart rate moved by \d+\./)).toBeVisible({
      timeout: 40_000,
    });
    expect(first).toMatch(/^Heart rate \d+$/);
    await photograph(window, 'heart-after');
    await eventually('the strap is free again', () => desk.bluez.asked().includes('Disconnect'));
    const [kept] = recordsOf(historyIn(join(desk.userData, 'history.db'))).hearts;
    expect(kept).toMatchObject({ breathMs: 4_000, rmssdBefore: null, rmssdAfter: null });
    expect(kept?.breaths).toBeGreaterThanOrEqual(6);
    expect(kept?.swing).toBeGreaterThan(8);

    await (await (await desk.tray.item()).menu()).click('History');
    const history = await app.window('history');
    await history.getByRole('tab', { name: 'Heart' }).click();
    await expect(history.getByRole('heading', { name: '15 breaths a minute' })).toBeVisible();
    await photograph(history, 'heart-history');
    await history.getByRole('button', { name: 'Delete all heart figures' }).click();
    await expect(history.getByText('Nothing yet.')).toBeVisible();
    expect(recordsOf(historyIn(join(desk.userData, 'history.db'))).breaks).toHaveLength(1);
    await app.quit();
    const log = readFileSync(join(desk.userData, 'logs', 'main.log'), 'utf8');
    expect(log).toContain('the strap sends packets of this shape: a rate, contact, beats: ');
    const files = readdirSync(desk.userData, { recursive: true, withFileTypes: true }).filter((found) =>
      found.isFile(),
    );
    const holding = files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => holdsBeats(file, rrMs));
    expect(holdsBeats(beats, rrMs)).toBe(true);
    rmSync(beats);
    expect(holding).toEqual([]);
  }),
);

/** Three beats one after the other, to the millisecond, in words: whoever logs or exports writes them so. */
function holdsBeats(file: string, rrMs: readonly number[]): boolean {
  const figures = (readFileSync(file, 'latin1').match(/\d+(\.\d+)?/g) ?? []).map(Number);
  const firsts = rrMs.slice(0, -2);
  return figures.some((_, at) =>
    firsts.some((_beat, first) =>
      [0, 1, 2].every((next) => Math.abs((figures[at + next] ?? NaN) - (rrMs[first + next] ?? NaN)) <= 1),
    ),
  );
}

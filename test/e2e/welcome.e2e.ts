/** The first start ever. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { expectAccessible } from '../support/accessible.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { settled } from '../support/settled.ts';
import { untilShown } from '../support/shownWindow.ts';
import { shippedRoutines } from '../support/shippedFiles.ts';
import { untilClosed } from '../support/untilClosed.ts';
import { clickAt, touchDesk } from '../support/xdotool.ts';

/** Words a minute, of silent reading. Source: Brysbaert 2019, J Mem Lang 109:104047. */
const READING_RATE = 238;
/** To point at a button and to press it. Source: Card, Moran & Newell 1980, the keystroke-level model: P and B. */
const CLICK_MS = 1.3 * SECOND;

test(
  'three steps by keyboard and pointer: what is chosen is in force, the first break opens, and the window never comes again; four clicks, and less than a minute beside the safety text',
  atADesk(async ({ tray, start, userData }) => {
    const app = await start({ firstEver: true, env: { XDG_CONFIG_HOME: join(userData, 'xdg') } });
    const window = await app.window('welcome');
    const heading = (name: string) => window.getByRole('heading', { level: 1, name });
    let clicks = 0;
    const frames: object[] = [];
    const clickOn = async (page: Page, name: string): Promise<void> => {
      await clickByHand(page.getByRole('button', { name, exact: true }));
      clicks += 1;
    };
    /** Of a step as it is shown at first. */
    const wordsOfStep = async (step: number): Promise<number> => {
      await expect(window.getByText(`Step ${String(step)} of 3`)).toBeVisible();
      frames.push(await frameOfStep(window));
      return wordsIn(await window.locator('main').innerText());
    };
    await untilShown(app, 'welcome');

    await expect(heading('Short, guided breaks from sitting')).toBeFocused();
    const ofFirst = await wordsOfStep(1);
    await expectAccessible(window, 'the first step');
    await window.getByRole('button', { name: 'Read the safety text' }).press('Enter');
    const safety = window.getByRole('dialog', { name: 'Before you start' });
    await expect(safety.getByText('Get emergency help')).toBeVisible();
    await expectAccessible(window, 'the safety text');
    await safety.getByRole('button', { name: 'Close' }).click();
    await expect(safety).toBeHidden();
    await clickOn(window, 'Next');

    await expect(heading('What suits you')).toBeFocused();
    const ofSecond = await wordsOfStep(2);
    await window.getByRole('radio', { name: 'In a chair', exact: true }).check();
    await window.getByRole('checkbox', { name: 'Sore knee' }).check();
    const approach = window.getByRole('radiogroup', { name: 'How was the hip operated on?' });
    await expect(approach).toBeHidden();
    await window.getByRole('checkbox', { name: 'Hip precautions' }).check();
    await expect(approach.getByRole('radio', { name: 'I don’t know' })).toBeChecked();
    await approach.getByRole('radio', { name: 'From the front (anterior)' }).check();
    await expectAccessible(window, 'the second step');
    await clickOn(window, 'Next');

    await expect(heading('Your day')).toBeFocused();
    const ofThird = await wordsOfStep(3);
    expect(frames, 'nothing jumps from step to step').toEqual(Array(3).fill(frames[0]));
    await window.getByRole('radio', { name: 'Frequent' }).check();
    await window.getByRole('radio', { name: 'In working hours' }).check();
    await window.getByRole('checkbox', { name: 'Friday' }).uncheck();
    for (const day of ['Monday', 'Tuesday', 'Wednesday']) await window.getByRole('checkbox', { name: day }).uncheck();
    await expect(window.getByRole('checkbox', { name: 'Thursday' })).toBeDisabled(); // hours on no day would be no hours
    for (const day of ['Monday', 'Tuesday', 'Wednesday']) await window.getByRole('checkbox', { name: day }).check();
    await window.getByLabel('until').fill('6 am');
    await window.keyboard.press('Enter');
    await expect(window.getByText('the next day')).toBeVisible();
    await window.getByLabel('until').fill('16:30');
    await window.keyboard.press('Enter');
    await expect(window.getByLabel('until')).toHaveValue(/^4:30\sPM$/);
    await expect(window.getByText('the next day')).toBeHidden();
    await window.getByRole('checkbox', { name: 'Start at login' }).check();
    await expectAccessible(window, 'the third step');
    await window.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(window, 'the third step, dark');
    await window.getByRole('button', { name: 'Back' }).click();
    await expect(window.getByRole('checkbox', { name: 'Sore knee' })).toBeChecked();
    await window.getByRole('button', { name: 'Next' }).press('Enter');
    await expect(window.getByRole('radio', { name: 'Frequent' })).toBeChecked();

    await untilClosed(window, () => clickOn(window, 'Try a one-minute break'));
    const guided = await app.window('break');
    await expect(guided.getByRole('heading', { name: 'Before you start' })).toBeFocused();
    expect(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8'))).toMatchObject({
      safetyTextRead: false,
    });
    await untilShown(app, 'break');
    const ofSafety = wordsIn(await guided.locator('main').innerText());
    await clickOn(guided, 'I have read this');
    await expect(guided.getByRole('timer')).toBeVisible();
    await expect(guided.locator('.pacer.leading')).toBeAttached({ timeout: 20 * SECOND });

    const reading = ((ofFirst + ofSecond + ofThird) / READING_RATE) * MINUTE;
    const personMs = reading + clicks * CLICK_MS + untilBreath('downshift_60');
    const safetyMs = (ofSafety / READING_RATE) * MINUTE;
    console.log(`${clicks} clicks, ${secondsOf(personMs)} s, and ${secondsOf(safetyMs)} s for the safety text`);
    expect(clicks).toBeLessThanOrEqual(4);
    expect(personMs).toBeLessThan(MINUTE);

    const hours = [['09:00', '16:30']];
    expect(JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8'))).toMatchObject({
      safetyTextRead: true,
      body: { noFloor: true, cannotStand: true, soreKnee: true, hipPrecautions: true, hipApproach: 'anterior' },
      breakKinds: [{ everyMs: 1_800_000 }, { everyMs: 1_800_000 }],
      workingHours: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours },
    });
    await app.quit();

    const again = await start();
    await tray.item();
    await expect(eventually('a welcome', () => isWelcomed(again.electron.windows()), 2_000)).rejects.toThrow(
      'Not within',
    );
  }),
);

test(
  'skipped at its second step: the defaults are in force, and it never comes again; a start at login opens nothing',
  atADesk(async ({ tray, start }) => {
    const atLogin = await start({ firstEver: true, args: ['--at-login'] });
    await tray.item();
    await expect(eventually('a window', () => atLogin.electron.windows().length > 0, 2_000)).rejects.toThrow(
      'Not within',
    );
    await atLogin.quit();

    const first = await start({ firstEver: true });
    const window = await first.window('welcome');
    await window.getByRole('button', { name: 'Next' }).click();
    await untilClosed(window, () => window.getByRole('button', { name: 'Skip setup' }).click());
    await touchDesk(); // as a click by hand is
    await eventually(
      'the tray counting',
      async () => (await (await tray.item()).toolTip()) === 'Unbrace · Short break in 30 min',
    );
    await first.quit();

    const second = await start({ firstEver: true });
    await tray.item();
    await expect(eventually('a welcome', () => isWelcomed(second.electron.windows()), 2_000)).rejects.toThrow(
      'Not within',
    );
  }),
);

/** With the real pointer, where the button is on the display. */
async function clickByHand(button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  await settled(button.page()); // or it would not be where it was measured any more
  const box = await button.boundingBox();
  if (box === null) throw new Error('The button is nowhere to be seen.');
  const window = await button.page().evaluate(() => ({ x: screenX, y: screenY }));
  await clickAt(Math.round(window.x + box.x + box.width / 2), Math.round(window.y + box.y + box.height / 2));
}

/** How long the routine settles before its pacer leads. */
function untilBreath(id: string): number {
  const steps = shippedRoutines().find((routine) => routine.id === id)?.steps ?? [];
  const first = steps.findIndex(({ kind }) => kind === 'breathe');
  return steps.slice(0, first).reduce((sum, { seconds }) => sum + seconds * SECOND, 0);
}

function secondsOf(ms: number): string {
  return (ms / SECOND).toFixed(0);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function isWelcomed(windows: readonly Page[]): boolean {
  return windows.some((window) => window.url().includes('/welcome/'));
}

/** Where a step's picture, title and footer are, and its action ends: in whole pixels. */
function frameOfStep(window: Page): Promise<object> {
  return window.evaluate(() => {
    const boxOf = (selector: string): DOMRect =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const [title, picture, footer, action] = ['h1', '.picture', 'footer', 'footer .primary'].map(boxOf);
    const whole = (box: DOMRect | undefined): object =>
      box ? [box.left, box.top, box.right, box.bottom].map(Math.round) : [];
    return {
      title: [title?.left, title?.top].map((edge) => Math.round(edge ?? NaN)),
      ...{ picture: whole(picture), footer: whole(footer) },
      action: [action?.right, action?.bottom].map((edge) => Math.round(edge ?? NaN)),
    };
  });
}

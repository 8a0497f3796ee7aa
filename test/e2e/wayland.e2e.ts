/**
 * On a real Wayland desktop (sway, headless), as its own client and as a client of its X server: what is mapped is what counts, who its
 * windows say they are, what is known of the input, and who hands out keys.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { LOAD_WITHIN_MS, PAINT_WITHIN_MS } from '../../src/app/firstPaint.ts';
import { askApp } from '../support/askApp.ts';
import { askRunning } from '../support/askRunning.ts';
import { unbraceIn, type CommandOutcome } from '../support/commandLine.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { picturesAsked } from '../support/pictures.ts';
import { startSway, type Sway } from '../support/sway.ts';
import { untilClosed } from '../support/untilClosed.ts';

/** Without graphics hardware Chromium's other way to paint needs memory that a compositor without a screen does not share. */
const NATIVE = ['--ozone-platform=wayland', '--disable-gpu'];
const X11 = ['--ozone-platform=x11', '--disable-gpu'];
/** A session whose Wayland the app cannot reach, as in a sandbox: Chromium alone is asked then, and as an X11 client it knows of no input. */
const outOfReach = { WAYLAND_DISPLAY: '' };
const preferences = {
  ...defaultPreferences,
  safetyTextRead: true,
  checkInEvery: 0,
  askBeforeEnding: false,
  breaksOnEveryDisplay: true,
  shortcuts: { startBreak: 'Ctrl+Alt+B' },
};

test(
  'a native Wayland client: its windows are on the desktop, one a break, under its own name, and keys that go to nobody are told',
  inSway(async (sway, desk) => {
    await sway.addDisplay();
    const app = await start(sway.env, desk, NATIVE);

    await test.step('the break’s window is on the desktop, and there is one, in a size but no place', async () => {
      expect(await ask(sway, desk, 'break', 'downshift_60')).toMatchObject({ exitCode: 0, out: 'On a break\n' });
      const [shown] = await sway.eventuallyShows(1);
      expect(shown).toMatchObject({ client: 'wayland', title: 'Break · Unbrace' });
      await eventually('the break runs', async () => ((await elapsedMs(sway, desk)) ?? 0) > 0);
      if (picturesAsked()) await sway.picture('test-results/wayland-break.png');
      await endBreak(app);
      await sway.eventuallyShows(0);
      expect(await elapsedMs(sway, desk)).toBeNull();
      expect(keptPlaceOf(desk)).toEqual({ width: 480, height: 640 });
    });

    await test.step('a window is known as app.unbrace.Unbrace; keys that the desktop hands to nobody are said with a way out', async () => {
      const { body } = await desk.dunst.waitFor('Some shortcuts don’t work');
      expect(body).toContain('Your desktop doesn’t give Ctrl+Alt+B to any app');
      expect(await ask(sway, desk, 'preferences')).toMatchObject({ exitCode: 0 });
      expect(await sway.eventuallyShows(1)).toMatchObject([
        { client: 'wayland', title: expect.stringContaining('Preferences'), appId: 'app.unbrace.Unbrace' },
      ]);
      const window = await app.window('preferences');
      await expect(window.getByText('so a break has one window here')).toHaveCount(1);
      await expect(window.getByText('set up a command such as “unbrace break” instead')).toBeAttached();
      await untilClosed(window, () => window.close());
      await sway.eventuallyShows(0);
    });

    await test.step('a window that the compositor never maps: no break is taken, somebody is told, and the next one begins visible', () =>
      breakWhoseWindowIsNeverMapped(app, sway, desk));
  }),
);

test(
  'an X11 client of the same desktop that is told nothing of the input: its window comes there, its place is kept, and the preferences say that leaving is not noticed',
  inSway(async (sway, desk) => {
    const app = await start({ ...sway.env, ...outOfReach }, desk, X11);
    expect(await ask(sway, desk, 'break', 'downshift_60')).toMatchObject({ exitCode: 0, out: 'On a break\n' });
    expect(await sway.eventuallyShows(1)).toMatchObject([{ client: 'x11', title: 'Break · Unbrace' }]);
    await eventually('the break runs', async () => ((await elapsedMs(sway, desk)) ?? 0) > 0);
    await endBreak(app);
    await sway.eventuallyShows(0);
    expect(keptPlaceOf(desk)).toMatchObject({ width: 480, height: 640, x: 400 });

    await (await (await desk.tray.item()).menu()).click('Preferences…');
    const window = await app.window('preferences');
    await expect(window.getByText('Your desktop decides about Ctrl+Alt+B')).toBeVisible();
    const said = window.getByText('Your desktop doesn’t tell Unbrace when you last used the keyboard or mouse');
    await window.evaluate(() => dispatchEvent(new Event('focus'))); // as when the person comes back to the window
    await expect(said).toHaveCount(0);

    await liveMinutes(app, 3);
    await window.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(said).toBeVisible();

    expect(app.printed()).not.toContain('uncaught');
  }),
);

async function breakWhoseWindowIsNeverMapped(app: RunningApp, sway: Sway, desk: Desk): Promise<void> {
  await inMain(app, ({ app: running }) => {
    const visibleBeforeItsPage: boolean[] = [];
    Object.assign(globalThis, { visibleBeforeItsPage });
    running.on('browser-window-created', (_event, window) => {
      window.webContents.once('dom-ready', () => visibleBeforeItsPage.push(window.isVisible()));
    });
    // What some compositors do to a window that began hidden: it is told to show and is nowhere, and its page draws nothing.
    running.once('browser-window-created', (_event, window) => {
      Object.assign(window, { show: () => undefined, showInactive: () => undefined, focus: () => undefined });
    });
  });
  await askRunning(desk.userData, { type: 'break', what: 'downshift_60' }, sway.env);
  expect(await elapsedMs(sway, desk)).toBe(0);
  await desk.dunst.waitFor('The break window didn’t appear', LOAD_WITHIN_MS + PAINT_WITHIN_MS);
  expect(await elapsedMs(sway, desk)).toBeNull();
  expect(await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);

  await ask(sway, desk, 'break', 'downshift_60');
  await sway.eventuallyShows(1);
  await eventually('the break runs', async () => ((await elapsedMs(sway, desk)) ?? 0) > 0);
  const visible = await inMain(app, () => (globalThis as { visibleBeforeItsPage?: boolean[] }).visibleBeforeItsPage);
  expect(visible).toEqual([false, true]);
}

function inSway(story: (sway: Sway, desk: Desk) => Promise<void>): () => Promise<void> {
  return async () => {
    const sway = await startSway();
    try {
      await atADesk((desk) => story(sway, desk))();
    } finally {
      await sway.stop();
    }
  };
}

async function start(env: Sway['env'], desk: Desk, args: readonly string[]): Promise<RunningApp> {
  const app = await desk.start({ args, env, files: { 'preferences.json': preferences } });
  await desk.tray.item(); // from then on it answers commands
  return app;
}

async function endBreak(app: RunningApp): Promise<void> {
  const window = await app.window('break');
  await window.getByRole('button', { name: 'End break', exact: true }).click();
}

function ask({ env }: Sway, { userData }: Desk, ...words: readonly string[]): Promise<CommandOutcome> {
  return unbraceIn(env, userData, ...words);
}

/** Into the running break; null when there is none. */
async function elapsedMs({ env }: Sway, { userData }: Desk): Promise<number | null> {
  const answer = await askRunning(userData, { type: 'status', json: true }, env);
  const { runningBreak } = JSON.parse(answer?.text ?? '') as {
    readonly runningBreak: { readonly elapsedMs: number } | null;
  };
  return runningBreak?.elapsedMs ?? null;
}

function keptPlaceOf({ userData }: Desk): unknown {
  return JSON.parse(readFileSync(join(userData, 'break-window.json'), 'utf8'));
}

/** Moves both clocks of the process on in steps of 20 s, and lets the desk be read after each. */
async function liveMinutes(app: RunningApp, minutes: number): Promise<void> {
  const window = await app.window('preferences');
  for (let step = 0; step < minutes * 3; step++) {
    await inMain(
      app,
      (_electron, byMs) => {
        const [monotonic, wall] = [performance.now.bind(performance), Date.now.bind(Date)];
        performance.now = () => monotonic() + byMs;
        Date.now = () => wall() + byMs;
      },
      20 * SECOND,
    );
    // A call reads the desk first.
    await askApp(window, 'setPosture', 'sitting');
  }
}

/** On a real Wayland desktop (sway, headless), as its own client and as a client of its X server: what is mapped is what counts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { LOAD_WITHIN_MS, PAINT_WITHIN_MS } from '../../src/app/firstPaint.ts';
import { askRunning } from '../support/askRunning.ts';
import { unbraceIn, type CommandOutcome } from '../support/commandLine.ts';
import { atADesk, type Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';
import type { RunningApp } from '../support/launchApp.ts';
import { picturesAsked } from '../support/pictures.ts';
import { startSway, type Sway } from '../support/sway.ts';

/** Without graphics hardware Chromium's other way to paint needs memory that a compositor without a screen does not share. */
const NATIVE = ['--ozone-platform=wayland', '--disable-gpu'];
const X11 = ['--ozone-platform=x11', '--disable-gpu'];

test(
  'a native Wayland client: the break’s window is on the desktop, and there is one, in a size but no place',
  inSway(async (sway, desk) => {
    await sway.addDisplay();
    const app = await start(sway, desk, NATIVE, { breaksOnEveryDisplay: true });
    expect(await ask(sway, desk, 'break', 'downshift_60')).toMatchObject({ exitCode: 0, out: 'On a break\n' });
    const [shown] = await sway.eventuallyShows(1);
    expect(shown).toMatchObject({ client: 'wayland', title: 'Break · Unbrace' });
    await eventually('the break runs', async () => ((await elapsedMs(sway, desk)) ?? 0) > 0);
    if (picturesAsked()) await sway.picture('test-results/wayland-break.png');
    await endBreak(app);
    await sway.eventuallyShows(0);
    expect(await elapsedMs(sway, desk)).toBeNull();
    expect(keptPlaceOf(desk)).toEqual({ width: 480, height: 640 });

    expect(await ask(sway, desk, 'preferences')).toMatchObject({ exitCode: 0 });
    expect(await sway.eventuallyShows(1)).toMatchObject([
      { client: 'wayland', title: expect.stringContaining('Preferences') },
    ]);
    await expect((await app.window('preferences')).getByText('so a break has one window here')).toHaveCount(1);
  }),
);

test(
  'an X11 client of the same desktop: the window comes there, too, and its place is kept',
  inSway(async (sway, desk) => {
    const app = await start(sway, desk, X11);
    expect(await ask(sway, desk, 'break', 'downshift_60')).toMatchObject({ exitCode: 0, out: 'On a break\n' });
    expect(await sway.eventuallyShows(1)).toMatchObject([{ client: 'x11', title: 'Break · Unbrace' }]);
    await eventually('the break runs', async () => ((await elapsedMs(sway, desk)) ?? 0) > 0);
    await endBreak(app);
    await sway.eventuallyShows(0);
    expect(keptPlaceOf(desk)).toMatchObject({ width: 480, height: 640, x: 400 });
  }),
);

test(
  'a window that the compositor never maps: no break is taken, somebody is told, and the next one begins visible',
  inSway(async (sway, desk) => {
    const app = await start(sway, desk, NATIVE);
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
  }),
);

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

async function start(
  { env }: Sway,
  desk: Desk,
  args: readonly string[],
  changed: Partial<Preferences> = {},
): Promise<RunningApp> {
  const preferences = {
    ...defaultPreferences,
    safetyTextRead: true,
    checkInEvery: 0,
    askBeforeEnding: false,
    ...changed,
  };
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
